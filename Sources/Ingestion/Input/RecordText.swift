import Articles

/// A record's bytes as they stand in a file, and where they stand.
///
/// It is valid only within the call of ``TextBuffer/take(_:ordinal:_:)`` that made it.
struct RecordText {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The physical line, from 1, where the record begins.
    let line: Int
    /// The record's ordinal within the file, from 1.
    let ordinal: Int

    /// The record that these bytes say.
    func record(_ article: Article) -> Record {
        var record = Record(
            article: article, line: line, ordinal: ordinal, digest: Digest(of: UnsafeRawBufferPointer(bytes)))
        if article.title == nil { record.warnings.append("has no title") }
        return record
    }

    /// The record that these bytes say, of parts that were gathered apart, and without their control characters.
    ///
    /// - Parameters:
    ///   - journal: the article's, unless it is empty or the article has it already.
    ///   - key: what the record calls itself.
    ///   - date: the record's own, `YYYY-MM-DD`.
    ///   - warnings: what was odd, as sentences' predicates.
    func record(
        _ article: Article, _ journal: Journal? = nil, otherFields: [JSONMember], key: String?, database: String?,
        date: String? = nil, warnings: [String]
    ) -> Record {
        var article = article
        if let journal, !journal.isEmpty { article.journal = journal }
        article.removeControls()
        article.otherFields = otherFields
        var record = record(article)
        record.key = key
        record.key.removeControls()
        record.database = database
        record.database.removeControls()
        record.date = date
        record.warnings = warnings + record.warnings
        return record
    }

    /// The record without what a library would refuse, or that it is rejected because it has nothing to store.
    func event(_ record: Record) -> RecordEvent {
        var record = record
        record.article.removeUnstorable()
        record.exported?.article = record.article
        return record.article.isStorable
            ? .record(record) : rejected("has neither title, identifier, authors nor abstract")
    }

    /// - Parameter reason: what is wrong, as a sentence's predicate.
    func rejected(_ reason: String) -> RecordEvent {
        var record = RejectedRecord(line: line, ordinal: ordinal, reason: reason)
        record.text = String(decoding: bytes, as: UTF8.self)
        return .rejected(record)
    }
}

extension TextBuffer {
    /// Hands over the next `length` bytes as a record, and moves on behind them.
    func take<Result>(_ length: Int, ordinal: Int, _ body: (RecordText) throws -> Result) rethrows -> Result {
        defer { consume(length) }
        return try withText { text in
            try body(RecordText(bytes: UnsafeBufferPointer(rebasing: text[..<length]), line: line, ordinal: ordinal))
        }
    }

    /// Where the line ends that begins at an offset: the offset of its `\n`, or the text's end; read on as far as that
    /// needs. `nil` where there is no such line because the text has ended.
    ///
    /// - Throws: ``RecordTooLong`` where what goes up to there can be no record, or what reading throws.
    func lineEnd(from offset: Int) throws -> Int? {
        var searched = offset
        while true {
            guard searched <= longestRecord else { throw RecordTooLong() }
            let found = withText { text in
                searched < text.count ? text[searched...].firstIndex(of: 0x0A) : nil
            }
            if let found { return found }
            searched = count
            guard try grow() else { return offset < count ? count : nil }
        }
    }
}
