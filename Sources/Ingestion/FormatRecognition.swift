import Articles

/// Finds out from a file's first bytes what format it is in, by what speaks for a format and not by its name.
enum FormatRecognition {
    /// How many bytes decide.
    static let neededBytes = 65_536

    /// - Throws: ``RecordFileError/Reason``.
    static func format(of text: UnsafeBufferPointer<UInt8>) throws(RecordFileError.Reason) -> RecordFormat {
        let head = text.prefix(neededBytes)
        guard let first = head.firstIndex(where: { $0 > 0x20 }) else {
            throw head.contains(0) ? .unknownFormat(seeming: "a binary file") : .empty
        }
        if let format = jsonFormat(UnsafeBufferPointer(rebasing: text[first...])) { return format }
        throw .unknownFormat(seeming: decoy(UnsafeBufferPointer(rebasing: head[first...])))
    }

    /// A JSON object, or an array of them, by the keys that it begins with.
    private static func jsonFormat(_ text: UnsafeBufferPointer<UInt8>) -> RecordFormat? {
        if starts(text, with: LibraryLineParser.beginning) { return .jsonl }
        let keys = JSONKeys.topLevel(in: text, limit: neededBytes)
        let known = keys.filter(ScholarKeys.all.contains)
        return known.isEmpty ? nil : .scholar
    }

    /// What a file that is no record file seems to be.
    private static func decoy(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        let signatures: [(String, String)] = [
            ("%PDF", "a PDF"), ("PK\u{3}\u{4}", "a ZIP archive or an Office document"), ("{\\rtf", "an RTF document"),
            ("SQLite format 3", "a SQLite database"), ("\u{1F}\u{FFFD}", "a file compressed by gzip"),
        ]
        for (signature, name) in signatures where starts(text, with: signature) { return name }
        if text.count > 1, text[0] == 0x1F, text[1] == 0x8B { return "a file compressed by gzip" }
        if text.contains(0) { return "a binary file" }
        let beginning = String(decoding: text.prefix(2_000), as: UTF8.self).lowercasedASCII
        if beginning.contains("<!doctype html") || beginning.contains("<html") { return "a page of HTML" }
        if beginning.contains("<rss") || beginning.contains("<feed") { return "a news feed (RSS or Atom)" }
        if beginning.hasPrefix("<?xml") { return "XML of another kind" }
        if beginning.hasPrefix("{") || beginning.hasPrefix("[") {
            return beginning.contains("\"error\"") ? "an API's error answer" : "JSON of another kind"
        }
        return nil
    }

    private static func starts(_ text: UnsafeBufferPointer<UInt8>, with prefix: String) -> Bool {
        text.prefix(prefix.utf8.count).elementsEqual(prefix.utf8)
    }
}

/// Reads the keys of a JSON object, or of the first object in an array, without needing its end.
enum JSONKeys {
    static func topLevel(in text: UnsafeBufferPointer<UInt8>, limit: Int) -> [String] {
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
                if let objectDepth, depth < objectDepth { return keys }
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
            case let byte where objectDepth == nil && byte > 0x20: return keys
            default: break
            }
            index += 1
        }
        return keys
    }
}
