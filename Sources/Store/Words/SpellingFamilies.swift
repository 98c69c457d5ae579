/// Finds a word's other spellings: leukaemia, leukemia.
enum SpellingFamilies {
    private static let most = 16
    private static let steps = 3
    /// No longer word, in bytes, is in a vocabulary.
    private static let lengths = 4...ArticleWords.longest

    /// What a word in lower case may be in other spellings, without itself. Most are no words; a library's vocabulary
    /// tells which are.
    static func family(of word: String) -> [String] {
        let start = Array(word.utf8)
        guard lengths.contains(start.count) else { return [] }
        var found = [start]
        var rest = [start][...]
        for _ in 0..<steps {
            var next: [[UInt8]] = []
            for word in rest {
                let letters = Letters(of: word)
                for rule in rules {
                    for isToAmerican in [true, false] where letters.contains(rule, isToAmerican: isToAmerican) {
                        guard let other = rule.rule.applied(to: word, isToAmerican: isToAmerican),
                            !found.contains(other)
                        else { continue }
                        found.append(other)
                        next.append(other)
                        if found.count > most { return texts(found) }
                    }
                }
            }
            rest = next[...]
        }
        return texts(found)
    }

    /// What the beginning of a word may be in other spellings. It may break off where only the next letter tells:
    /// leukaem, leukem.
    static func family(ofPrefix prefix: String) -> [String] {
        var found = family(of: prefix)
        for letter in "abcdefghijklmnopqrstuvwxyz" {
            for other in family(of: "\(prefix)\(letter)") where other.last == letter {
                let other = String(other.dropLast())
                if other != prefix, !found.contains(other) { found.append(other) }
            }
        }
        return found
    }

    /// A word in American spelling, as far as the rules know: a key for all of its spellings.
    static func american(_ word: String) -> String {
        guard word.utf8.count <= lengths.upperBound else { return word }
        var bytes = Array(word.utf8)
        for rule in rules where Letters(of: bytes).contains(rule, isToAmerican: true) {
            bytes = rule.rule.applied(to: bytes, isToAmerican: true) ?? bytes
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func texts(_ words: [[UInt8]]) -> [String] {
        words.dropFirst().prefix(most).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Which letters a word has: most rules are out of the question by that alone.
    private struct Letters {
        let mask: UInt32

        init(of word: [UInt8]) {
            mask = word.reduce(0) { (97...122).contains($1) ? $0 | 1 << UInt32($1 - 97) : $0 }
        }

        func contains(_ rule: MaskedRule, isToAmerican: Bool) -> Bool {
            let needed = isToAmerican ? rule.british : rule.american
            return needed & mask == needed
        }
    }

    private struct MaskedRule {
        let rule: SpellingRule
        let british: UInt32
        let american: UInt32
    }

    private static let rules = SpellingRule.all.map {
        MaskedRule(rule: $0, british: Letters(of: $0.british).mask, american: Letters(of: $0.american).mask)
    }
}

extension SpellingRule {
    /// The word with each occurrence changed; `nil` where there is none.
    func applied(to word: [UInt8], isToAmerican: Bool) -> [UInt8]? {
        let (old, new) = isToAmerican ? (british, american) : (american, british)
        guard word.count >= old.count + before else { return nil }
        switch place {
        case .whole: return word == old ? new : nil
        case .start: return word.starts(with: old) ? new + word[old.count...] : nil
        case .end:
            let stem = word.count - old.count
            return stem >= before && word[stem...].elementsEqual(old) ? word[..<stem] + new : nil
        case .anywhere:
            var changed: [UInt8] = []
            var isChanged = false
            var index = 0
            while index < word.count {
                if word[index] == old[0], word[index...].starts(with: old) {
                    changed += new
                    index += old.count
                    isChanged = true
                } else {
                    changed.append(word[index])
                    index += 1
                }
            }
            return isChanged ? changed : nil
        }
    }
}
