import Articles

/// Where a table of records begins in a file, and what its columns say.
struct CSVHeader {
    enum Layout {
        /// A row of names, then a row for each record.
        case columns([CSVColumn])
        /// A row for each field of a record, which begins with the field's name; the first record's first field
        /// begins every record, as blank rows end it.
        case labels(first: String)
    }

    let syntax: CSVSyntax
    let dialect: CSVDialect
    let layout: Layout
    /// How many bytes are to be passed over before the first record.
    let length: Int

    /// How many lines may stand before the header.
    private static let greatestPreamble = 40
    private static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// Finds the header in a file's first bytes: the first row that names a title or an identifier.
    ///
    /// Lines before it (banners of databases, a `sep=;` for spreadsheets) are passed over.
    static func find(in head: UnsafeBufferPointer<UInt8>) -> CSVHeader? {
        find(in: head, where: \.isHeader)
    }

    /// Whether a file begins as a table of records does: its header has a column for the title or an identifier, and
    /// others that only such tables have.
    static func isRecordHeader(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        find(in: text, where: \.isRecordHeader) != nil
    }

    /// Whether a file begins as a table does that a library of this program exported, whatever its cells hold.
    static func isOwn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var line = text.prefix(4_096).prefix { $0 > 0x20 || $0 == 0x09 }
        if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        let names = line.split { $0 == 0x2C || $0 == 0x09 }
        return names.contains { $0.elementsEqual("citation_key".utf8) }
            && names.allSatisfy { $0.allSatisfy { byte in (97...122).contains(byte) || byte == UInt8(ascii: "_") } }
    }

    /// Whether a file begins as a table of anything does: its first rows have the same number of cells, at least two,
    /// and none of the first row is long.
    static func isTable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        delimiters.contains { delimiter in
            let syntax = CSVSyntax(delimiter: delimiter)
            let rows = Array(Rows(text, from: 0, syntax).prefix(3))
            guard rows.count > 1, let first = rows.first, first.cells.count > 1 else { return false }
            return rows.allSatisfy { $0.cells.count == first.cells.count }
                && first.texts(in: text, syntax).allSatisfy { $0.utf8.count < 60 && $0.trimmedOrNil != nil }
        }
    }

    /// Whether a text is the name of a field of Embase's records.
    static func isLabel(_ text: String) -> Bool {
        text.utf8.count < 60 && CSVDialect.embase.meaning(of: text, hasJournal: true) != nil
    }

    private static func find(
        in head: UnsafeBufferPointer<UInt8>, where isHeader: (Candidate) -> Bool
    ) -> CSVHeader? {
        var start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var told: UInt8?
        for _ in 0..<greatestPreamble {
            while start < head.count, head[start] == 0x0A { start += 1 }
            guard start < head.count else { return nil }
            let line = head[start..<(head[start...].firstIndex(of: 0x0A) ?? head.count)]
            if !beginsOtherFormat(line) {
                let candidates = (told.map { [$0] } ?? delimiters)
                    .compactMap { Candidate(in: head, from: start, delimiter: $0) }
                if let labels = candidates.lazy.compactMap({ $0.labels(in: head) }).first { return labels }
                let headers = candidates.filter(isHeader)
                if let best = headers.max(by: { $0.knownCount < $1.knownCount }) { return best.header(in: head) }
            }
            if told == nil { told = toldDelimiter(line) }
            start = line.endIndex
        }
        return nil
    }

    /// Whether a line begins as markup, JSON or BibTeX do, and no name of a column.
    private static func beginsOtherFormat(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        line.first { $0 > 0x20 }.map("<{[@%}]".utf8.contains) ?? false
    }

    /// What a line `sep=;` tells spreadsheets.
    private static func toldDelimiter(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
        let text = String(decoding: line.prefix(8), as: UTF8.self).lowercasedASCII.replacing("\"", with: "")
        guard text.hasPrefix("sep="), text.utf8.count >= 5 else { return nil }
        return text.utf8.dropFirst(4).first
    }
}

extension CSVHeader {
    /// A row that may be the header.
    private struct Candidate {
        let start: Int
        let row: CSVRow
        let syntax: CSVSyntax
        let names: [String]
        let dialect: CSVDialect
        let columns: [CSVColumn]

        private static let greatestLength = 16_384

