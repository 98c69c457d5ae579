import Articles

extension CSVRecord {
    mutating func readJournal() {
        let own = fields.dialect == .library
        for field in fields.takeAll(.journal) {
            guard let name = own ? field.values[0] : HTMLText.line(field.values[0]) else { continue }
            if journal.name == nil { journal.name = name } else if journal.name != name { fields.keep(field) }
        }
        for field in fields.takeAll(.journalAbbreviation) {
            guard let name = HTMLText.line(field.values[0]), name != journal.name else { continue }
            if !journal.abbreviations.contains(name) { journal.abbreviations.append(name) }
        }
        if fields.dialect == .webOfScience || fields.dialect == .webOfScienceTags {
            journal.name = journal.name.map {
                WebOfScienceJournalName.readable($0, abbreviation: journal.abbreviations.first)
            }
            journal.abbreviations.removeAll { $0.uppercased() == journal.name?.uppercased() }
        }
        if journal.name == nil, !journal.abbreviations.isEmpty { journal.name = journal.abbreviations.removeFirst() }
        journal.publisher = fields.takeText(.publisher).flatMap(HTMLText.line)
        journal.nlmID = fields.takeText(.nlmID)
        readNumbers(.issn, nil)
        readNumbers(.printISSN, .print)
        readNumbers(.electronicISSN, .electronic)
        readMetrics()
    }

    /// ISSNs, several of them in one cell or one without its leading zeros; ISBNs may stand among them.
    private mutating func readNumbers(_ meaning: CSVMeaning, _ medium: ISSN.Medium?) {
        for field in fields.takeAll(meaning) {
            let items = field.values.flatMap { text in
                (CSVList.literalItems(text) ?? [text]).flatMap { $0.split { " ,;|/\n".contains($0) }.map(String.init) }
            }
            var isUnderstood = true
            for (index, text) in items.enumerated() where !text.hasPrefix("(") {
                let remark = index + 1 < items.count ? Self.media[items[index + 1].lowercasedASCII] : nil
                let medium = medium ?? remark
                if let issn = ISSN(text, medium: medium) ?? Self.padded(text, medium) {
                    if !journal.issns.contains(where: { $0.value == issn.value }) { journal.issns.append(issn) }
                } else if let isbn = Identifier(.isbn, text) {
                    article.identifiers.append(isbn)
                } else {
                    isUnderstood = false
                }
            }
            if !isUnderstood { fields.putBack(field, "is no ISSN") }
        }
    }

    private static let media: [String: ISSN.Medium] = [
        "(electronic)": .electronic, "(online)": .electronic, "(print)": .print, "(linking)": .linking,
    ]

    /// Spreadsheets take `00139351` for a number.
    private static func padded(_ text: String, _ medium: ISSN.Medium?) -> ISSN? {
        let digits = CSVCellText.withoutDecimals(text)
        guard (5...7).contains(digits.utf8.count), !digits.utf8.contains(UInt8(ascii: "-")) else {
            return digits == text ? nil : ISSN(digits, medium: medium)
        }
        return ISSN(String(repeating: "0", count: 8 - digits.utf8.count) + digits, medium: medium)
    }

    private mutating func readMetrics() {
        let kinds: [(CSVMeaning, JournalMetric.Kind, problem: String)] = [
            (.impactFactor, .impactFactor, "is no number"), (.jcrQuartile, .jcrQuartile, "is no quartile"),
        ]
        for (meaning, kind, problem) in kinds {
            let metric = fields.take(meaning, orSay: problem) { text in
                let metric = JournalMetric(kind, text)
                return metric.isValid ? metric : nil
            }
            if let metric { journal.metrics.append(metric) }
        }
    }

    mutating func readPlaces() {
        article.volume = takeNumber(.volume) ?? article.volume
        article.issue = takeNumber(.issue) ?? article.issue
        let number = takeNumber(.articleNumber)
        if let first = takeNumber(.startPage) {
            let last = takeNumber(.endPage)
            setPages(last.map { "\(first)-\($0)" } ?? first)
        }
        if let text = takeNumber(.pages) {
            if article.pages == nil, article.articleNumber == nil { setPages(text) }
        }
        article.articleNumber = number ?? article.articleNumber
    }

    private mutating func takeNumber(_ meaning: CSVMeaning) -> String? {
        guard let text = fields.takeText(meaning) else { return nil }
        return fields.dialect == .library ? text : HTMLText.line(CSVCellText.withoutDecimals(text))
    }

    mutating func setPages(_ text: String) {
        (article.pages, article.articleNumber) = Pagination.read(text)
        let isLost = article.pages == nil && article.articleNumber == nil
        if isLost, fields.dialect == .library { article.pages = text }
    }
}
