/// Web of Science's export as a table: tags in the first line, a record in each of the others, tabs between.
enum WebOfScienceTable {
    private static let tab = UInt8(ascii: "\t")
    private static let quote = UInt8(ascii: "\"")

    /// The tags of a header; `nil` where the line is none.
    static func columns(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [FieldTag]? {
        let cells = line.split(separator: tab, omittingEmptySubsequences: false).map { $0.filter { $0 > 0x20 } }
        let tags = cells.filter { cell in
            cell.count == 2 && cell.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
        }
        guard tags.count > 4, tags.count + 1 >= cells.count else { return nil }
        return cells.map { FieldTag($0) }
    }

    /// A row's cells that say something, in the form of tagged text.
    static func row(_ line: UnsafeBufferPointer<UInt8>, _ columns: [FieldTag]) -> (text: [UInt8], [TaggedField]) {
        let cells = line.split(separator: tab, maxSplits: columns.count, omittingEmptySubsequences: false)
        var text: [UInt8] = []
        var fields: [TaggedField] = []
        for (tag, cell) in zip(columns, cells) where cell.contains(where: { $0 > 0x20 }) {
            let start = text.count
            text += unquoted(cell)
            if tag == "CR" { breakLines(&text, from: start) }
            fields.append(TaggedField(tag: tag, range: start..<text.count))
        }
        return (text, fields)
    }

    /// Spreadsheets put cells in quotes that hold quotes, and double those.
    private static func unquoted(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        guard cell.count > 1, cell.first == quote, cell.last == quote else { return Array(cell) }
        var result: [UInt8] = []
        var isDoubled = false
        for byte in cell.dropFirst().dropLast() {
            isDoubled = byte == quote && result.last == quote && !isDoubled
            if !isDoubled { result.append(byte) }
        }
        return result
    }

    /// What stands one to a line in tagged text has semicolons between here.
    private static func breakLines(_ text: inout [UInt8], from start: Int) {
        for index in start..<text.count where text[index] == UInt8(ascii: ";") { text[index] = 0x0A }
    }
}
