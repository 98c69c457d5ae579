import Articles

/// A record that a library of this program exported: it says what it says in one way only, and nothing has to be found
/// out. So what goes out as EndNote's XML comes back as it was, whatever it looks like.
struct EndNoteOwnRecord {
    private let element: XMLElement
    private var article = Article()
    private var journal = Journal()

    /// Whether a record is one.
    static func isOne(_ element: XMLElement) -> Bool {
        element.first("source-app")?.attribute("name") == "lib"
    }

    init(_ element: XMLElement) {
        self.element = element
        let name = element.first("ref-type")?.attribute("name") ?? ""
        article.type = EndNoteReferenceType.named(name, number: nil)?.type ?? .document
        readTitles()
        readPeople()
        readPublication()
        readDates()
        readIdentifiers()
        readTexts()
    }

    func record(_ text: RecordText) -> Record {
        let key = line("label")
        var record = text.record(article, journal, otherFields: notes, key: key, database: nil, warnings: [])
        record.mark = RecordMark(key, .library)
        return record
    }

    private func lines(_ path: StaticString) -> [String] {
        element.first(path).map(Self.lines) ?? []
    }

    private func line(_ path: StaticString) -> String? { lines(path).first }

    /// Each line end is a reference to a carriage return.
    private static func lines(of element: XMLElement) -> [String] {
        guard let run = element.children.first(where: { _ in true }) else { return [] }
        let content = String(
            decoding: run.bytes[Int(run.node.contentStart)..<Int(run.node.contentEnd)], as: UTF8.self)
        return content.split(separator: "&#xD;").compactMap { XMLText.decoded(String($0)).trimmedOrNil }
    }

    private mutating func readTitles() {
        if let title = element.first("titles/title") { readTitle(title) }
        journal.name = line("titles/secondary-title")
        journal.abbreviations = lines("titles/alt-title")
        article.translatedTitle = line("titles/translated-title")
    }

    /// Runs of one face each.
    private mutating func readTitle(_ title: XMLElement) {
        var (plain, markup) = ("", "")
        var hasFaces = false
        for run in title.children {
            let text = run.rawText
            let names = run.attribute("face")?.split(separator: " ").compactMap { Self.elements[String($0)] } ?? []
            hasFaces = hasFaces || !names.isEmpty
            plain += text
            markup += names.map { "<\($0)>" }.joined()
            markup += text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            markup += names.reversed().map { "</\($0)>" }.joined()
        }
        article.title = plain.trimmedOrNil
        if hasFaces { article.titleMarkup = markup.trimmedOrNil }
    }

    private static let elements = ["italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"]

    private mutating func readPeople() {
        let type = EndNoteReferenceType.named(element.first("ref-type")?.attribute("name") ?? "", number: nil)
        let isSeries = type?.secondary == .seriesEditor
        for group in element.first("contributors")?.children.map(\.self) ?? [] {
            let role: Authorship.Role =
                switch group.name {
                case "authors": .author
                case "secondary-authors": isSeries ? .seriesEditor : .editor
                case "tertiary-authors": isSeries ? .editor : .seriesEditor
                default: .translator
                }
            for name in group.children.compactMap(\.text) {
                article.authorships.append(Authorship(Self.author(name), role: role))
            }
        }
    }

    /// `Family, Given, Suffix`; a group ends in a comma, and a comma within it is doubled.
    private static func author(_ name: String) -> Author {
        if name.hasSuffix(",") { return Author(literal: String(name.dropLast())) }
        if name.hasBytes(",,") { return Author(literal: name.replacing(ascii: ",,", with: ",")) }
        let parts = name.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map { $0.trimmed }
        guard !parts[0].isEmpty else { return Author(literal: name) }
        return Author(
            family: parts[0], given: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil,
            suffix: parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil)
    }

    private mutating func readPublication() {
        let pages = line("pages")
        let number = line("custom7")
        if number == nil, let pages, Pagination.isArticleNumber(pages) {
            article.articleNumber = pages
        } else {
            (article.pages, article.articleNumber) = (pages, number)
        }
        article.volume = line("volume")
        article.issue = line("number")
        journal.publisher = line("publisher")
        for number in lines("isbn") {
            if let issn = ISSN(number) {
                journal.issns.append(issn)
            } else if let isbn = Identifier(.isbn, number) {
                article.identifiers.append(isbn)
            }
        }
    }

    private mutating func readDates() {
        article.electronicDate = line("edition").flatMap(DateText.date)
        guard let year = line("dates/year") else { return }
        guard let words = line("dates/pub-dates/date") else { return article.issueDate = PublicationDate(edtf: year) }
        // What goes beyond the year begins with it.
        article.issueDate = DateText.date(
            words.hasPrefix("\(year) ") || words.hasPrefix("\(year)-") ? words : "\(year) \(words)")
    }

    private mutating func readIdentifiers() {
        article.identifiers += lines("electronic-resource-num").compactMap { Identifier(.doi, $0) }
        article.identifiers += lines("accession-num").compactMap { Identifier(.pmid, $0) }
        article.identifiers += lines("custom2").compactMap { Identifier(.pmcid, $0) }
        let groups: [(StaticString, Link.Kind)] = [("urls/related-urls", .landing), ("urls/pdf-urls", .pdf)]
        for (path, kind) in groups {
            article.links += element.list(path, "url").compactMap(\.text).map { Link(kind, $0) }
        }
    }

    private mutating func readTexts() {
        let abstract = lines("abstract")
        if !abstract.isEmpty { article.abstract = abstract.joined(separator: "\n\n") }
        article.keywords = element.list("keywords", "keyword").compactMap(\.text)
        article.publicationTypes = lines("work-type")
        article.languages = line("language")?.split(separator: ",").map { $0.trimmed } ?? []
        if let first = lines("notes").first { _ = RetractionNote.take(first, into: &article) }
    }

    /// Those of the researcher and of other records, which have no place.
    private var notes: [JSONMember] {
        var lines = lines("notes")
        if lines.first == "RETRACTED" { lines.removeFirst() }
        return lines.isEmpty ? [] : [JSONMember("notes", .strings(lines))]
    }
}

extension XMLElement {
    /// The characters within it, references decoded, with the spaces at its ends.
    fileprivate var rawText: String {
        XMLText.decoded(bytes, Int(node.contentStart)..<Int(node.contentEnd))
    }
}