        /// `nil` where the row has one cell only, unless that is what commas make of it, or where it holds texts.
        init?(in head: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8) {
            self.start = start
            let syntax = CSVSyntax(delimiter: delimiter)
            let beginning = UnsafeBufferPointer(rebasing: head.prefix(start + Self.greatestLength))
            var rows = Rows(beginning, from: start, syntax)
            guard let row = rows.next(), (delimiter == delimiters[0] ? 1 : 2)...1_000 ~= row.cells.count else {
                return nil
            }
            self.row = row
            self.syntax = syntax
            names = row.cells.map { $0.end - $0.start > 200 ? "" : $0.text(in: head, syntax).trimmed }
            dialect = CSVDialect(names: names)
            columns = CSVColumn.columns(names, dialect)
        }

        var knownCount: Int { columns.count { $0.meaning != nil } }

        /// Whether it names a title or an identifier.
        var isHeader: Bool { columns.contains { $0.meaning?.namesWork ?? false } }

        /// Whether it also names what only tables of records have.
        var isRecordHeader: Bool {
            guard !isProse, let naming = columns.firstIndex(where: { $0.meaning?.namesWork ?? false }) else {
                return false
            }
            var meanings: [CSVMeaning] = []
            for (name, column) in zip(names, columns) where !CSVColumnNames.isCommon(name) {
                guard let meaning = column.meaning, meaning != columns[naming].meaning else { continue }
                if !meanings.contains(meaning) { meanings.append(meaning) }
            }
            let places: [CSVMeaning] = [.year, .date, .volume, .issue, .pages]
            return meanings.contains(where: \.isTelling) || places.count(where: meanings.contains) >= 3
        }

        /// Whether it is a sentence that counts up fields: columns have no names of so many words.
        private var isProse: Bool { names.contains { $0.split(separator: " ").count > 7 } }

        func header(in head: UnsafeBufferPointer<UInt8>) -> CSVHeader {
            var syntax = syntax
            // A lone column has no delimiter, so its texts may hold any.
            if columns.count == 1 { syntax.delimiter = 0x09 }
            let rest = UnsafeBufferPointer(rebasing: head[row.end...])
            syntax.escapesByBackslash = Self.escapesByBackslash(rest, syntax)
            return CSVHeader(syntax: syntax, dialect: dialect, layout: .columns(columns), length: row.end)
        }

        /// The header of a table that has a row for each field: among its first rows at least three begin with
        /// different known names, most do, and behind the first name stands no other one.
        func labels(in head: UnsafeBufferPointer<UInt8>) -> CSVHeader? {
            guard names.count > 1, let first = names.first, CSVColumnNames.meaning(of: first) == .title,
                CSVColumnNames.meaning(of: names[1]) == nil
            else { return nil }
            let rows = Array(Rows(head, from: start, syntax).prefix(10))
            let labels = rows.compactMap { $0.cells.count > 1 ? $0.cells[0].text(in: head, syntax) : nil }
            let known = Set(labels.filter(CSVHeader.isLabel).map(CSVColumnNames.normalized))
            guard known.count >= 3, known.count * 2 > labels.count else { return nil }
            let dialect = CSVDialect(names: labels) == .unknown ? CSVDialect.embase : CSVDialect(names: labels)
            return CSVHeader(
                syntax: syntax, dialect: dialect, layout: .labels(first: CSVColumnNames.normalized(first)),
                length: start)
        }

        /// Whether quotes within quoted cells stand behind a `\`, and none is doubled.
        private static func escapesByBackslash(_ text: UnsafeBufferPointer<UInt8>, _ syntax: CSVSyntax) -> Bool {
            let quote = UInt8(ascii: "\"")
            var isSeen = false
            for index in text.indices.dropFirst().dropLast() where text[index] == quote {
                let next = text[index + 1]
                if text[index - 1] == UInt8(ascii: "\\"), next != syntax.delimiter, next != 0x0A, next != quote {
                    isSeen = true
                } else if next == quote, text[index - 1] != syntax.delimiter, text[index - 1] != 0x0A,
                    text[index - 1] != quote, text[index - 1] != UInt8(ascii: "\\")
                {
                    return false
                }
            }
            return isSeen
        }
    }

    /// The rows of what is there of a text, blank ones left out.
    struct Rows: Sequence, IteratorProtocol {
        private let bytes: UnsafeBufferPointer<UInt8>
        private let syntax: CSVSyntax
        private var index: Int

        init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ syntax: CSVSyntax) {
            self.bytes = bytes
            self.syntax = syntax
            index = start
        }

        mutating func next() -> CSVRow? {
            while index < bytes.count {
                let scan = CSVRowScan(bytes: bytes, syntax: syntax, shape: .cells([]), isAtEnd: true)
                switch scan.row(from: index) {
                case .undecided: return nil
                case .unclosed(_, let end): index = end
                case .row(let row):
                    index = row.end + 1
                    if !row.isBlank(in: bytes) { return row }
                }
            }
            return nil
        }
    }
}
