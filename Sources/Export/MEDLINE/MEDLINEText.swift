import Articles

/// Small forms of MEDLINE's values.
enum MEDLINEText {
    /// Closed by a full stop where no other sign closes it. One that stands in brackets gets further ones, since a
    /// title in brackets is a translation to MEDLINE.
    static func title(_ article: Article) -> String? {
        TaggedText.title(article)?.trimmedOrNil.map(closed)
    }

    static func closed(_ title: String) -> String {
        let title = title.trimmed
        guard let last = title.utf8.last else { return title }
        let core = last == UInt8(ascii: ".") ? String(title.dropLast()) : title
        if core.hasPrefix("["), core.hasSuffix("]") { return "[\(core)]." }
        return ".?!".utf8.contains(last) ? title : title + "."
    }

    /// In one paragraph; the labels of its sections stay.
    static func abstract(_ text: String) -> String {
        TaggedText.escaped(text.paragraphs.joined(separator: " "))
    }

    /// `20190915`, or as much of it as is known in words.
    static func day(_ date: PublicationDate) -> String {
        let isDay = date.end == nil && date.start.day != nil
        return isDay ? date.edtf.filter { $0 != "-" } : date.medline
    }

    static func trial(_ id: String) -> String {
        id.hasPrefix("NCT") ? "ClinicalTrials.gov/\(id)" : id
    }

    /// Whether readers take it for what stands for pages: up to four letters and then digits.
    static func isLocation(_ number: String) -> Bool {
        let digits = number.utf8.drop { (65...90).contains($0 & 0xDF) }
        return (1...10).contains(digits.count) && number.utf8.count - digits.count <= 4
            && digits.allSatisfy { (48...57).contains($0) }
    }
}

/// MEDLINE's publication types of an article.
enum MEDLINETypes {
    /// Its own, else one that says what kind of work it is; a retracted one says so.
    static func names(_ item: LibraryArticle) -> [String] {
        let own = item.article.publicationTypes
        let names = own.isEmpty ? [name(item.article.type)] : own
        return item.isRetracted && !names.contains(retracted) ? names + [retracted] : names
    }

    static let retracted = "Retracted Publication"

    private static func name(_ type: ArticleType) -> String {
        switch type {
        case .review: "Review"
        case .preprint: "Preprint"
        case .newspaperArticle: "Newspaper Article"
        case .thesis: "Academic Dissertation"
        case .dataset: "Dataset"
        case .book, .classic, .collection: "Book"
        case .conferencePaper: "Congress"
        case .report: "Technical Report"
        case .interview: "Interview"
        case .patent: "Patent"
        case .webpage, .post, .blogPost: "Webcast"
        default: "Journal Article"
        }
    }
}

extension MeSHHeading {
    /// `Leukemia, Lymphoid/*drug therapy/genetics`; a star stands before what the article is mainly about.
    var medline: String {
        ([(name, isMajor)] + qualifiers.map { ($0.name, $0.isMajor) })
            .map { $0.1 ? "*\($0.0)" : $0.0 }.joined(separator: "/")
    }
}
