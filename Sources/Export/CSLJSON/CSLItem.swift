import Articles

/// An article as an item of CSL-JSON (csl-data.json of CSL 1.0.2, which allows no other members).
enum CSLItem {
    static func json(_ item: LibraryArticle) -> JSONValue {
        let article = item.article
        var members: [JSONMember] = []
        members.reserveCapacity(28)
        members.add("id", item.citationKey)
        members.append(JSONMember("custom", custom(article)))
        members.add("type", article.type.rawValue)
        members.add("title", article.titleMarkup.map(TitleMarkup.unescaped) ?? article.title)
        members.add("author", article.people(.author).map(name))
        members.add("editor", article.people(.editor).map(name))
        members.add("collection-editor", article.people(.seriesEditor).map(name))
        members.add("translator", article.people(.translator).map(name))
        addPublication(article, to: &members)
        addIdentifiers(article, to: &members)
        members.add("abstract", article.abstract)
        members.add("keyword", keyword(article.subjects))
        members.add("language", article.languages.first)
        if item.isRetracted { members.add("note", "RETRACTED") }
        return .object(members)
    }

    /// The mark by which a library knows its own, and what CSL has no variable for.
    private static func custom(_ article: Article) -> JSONValue {
        var members = [JSONMember("lib", .int(1))]
        members.add("translated-title", article.translatedTitle)
        return .object(members)
    }

    private static func addPublication(_ article: Article, to members: inout [JSONMember]) {
        members.add("container-title", article.journal?.name)
        members.add("container-title-short", article.journal?.abbreviation)
        members.add("publisher", article.journal?.publisher)
        if let date = article.date { members.append(JSONMember("issued", CSLItem.date(date))) }
        if article.issueDate != nil, let first = article.electronicDate {
            members.append(JSONMember("available-date", date(first)))
        }
        members.add("volume", article.volume)
        members.add("issue", article.issue)
        members.add("page", article.pages)
        members.add("number", article.articleNumber ?? number(ofPreprint: article))
    }

    private static func addIdentifiers(_ article: Article, to members: inout [JSONMember]) {
        members.add("DOI", article.doi)
        members.add("PMID", article.identifier(.pmid))
        members.add("PMCID", article.identifier(.pmcid))
        // The schema has one string for several numbers. Zotero, through which most CSL-JSON goes, separates
        // ISSNs by commas and ISBNs by spaces; so nothing is lost, and who reads the first number still finds it.
        members.add("ISSN", article.journal?.issns.map(\.value).joinedOrNil)
        let isbns = article.values(.isbn)
        members.add("ISBN", isbns.isEmpty ? nil : isbns.joined(separator: " "))
        // Beside a DOI, from which a style makes an address itself, only what a record names.
        members.add("URL", article.doi == nil ? article.address : article.recordedAddress)
    }

    /// One string with each keyword once; semicolons separate where a comma is part of one, and so they do within one.
    private static func keyword(_ subjects: [String]) -> String? {
        var subjects = subjects.map(\.onOneLine).flatMap {
            $0.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil)
        }
        // A single one would be taken apart at its commas.
        if subjects.count == 1 { subjects = subjects[0].parts(separatedBy: 0x2C).compactMap(\.trimmedOrNil) }
        var seen = Set<String>()
        subjects = subjects.filter { seen.insert($0).inserted }
        let hasComma = subjects.contains { $0.utf8.contains(UInt8(ascii: ",")) }
        return subjects.isEmpty ? nil : subjects.joined(separator: hasComma ? "; " : ", ")
    }

    /// `arXiv:2101.01234`, as Zotero has it for preprints.
    private static func number(ofPreprint article: Article) -> String? {
        article.type == .preprint ? article.identifier(.arxiv).map { "arXiv:\($0)" } : nil
    }

    private static func name(_ author: Author) -> JSONValue {
        var members: [JSONMember] = []
        switch author.name {
        case .literal(let name): members.add("literal", name)
        case .person(let family, let given, let suffix):
            members.add("family", family)
            members.add("given", given)
            members.add("suffix", suffix)
        }
        return .object(members)
    }

    /// `{"date-parts":[[2019,11],[2019,12]]}`; seasons are numbered from 1, spring.
    private static func date(_ date: PublicationDate) -> JSONValue {
        var points = [date.start]
        // A season is that of the whole date.
        if let end = date.end, date.start.season == nil, end.season == nil { points.append(end) }
        let parts = points.map { point in
            JSONValue.array([point.year, point.month, point.day].compactMap { $0.map(JSONValue.int) })
        }
        var members = [JSONMember("date-parts", .array(parts))]
        members.add("season", date.start.season.map { $0.rawValue - PublicationDate.Season.spring.rawValue + 1 })
        return .object(members)
    }
}
