/// The terms of articles as the index's tokenizer makes them, column by column: made on the reading thread, so that the
/// writing thread has none to make. ``TermTokenizer`` reads them.
///
/// A column is ``mark`` and then each term behind its length: a byte, or 255 and two bytes, the lower first.
struct IndexTerms: Sendable {
    /// The columns of `article_search` whose texts a record has; the journal's names are its row's.
    enum Column: Int, CaseIterable {
        case title, abstract, keywords, authors, translations, extra
    }

    /// No text in UTF-8 has this byte.
    static let mark: UInt8 = 0xFF
    /// The longest that FTS5 takes, in bytes (fts5Int.h, FTS5_MAX_TOKEN_SIZE).
    static let longestTerm = 32_768

    private var bytes: [UInt8] = []
    /// Where each column ends, article by article.
    private var ends: [Int] = []

    /// Those of one article.
    struct OfArticle {
        fileprivate let all: IndexTerms
        fileprivate let article: Int

        /// Calls `body` with the terms of any column.
        func withColumns<Result>(
            _ body: ((Column) -> UnsafeBufferPointer<UInt8>) throws -> Result
        ) rethrows -> Result {
            try all.bytes.withUnsafeBufferPointer { bytes in
                try body { column in
                    let place = article * Column.allCases.count + column.rawValue
                    let start = place == 0 ? 0 : all.ends[place - 1]
                    return UnsafeBufferPointer(rebasing: bytes[start..<all.ends[place]])
                }
            }
        }
    }

    subscript(article: Int) -> OfArticle { OfArticle(all: self, article: article) }

    mutating func beginColumn() {
        bytes.append(Self.mark)
    }

    mutating func add(_ term: UnsafeBufferPointer<UInt8>) {
        Self.append(term, to: &bytes)
    }

    /// Appends a term behind its length.
    static func append(_ term: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let count = min(term.count, longestTerm)
        if count < 255 {
            bytes.append(UInt8(count))
        } else {
            bytes += [255, UInt8(count & 0xFF), UInt8(count >> 8)]
        }
        bytes.append(contentsOf: term.prefix(count))
    }

    /// Adds a term that is behind its length already.
    mutating func add(encoded term: ArraySlice<UInt8>) {
        bytes.append(contentsOf: term)
    }

    mutating func endColumn() {
        ends.append(bytes.count)
    }

    /// Calls `body` with each term of a column, until it returns another code than 0.
    static func forEach(
        in column: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> CInt
    ) -> CInt {
        var index = 1
        while index < column.count {
            var count = Int(column[index])
            index += 1
            if count == 255, index + 2 <= column.count {
                count = Int(column[index]) | Int(column[index + 1]) << 8
                index += 2
            }
            let end = min(index + count, column.count)
            let code = body(UnsafeBufferPointer(rebasing: column[index..<end]))
            guard code == 0 else { return code }
            index = end
        }
        return 0
    }
}

extension PreparedRecord {
    /// Calls `body` with the texts that the view `search_text` has in a column, and whether their words are the
    /// vocabulary's.
    func forEachText(in column: IndexTerms.Column, _ body: (String, Bool) -> Void) {
        let article = record.article
        switch column {
        case .title: if let title = article.title { body(title, true) }
        case .abstract: if let abstract = article.abstract { body(abstract, true) }
        case .keywords:
            for keyword in article.keywords { body(keyword, true) }
            for heading in article.meshHeadings {
                if heading.qualifiers.isEmpty { body(heading.name, true) }
                for qualifier in heading.qualifiers {
                    body(heading.name, true)
                    body(qualifier.name, false)
                }
            }
            for field in article.fieldsOfStudy { body(field, false) }
        case .authors: if let line = index.authorLine { body(line, true) }
        case .translations:
            if let title = article.translatedTitle { body(title, false) }
            if let abstract = article.translatedAbstract { body(abstract, false) }
        case .extra: if let words = index.extraWords { body(ExtraWords.indexed(words), false) }
        }
    }
}
