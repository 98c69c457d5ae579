import Articles

/// What becomes of an article when another record about it arrives: what was missing is filled, what the same source
/// gave earlier and newer counts are replaced, everything else stays and the record's other values are remembered
/// beside it. Nothing that the researcher wrote is touched, and nothing is taken away.
struct ArticleMerge {
    private(set) var article: Article
    /// Names of the fields that are the record's now.
    private(set) var filled: [String] = []
    /// The record's values that differ from the article's.
    private(set) var differing: [JSONMember] = []
    /// The values that gave way to the record's.
    private(set) var replaced: [JSONMember] = []
    private let earlier: EarlierSources

    /// - Parameters:
    ///   - day: when the record was made.
    ///   - earlier: what the record may replace.
    init(_ known: Article, with record: Article, day: String, earlier: EarlierSources = .none) {
        article = known
        self.earlier = earlier
        mergeType(record)
        for field in ArticleField.all where !field.isMissing(record) { merge(field, record) }
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

    /// A record always has a type; the one that stands for none changes nothing.
    private mutating func mergeType(_ record: Article) {
        guard record.type != article.type, record.type != Article().type, earlier.isOutdated("type") else { return }
        replaced.append(JSONMember("type", .string(article.type.rawValue)))
        filled.append("type")
        article.type = record.type
    }

    private mutating func merge(_ field: ArticleField, _ record: Article) {
        // Markup is of the title that it marks up.
        let isOfOtherTitle = field.name == "titleMarkup" && article.title != record.title
        if field.isMissing(article), !isOfOtherTitle, !earlier.written.contains(field.name) {
            field.copy(record, &article)
            filled.append(field.name)
        } else if isOutdated(field, by: record), !isOfOtherTitle {
            replace(field, record)
        } else if field.json(article) != field.json(record) {
            differing.append(JSONMember(field.name, field.json(record)))
        }
    }

    /// A title that the researcher marked up is theirs. Where a database gives initials in one format and names in
    /// another, the initials correct nothing.
    private func isOutdated(_ field: ArticleField, by record: Article) -> Bool {
        if field.name == "title", earlier.written.contains("titleMarkup") { return false }
        guard earlier.isOutdated(field.name) else { return false }
        return !earlier.isOfOtherFormat(field.name) || !FieldChoice.saysMore(field.name, article, than: record)
    }

    private mutating func replace(_ field: ArticleField, _ record: Article) {
        let before = article
        field.copy(record, &article)
        if field.name == "authors" { completeAuthors(before, record) }
        guard article != before else { return }
        filled.append(field.name)
        if field.json(before) != field.json(article) {
            replaced.append(JSONMember(field.name, field.json(before)))
            if field.name == "title" { article.titleMarkup = nil }
        }
    }

    /// That there are more authors than are named was said of the names that gave way.
    private mutating func completeAuthors(_ before: Article, _ record: Article) {
        article.authorships = article.authorships.completed(from: before.authorships)
        let signs = ArticleIdentity.signsOfMoreAuthors
        guard !record.otherFields.contains(where: { signs.contains($0.name) }) else { return }
        article.otherFields.removeAll { signs.contains($0.name) }
    }

    private mutating func mergeJournal(_ record: Article) {
        guard let journal = record.journal else { return }
        guard let known = article.journal else {
            guard !earlier.written.contains("journal") else { return differ("journal", journal.name) }
            article.journal = journal
            filled.append("journal")
            return
        }
        if known.name == nil, known.abbreviations.isEmpty, !earlier.written.contains("journal") {
            article.journal = journal
            article.journal?.publisher = journal.publisher ?? known.publisher
            article.journal?.issns = known.issns + journal.issns.filter { !known.issns.contains($0) }
            if article.journal != known { filled.append("journal") }
            return
        }
        let names = [known.name].compactMap(\.self) + known.abbreviations
        guard let name = journal.name, !names.contains(where: { JournalName.areCompatible($0, name) }) else { return }
        guard earlier.isOutdated("journal") else { return differ("journal", name) }
        if let known = names.first { replaced.append(JSONMember("journal", .string(known))) }
        filled.append("journal")
        article.journal = journal
    }

    private mutating func differ(_ field: String, _ value: String?) {
        if let value { differing.append(JSONMember(field, .string(value))) }
    }

    private mutating func mergeLists(_ record: Article) {
        let identifiers = added("identifiers", record.identifiers, to: article.identifiers) {
            "\($0.scheme.rawValue):\($0.value)"
        }
        article.identifiers += identifiers
        article.links += added("links", record.links, to: article.links, text: \.url)
        let relations = added("relations", record.relations, to: article.relations) {
            "\($0.kind.rawValue) \($0.target.scheme.rawValue):\($0.target.value)"
        }
        article.relations = (article.relations + relations).sorted {
            ($0.kind.rawValue, $0.target.scheme.rawValue, $0.target.value)
                < ($1.kind.rawValue, $1.target.scheme.rawValue, $1.target.value)
        }
    }

    /// What a list gains; a list that the researcher wrote gains nothing.
    private mutating func added<Value: Equatable>(
        _ field: String, _ values: [Value], to known: [Value], text: (Value) -> String
    ) -> [Value] {
        let new = values.filter { !known.contains($0) }
        if new.isEmpty { return [] }
        if earlier.written.contains(field) {
            differing.append(JSONMember(field, .strings(new.map(text))))
            return []
        }
        filled.append(field)
        return new
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
            let name = "otherFields.\(member.name)"
            guard let index = article.otherFields.firstIndex(where: { $0.name == member.name }) else {
                article.otherFields.append(member)
                filled.append(name)
                continue
            }
            let known = article.otherFields[index]
            if known.value == member.value { continue }
            if earlier.isOutdated(name) {
                article.otherFields[index] = member
                replaced.append(JSONMember(name, known.value))
                filled.append(name)
            } else {
                differing.append(JSONMember(name, member.value))
            }
        }
    }
}

extension [Authorship] {
    /// With the ORCIDs and affiliations of those who had some before and have none here.
    fileprivate func completed(from known: [Authorship]) -> [Authorship] {
        map { authorship in
            let name = authorship.author.naturalName
            guard let before = known.first(where: { $0.author.naturalName == name }) else { return authorship }
            var completed = authorship
            if completed.author.orcid == nil { completed.author.orcid = before.author.orcid }
            if completed.affiliations.isEmpty { completed.affiliations = before.affiliations }
            return completed
        }
    }
}
