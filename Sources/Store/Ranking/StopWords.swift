/// English function words: beside other words they say nothing about what is looked for.
///
/// The words that PubMed leaves out of a query (PubMed User Guide, "Stopwords"), and forms of the same kind.
enum StopWords {
    static func contains(_ word: String) -> Bool { all.contains(word) }

    private static let all: Set<String> = [
        "a", "about", "again", "all", "almost", "also", "although", "always", "among", "an", "and", "another", "any",
        "are", "as", "at", "be", "because", "been", "before", "being", "between", "both", "but", "by", "can", "could",
        "did", "do", "does", "done", "due", "during", "each", "either", "enough", "especially", "etc", "for", "found",
        "from", "further", "had", "has", "have", "having", "here", "how", "however", "i", "if", "in", "into", "is",
        "it", "its", "itself", "just", "kg", "km", "made", "mainly", "make", "may", "me", "mg", "might", "ml", "mm",
        "most", "mostly", "must", "my", "nearly", "neither", "no", "nor", "not", "obtained", "of", "often", "on", "or",
        "our", "overall", "perhaps", "quite", "rather", "really", "regarding", "seem", "seen", "several", "should",
        "show", "showed", "shown", "shows", "significantly", "since", "so", "some", "such", "than", "that", "the",
        "their", "theirs", "them", "then", "there", "therefore", "these", "they", "this", "those", "through", "thus",
        "to", "upon", "us", "use", "used", "using", "various", "very", "was", "we", "were", "what", "when", "which",
        "while", "who", "whom", "why", "with", "within", "without", "would", "you", "your",
    ]
}
