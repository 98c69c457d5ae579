import Articles

/// Finds out from a file's first bytes what format it is in, by what speaks for a format and not by its name.
enum FormatRecognition {
    /// How many bytes decide.
    static let neededBytes = 65_536

    /// - Parameters:
    ///   - text: the file's text.
    ///   - signature: the file's own first bytes.
    /// - Throws: ``RecordFileError/Reason``.
    static func format(
        of text: UnsafeBufferPointer<UInt8>, signature: [UInt8]
    ) throws(RecordFileError.Reason) -> RecordFormat {
        if let known = signatures.first(where: { signature.starts(with: $0.bytes) }) {
            throw .unknownFormat(seeming: known.name)
        }
        let head = text.prefix(neededBytes)
        guard let first = head.firstIndex(where: { $0 > 0x20 }) else {
            throw head.contains(0) ? .unknownFormat(seeming: "a binary file") : .empty
        }
        if let format = jsonFormat(UnsafeBufferPointer(rebasing: text[first...])) { return format }
        if head.contains(0) { throw .unknownFormat(seeming: "a binary file") }
        throw .unknownFormat(seeming: decoy(UnsafeBufferPointer(rebasing: head[first...])))
    }

    /// A JSON object, or an array of them, by the keys that it begins with.
    private static func jsonFormat(_ text: UnsafeBufferPointer<UInt8>) -> RecordFormat? {
        let keys = JSONKeys.topLevel(in: text, limit: neededBytes).keys
        // Other programs may have sorted a line's members.
        if keys.first == "lib" || (keys.contains("lib") && keys.contains("citationKey")) { return .jsonl }
        return keys.contains(where: ScholarKeys.all.contains) ? .scholar : nil
    }

    /// What a file that is no record file seems to be.
    private static func decoy(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        let beginning = String(decoding: text.prefix(2_000), as: UTF8.self).lowercasedASCII
        if beginning.contains("<!doctype html") || beginning.contains("<html") { return "a page of HTML" }
        if beginning.contains("<rss") || beginning.contains("<feed") { return "a news feed (RSS or Atom)" }
        if beginning.hasPrefix("<?xml") { return "XML of another kind" }
        if beginning.hasPrefix("{") || beginning.hasPrefix("[") {
            return beginning.contains("\"error\"") ? "an API's error answer" : "JSON of another kind"
        }
        return nil
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF".utf8), "a PDF"), (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an Office document"),
        (Array("{\\rtf".utf8), "an RTF document"), (Array("SQLite format 3\0".utf8), "a SQLite database"),
        ([0x1F, 0x8B], "a file compressed by gzip"), ([0xD0, 0xCF, 0x11, 0xE0], "an Office document of an old form"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
    ]
}

/// Reads the keys of a JSON object, or of the first object in an array, without needing its end.
enum JSONKeys {
    /// - Returns: the keys within the first `limit` bytes, and whether the object ends there.
    static func topLevel(in text: UnsafeBufferPointer<UInt8>, limit: Int) -> (keys: [String], isWhole: Bool) {
        var keys: [String] = []
        var depth = 0
        var objectDepth: Int?
        var index = 0
        let end = min(text.count, limit)
        while index < end {
            switch text[index] {
            case UInt8(ascii: "{"):
                depth += 1
                if objectDepth == nil { objectDepth = depth }
            case UInt8(ascii: "["):
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if let objectDepth, depth < objectDepth { return (keys, true) }
            case UInt8(ascii: "\""):
                let start = index + 1
                index = start
                while index < end, text[index] != UInt8(ascii: "\"") {
                    index += text[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                var after = index + 1
                while after < end, text[after] <= 0x20 { after += 1 }
                if depth == objectDepth, after < end, text[after] == UInt8(ascii: ":") {
                    keys.append(String(decoding: text[start..<min(index, end)], as: UTF8.self))
                }
            case let byte where objectDepth == nil && byte > 0x20: return (keys, true)
            default: break
            }
            index += 1
        }
        return (keys, false)
    }
}
