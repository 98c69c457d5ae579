/// Regular endings of English, good enough for words of the lists here.
enum Inflection {
    static func plural(_ noun: String) -> String {
        if noun.hasSuffix("is") { return noun.dropLast(2) + "es" }
        if noun.hasSuffix("s") || noun.hasSuffix("x") || noun.hasSuffix("ch") || noun.hasSuffix("sh") {
            return noun + "es"
        }
        if endsInConsonantAndY(noun) { return noun.dropLast() + "ies" }
        return noun + "s"
    }

    static func past(_ verb: String) -> String {
        if verb.hasSuffix("e") { return verb + "d" }
        return endsInConsonantAndY(verb) ? verb.dropLast() + "ied" : verb + "ed"
    }

    static func progressive(_ verb: String) -> String {
        (verb.hasSuffix("e") ? String(verb.dropLast()) : verb) + "ing"
    }

    static func adverb(_ adjective: String) -> String {
        if adjective.hasSuffix("le") { return adjective.dropLast() + "y" }
        if adjective.hasSuffix("y") { return adjective.dropLast() + "ily" }
        return adjective.hasSuffix("ic") ? adjective + "ally" : adjective + "ly"
    }

    private static func endsInConsonantAndY(_ word: String) -> Bool {
        guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }
}
