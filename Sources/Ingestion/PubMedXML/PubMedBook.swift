import Articles

extension PubMedRecord {
    /// A book, or a chapter of one: a PubmedBookArticle, or a BookDocument alone.
    init(book element: XMLElement) {
        let document = element.first("BookDocument") ?? element
        let book = document.first("Book")
        let data = element.first("PubmedBookData")
        readIdentifiers(citation: document, article: book ?? document, data: data)
        for id in document.list("ArticleIdList", "ArticleId") { readArticleID(id) }
        moveDOIFirst()
        for isbn in book?.children(named: "Isbn").compactMap(\.text) ?? [] { readISBN(isbn) }
        readTitles(of: document, book)
        readAbstracts(of: document, otherwise: document)
        readBookAuthors(document, book)
        readPagination(document)
        readBookDates(document, book, data)
        readTypes(document.children(named: "PublicationType"), languages: document.children(named: "Language"))
        article.type = isChapter(document, book) ? .chapter : .book
        readKeywords(document.children(named: "KeywordList"))
        kept.keep("Grant", document.list("GrantList", "Grant").compactMap(Self.grant))
        readReferences(citation: document, data: document)
        keepBook(document, book, data)
        keepOthers(in: element)
        revised = Self.date(in: document, ["DateRevised", "ContributionDate"])
    }

    private func isChapter(_ document: XMLElement, _ book: XMLElement?) -> Bool {
        guard let title = document.line("ArticleTitle") else { return false }
        return title.folded != book?.line("BookTitle")?.folded
    }

    /// A chapter appears in its book; a book in the collection that it belongs to.
    private mutating func readTitles(of document: XMLElement, _ book: XMLElement?) {
        let collection = book?.line("CollectionTitle")
        if isChapter(document, book) {
            readTitle(document)
            journal.name = book?.line("BookTitle")
            kept.keep("CollectionTitle", collection)
        } else {
            let title = NLMTitle(
                book?.first("BookTitle")?.flowingMarkup ?? document.first("ArticleTitle")?.flowingMarkup ?? "")
            (article.title, article.titleMarkup) = (title.plain, title.markup)
            article.translatedTitle = document.line("VernacularTitle")
            journal.name = collection
        }
        journal.publisher = book?.line("Publisher/PublisherName")
        article.volume = book?.line("Volume")
    }

    private mutating func readISBN(_ text: String) {
        if Identifier(.isbn, text) == nil { return kept.keep("Isbn", unread: text, "is no ISBN") }
        add(.isbn, text)
    }

    /// Those of the chapter are authors, then come the book's editors. The book's authors are a chapter's only where it
    /// has none of its own.
    private mutating func readBookAuthors(_ document: XMLElement, _ book: XMLElement?) {
        readAuthors(document.children(named: "AuthorList"))
        let lists = book?.children(named: "AuthorList") ?? []
        if article.authors.isEmpty {
            readAuthors(lists)
        } else {
            readAuthors(lists.filter { $0.attribute("Type") == "editors" })
            let others = lists.filter { $0.attribute("Type") != "editors" }.flatMap { $0.children(named: "Author") }
            kept.keep("Book/Author", others.compactMap(Self.author).map(Self.inverted))
        }
        readInvestigators(
            document.children(named: "InvestigatorList") + (book?.children(named: "InvestigatorList") ?? []))
    }

    private mutating func readBookDates(_ document: XMLElement, _ book: XMLElement?, _ data: XMLElement?) {
        article.issueDate = readDate(book?.first("PubDate"), "PubDate")
        article.electronicDate = readDate(document.first("ContributionDate"), "ContributionDate")
        for event in data?.list("History", "PubMedPubDate") ?? [] { readEvent(event) }
        kept.keep("BeginningDate", readDate(book?.first("BeginningDate"), "BeginningDate")?.edtf)
        kept.keep("EndingDate", readDate(book?.first("EndingDate"), "EndingDate")?.edtf)
    }

    private mutating func keepBook(_ document: XMLElement, _ book: XMLElement?, _ data: XMLElement?) {
        kept.keep("PublisherLocation", book?.line("Publisher/PublisherLocation"))
        if let medium = book?.line("Medium"), medium != "Internet" { kept.keep("Medium", medium) }
        kept.keep("LocationLabel", document.children(named: "LocationLabel").compactMap(Self.label))
        kept.keep("Section", Self.sections(document.first("Sections")))
        kept.keep("PublicationStatus", data?.line("PublicationStatus"))
    }

    /// `chapter 4`.
    private static func label(_ element: XMLElement) -> String? {
        [element.attribute("Type"), element.line].compactMap(\.self).joined(separator: " ").trimmedOrNil
    }

    /// The headings of a table of contents, in order.
    private static func sections(_ element: XMLElement?) -> [String] {
        var headings: [String] = []
        var open = element.map { [$0] } ?? []
        while let section = open.popLast() {
            let label = section.first("LocationLabel").flatMap(label)
            let heading = [label, section.line("SectionTitle")].compactMap(\.self).joined(separator: " ")
            if !heading.isEmpty { headings.append(heading) }
            open += section.children(named: "Section").reversed()
        }
        return headings
    }
}
