import Articles

/// The word by which exports say in a note that an article was retracted.
enum RetractionNote {
    /// Takes the word for what it says: a retraction in MEDLINE's words, since the notice itself isn't named.
    ///
    /// - Returns: whether the text is that word.
    static func take(_ text: String, into article: inout Article) -> Bool {
        guard text == "RETRACTED" else { return false }
        if !article.publicationTypes.contains(publicationType) { article.publicationTypes.append(publicationType) }
        return true
    }

    static let publicationType = "Retracted Publication"
}
