/// What separates a table's cells, and how a quote stands within a quoted one.
struct CSVSyntax: Equatable {
    var delimiter: UInt8
    /// Whether `\"` is a quote within a quoted cell, as some programs write it; else quotes are doubled (RFC 4180).
    var escapesByBackslash = false

    /// Whether a byte is a space around a quoted cell.
    func isPadding(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte == 0x09 && delimiter != 0x09)
    }
}

/// Where a cell's content stands in a text, without its outer quotes.
struct CSVCell: Equatable {
    var start: Int
    var end: Int
    /// Whether it has quotes in it that stand for one each.
    var isEscaped = false
}

/// Where a row stands in a text.
struct CSVRow: Equatable {
    var cells: [CSVCell] = []
    /// The offset of its line end, or the text's end.
    var end = 0

    /// Whether no cell says anything.
    func isBlank(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        cells.allSatisfy { cell in bytes[cell.start..<cell.end].allSatisfy { $0 <= 0x20 } }
    }

    /// The texts of its cells.
    func texts(in bytes: UnsafeBufferPointer<UInt8>, _ syntax: CSVSyntax) -> [String] {
        cells.map { $0.text(in: bytes, syntax) }
    }
}

extension CSVCell {
    func text(in bytes: UnsafeBufferPointer<UInt8>, _ syntax: CSVSyntax) -> String {
        let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
        guard isEscaped else { return String(decoding: content, as: UTF8.self) }
        let quote = UInt8(ascii: "\"")
        return String(unsafeUninitializedCapacity: content.count) { output in
            var count = 0
            var index = 0
            while index < content.count {
                let byte = content[index]
                let hasNext = index + 1 < content.count
                let isEscape = byte == quote || (byte == UInt8(ascii: "\\") && syntax.escapesByBackslash)
                if isEscape, hasNext, content[index + 1] == quote { index += 1 }
                output[count] = content[index]
                count += 1
                index += 1
            }
            return count
        }
    }
}
