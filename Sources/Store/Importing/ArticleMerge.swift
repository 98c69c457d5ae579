import Articles

/// What becomes of an article when another record about it arrives: what was missing is filled, newer counts are
/// taken, everything else stays and the record's other values are remembered beside it.
struct ArticleMerge {
    private(set) var article: Article
    /// Names of the fields that the record filled.
    private(set) var filled: [String] = []
    /// The record's values that differ from the article's.
    private(set) var differing: [JSONMember] = []

    /// - Parameter day: when the record was made.
    init(_ known: Article, with record: Article, day: String) {
        article = known
        for field in ArticleField.all where !field.isMissing(record) {
            // The markup belongs to the title that it marks.
            let isOfOther = field.name == "titleMarkup" && record.title != article.title
            if field.isMissing(known), !isOfOther {
                field.copy(record, &article)
                filled.append(field.name)
            } else if field.json(known) != field.json(record) {
                differing.append(JSONMember(field.name, field.json(record)))
            }
        }
        mergeJournal(record)
        mergeLists(record)
        mergeCounts(record, day)
        mergeOtherFields(record)
    }

    /// Whether what can be searched has become another.
    func changesText(of known: Article) -> Bool {
        article.title != known.title || article.abstract != known.abstract || article.keywords != known.keywords
            || article.meshHeadings != known.meshHeadings || article.fieldsOfStudy != known.fieldsOfStudy
            || article.authorships != known.authorships || article.journal != known.journal
            || article.translatedTitle != known.translatedTitle
            || article.translatedAbstract != known.translatedAbstract
    }

    private mutating func mergeJournal(_ record: Article) {
        guard let journal = record.journal else { return }
        guard let known = article.journal else {
            article.journal = journal
            filled.append("journal")
            return
        }
        if known.name == nil, known.abbreviations.isEmpty {
            article.journal = journal
            article.journal?.publisher = journal.publisher ?? known.publisher
            article.journal?.issns = known.issns + journal.issns.filter { !known.issns.contains($0) }
            if article.journal != known { filled.append("journal") }
            return
        }
        let names = [known.name].compactMap(\.self) + known.abbreviations
        if let name = journal.name, !names.contains(where: { JournalName.areCompatible($0, name) }) {
            differing.append(JSONMember("journal", .string(name)))
        }
    }

    private mutating func mergeLists(_ record: Article) {
        let identifiers = record.identifiers.filter { !article.identifiers.contains($0) }
        if !identifiers.isEmpty { filled.append("identifiers") }
        article.identifiers += identifiers
        let links = record.links.filter { !article.links.contains($0) }
        if !links.isEmpty { filled.append("links") }
        article.links += links
        let relations = record.relations.filter { !article.relations.contains($0) }
        if !relations.isEmpty { filled.append("relations") }
        article.relations = (article.relations + relations).sorted {
            ($0.kind.rawValue, $0.target.scheme.rawValue, $0.target.value)
                < ($1.kind.rawValue, $1.target.scheme.rawValue, $1.target.value)
        }
    }

    private mutating func mergeCounts(_ record: Article, _ day: String) {
        for count in record.citationCounts {
            let dated = CitationCount(database: count.database, count: count.count, seen: count.seen ?? day)
            if let index = article.citationCounts.firstIndex(where: { $0.database == count.database }) {
                let known = article.citationCounts[index]
                if known.count != dated.count, (known.seen ?? "") <= (dated.seen ?? "") {
                    article.citationCounts[index] = dated
                    filled.append("citationCounts")
                }
            } else {
                article.citationCounts.append(dated)
                article.citationCounts.sort { $0.database < $1.database }
                filled.append("citationCounts")
            }
        }
    }

    private mutating func mergeOtherFields(_ record: Article) {
        for member in record.otherFields {
            if let known = article.otherFields.first(where: { $0.name == member.name }) {
                if known.value != member.value {
                    differing.append(JSONMember("otherFields.\(member.name)", member.value))
                }
            } else {
                article.otherFields.append(member)
                filled.append("otherFields.\(member.name)")
            }
        }
    }
}
