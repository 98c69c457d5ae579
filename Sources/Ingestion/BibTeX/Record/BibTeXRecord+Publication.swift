import Articles

/// Where and when an entry's work appeared.
extension BibTeXRecord {
    // MARK: - Journals and books

    mutating func readContainer() {
        switch article.type {
        case .chapter, .encyclopediaEntry, .dictionaryEntry, .conferencePaper:
            journal.name = takeTitle(.booktitle, .booksubtitle) ?? takeTitle(.journal, .journalSubtitle)
        case .book, .report, .pamphlet:
            journal.name = takeTitle(.journal, .journalSubtitle) ?? takeLine(.series)
        default:
            journal.name = takeTitle(.journal, .journalSubtitle) ?? takeTitle(.booktitle, .booksubtitle)
        }
        if let full = takeLine(.fullJournal) { addName(full, isFull: true) }
        for field in fields.takeAll(.shortJournal) {
            if let short = BibTeXText.line(field.value) { addName(short, isFull: false) }
        }
    }

    private mutating func takeTitle(_ meaning: BibTeXFieldMeaning, _ subtitle: BibTeXFieldMeaning) -> String? {
        guard let field = fields.take(meaning) else { return nil }
        guard let more = fields.take(subtitle) else { return BibTeXText.line(field.value) }
        var title = BibTeXTitle(field.value)
        title.append(BibTeXTitle(more.value))
        return title.plain
    }

    private mutating func addName(_ name: String, isFull: Bool) {
        guard let first = journal.name else {
            journal.name = name
            return
        }
        guard first.folded != name.folded else { return }
        if isFull {
            journal.name = name
            journal.abbreviations.insert(first, at: 0)
        } else if !journal.abbreviations.contains(name) {
            journal.abbreviations.append(name)
        }
    }

    mutating func readPublisher() {
        let order: [BibTeXFieldMeaning]
        switch article.type {
        case .thesis: order = [.school, .institution, .publisher, .organization]
        case .report: order = [.institution, .publisher, .organization, .school]
        default: order = [.publisher, .institution, .school, .organization]
        }
        for meaning in order where journal.publisher == nil { journal.publisher = takeLine(meaning) }
    }

    // MARK: - Numbers

    mutating func readNumbers() {
        article.volume = takeLine(.volume)
        // Elsewhere it is the number of a report or of a volume in its series.
        if hasIssues, let number = takeLine(.number) { article.issue = number }
        if article.issue == nil { article.issue = takeLine(.issue) }
        if let field = fields.take(.pages) { article.pages = BibTeXText.line(field.value).flatMap(Self.pages) }
        article.articleNumber = takeLine(.articleNumber)
    }

    private var hasIssues: Bool {
        switch article.type {
        case .journalArticle, .magazineArticle, .newspaperArticle, .review, .bookReview, .preprint, .periodical,
            .webpage,
            .document, .blogPost:
            true
        case .conferencePaper: fields.first(.series) == nil
        default: false
        }
    }

    /// Ranges, joined by commas where there are several.
    private static func pages(_ text: String) -> String? {
        if let range = plainRange(text) { return range }
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 >= 0x80 }) else { return text }
        let ranges = text.parts(separatedBy: BibTeXBytes.comma).compactMap { PageRange.normalized($0.trimmed) }
        return ranges.isEmpty ? text : ranges.joined(separator: ", ")
    }

    /// What nearly all entries have: two numbers, the second at least as long as the first.
    private static func plainRange(_ text: String) -> String? {
        let parts = text.utf8.split { $0 == UInt8(ascii: "-") || $0 == 0xE2 || $0 == 0x80 || $0 == 0x93 || $0 == 0x20 }
        guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(BibTeXBytes.isDigit) }),
            parts[0].count <= parts[1].count, !parts[0].elementsEqual(parts[1])
        else { return nil }
        return "\(Substring(parts[0]))-\(Substring(parts[1]))"
    }

    mutating func readSerialNumbers() {
        for (meaning, medium) in [
            (BibTeXFieldMeaning.issn, ISSN.Medium?.none), (.electronicISSN, .electronic), (.linkingISSN, .linking),
        ] {
            for field in fields.takeAll(meaning) {
                let (issns, isWhole) = Self.issns(in: field.value, medium)
                for issn in issns where !journal.issns.contains(where: { $0.value == issn.value }) {
                    journal.issns.append(issn)
                }
                if !isWhole { putBack(field, "is no ISSN") }
            }
        }
    }

    /// `0028-4793 (print), 1533-4406 (electronic)`
    private static func issns(in text: String, _ medium: ISSN.Medium?) -> (issns: [ISSN], isWhole: Bool) {
        var issns: [ISSN] = []
        var isWhole = true
        let words = (BibTeXText.line(text) ?? "").utf8
            .split { $0 <= 0x20 || ",;()".utf8.contains($0) }.map { Substring($0).lowercasedASCII }
        for word in words {
            if let issn = ISSN(word, medium: medium) {
                issns.append(issn)
            } else if ["print", "electronic", "online", "linking"].contains(word), !issns.isEmpty {
                issns[issns.count - 1].medium =
                    word == "print" ? .print : word == "linking" ? .linking : .electronic
            } else if !["issn", "issn:", "and", "p-issn", "e-issn"].contains(word) {
                isWhole = false
            }
        }
        return (issns, isWhole)
    }

    // MARK: - Dates

    mutating func readDates() {
        if let field = fields.take(.date) {
            // A tilde says that the date is uncertain.
            if let (date, isWhole) = BibTeXText.verbatim(field.value).flatMap(BibTeXDate.date) {
                article.issueDate = date
                if !isWhole { fields.putBack(field) }
            } else {
                putBack(field, "is no date")
            }
        }
        readYear()
        if let field = fields.take(.electronicDate) {
            article.electronicDate = BibTeXText.line(field.value).flatMap(DateText.date)
            if article.electronicDate == nil { putBack(field, "is no date") }
        }
    }

    /// A `date` goes before `year` and `month`, as biblatex has it.
    private mutating func readYear() {
        guard let year = fields.take(.year) else { return }
        let month = fields.take(.month)
        let day = fields.take(.day)
        let parts = [year, month, day].map { $0.flatMap { BibTeXText.line($0.value) } }
        guard let text = parts[0], let (date, isWhole) = BibTeXDate.date(year: text, month: parts[1], day: parts[2])
        else {
            for field in [year, month, day].compactMap({ $0 }) { fields.putBack(field) }
            if article.issueDate == nil {
                warnings.append("has \"\(year.name)\" that is no year; it was kept as it is")
            }
            return
        }
        if let known = article.issueDate {
            // What `date` doesn't say.
            let isSame = known.year == date.year
            for field in [year, month, day].compactMap({ $0 }) where !isSame { fields.putBack(field) }
            if isSame, known.start.month == nil, known.end == nil, known.start.season == nil {
                article.issueDate = date
            }
            return
        }
        article.issueDate = date
        // `1986a`, `c. 1968`
        let isPlain = text.utf8.allSatisfy { BibTeXBytes.isDigit($0) || $0 == UInt8(ascii: "-") }
        if !isPlain, date.end == nil { fields.putBack(year) }
        if !isWhole, let month {
            putBack(month, "is no month")
            if let day { fields.putBack(day) }
        }
    }
}
