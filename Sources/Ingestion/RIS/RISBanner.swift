import Articles

/// Lines that providers write between records: `1.`, `Record #1 of 12`, `Provider: …`, `Link to the Ovid Full Text …`.
enum RISBanner {
    static func isBanner(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        let content = content(text, line)
        if beginnings.contains(where: { content.starts(with: $0) }) { return true }
        let number = content.prefix { (0x30...0x39).contains($0) }
        return !number.isEmpty && number.count < 8 && content.dropFirst(number.count).elementsEqual(".".utf8)
    }

    /// The name behind `Database:`.
    static func database(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> String? {
        let content = content(text, line)
        guard content.starts(with: databaseLabel) else { return nil }
        return String(decoding: content.dropFirst(databaseLabel.count), as: UTF8.self).trimmedOrNil
    }

    private static func content(
        _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        text[line].drop { $0 <= 0x20 }
    }

    private static let databaseLabel = Array("Database:".utf8)
    private static let beginnings = [
        "Database:", "Provider:", "Content:", "Record #", "Link to the Ovid", "Link to the External", "% ",
    ].map { Array($0.utf8) }
}
