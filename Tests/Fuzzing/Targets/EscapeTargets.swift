import Articles
import Foundation

@testable import Export
@testable import Ingestion

extension FuzzTarget {
    /// What makes text safe for a format: reading it back must give the same text.
    static let escapes = [
        FuzzTarget("escape-latex") { input in
            guard let text = Whitespace.paragraphs(input.text).map(Whitespace.line) else { return }
            let escaped = Export.BibTeXText.escaped(text)
            try checkLaTeX(escaped, text)
            var ascii = ByteBuffer()
            Array(escaped.utf8).withUnsafeBytes { LaTeXASCII.write($0, to: &ascii) }
            try expect(ascii.bytes.allSatisfy { $0 < 0x80 }, "is no ASCII")
            try checkLaTeX(String(decoding: ascii.bytes, as: UTF8.self), text)
        },
        FuzzTarget("escape-csv") { input in
            let lines = input.lines(2)
            // Two quotes on a later line may be taken for an empty cell behind one whose quote was never closed.
            guard !lines[1].utf8.contains(0x0A) || !lines[1].utf8.contains(UInt8(ascii: "\"")) else { return }
            for separator in [UInt8(ascii: ","), 0x09] {
                try checkCells(lines, separator)
            }
        },
        FuzzTarget("escape-lists") { input in
            let items = input.lines(3).filter { !$0.isEmpty && $0.trimmed == $0 }
            let cell = TableCell.list(items.map(TableCell.listItem)) ?? ""
            try expectEqual(CSVList.escapedItems(cell).map(CSVList.unescaped), items, "items")
        },
        FuzzTarget("escape-markup") { input in
            let html = Export.HTMLText.escaped(input.text)
            try expect(!html.utf8.contains { "<>\"".utf8.contains($0) }, "leaves markup in \(html.debugDescription)")
            let markup = Export.HTMLText.markup(input.text)
            try TextProperties.checkLine(markup.isEmpty ? nil : markup, "HTML's title")
            let markdown = MarkdownText.escaped(input.text)
            try expect(markdown.utf8.count >= input.text.onOneLine.utf8.count, "Markdown loses text")
            let address = MarkdownText.destination(input.text)
            try expect(!address.utf8.contains { " ()<>".utf8.contains($0) }, "ends a link: \(address)")
        },
        FuzzTarget("one-line") { input in
            let line = input.text.onOneLine
            try TextProperties.checkLine(line.isEmpty ? nil : line, "line")
            try TextProperties.checkIdempotent(\.onOneLine, input.text, "one line")
            for paragraph in input.text.paragraphs { try TextProperties.checkLine(paragraph, "paragraph") }
        },
    ]

    private static func checkLaTeX(_ escaped: String, _ text: String) throws(Finding) {
        var depth = 0
        for byte in escaped.utf8 {
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            try expect(depth >= 0, "closes its field: \(escaped.debugDescription)")
        }
        try expectEqual(depth, 0, "braces left open")
        let read = Ingestion.BibTeXText.line(escaped)
        try expect(
            read == text, "\(escaped.debugDescription) is \(read.debugDescription), not \(text.debugDescription)")
    }

    private static func checkCells(_ texts: [String], _ separator: UInt8) throws(Finding) {
        var output = ByteBuffer()
        for (index, text) in texts.enumerated() {
            if index > 0 { output.write(separator) }
            let start = output.bytes.count
            TableCell.write(text, separator: separator, to: &output)
            let cell = output.bytes[start...]
            let content = cell.first == UInt8(ascii: "\"") ? cell.dropFirst() : cell
            try expect(
                !(content.first.map { "=+-@\t\r".utf8.contains($0) } ?? false), "a formula: \(text.debugDescription)")
        }
        let syntax = CSVSyntax(delimiter: separator)
        let read = output.bytes.withUnsafeBufferPointer { bytes -> [String]? in
            let scan = CSVRowScan(bytes: bytes, syntax: syntax, shape: .cells([texts.count]), isAtEnd: true)
            guard case .row(let row) = scan.row(from: 0), row.end == bytes.count else { return nil }
            return row.texts(in: bytes, syntax).map(CSVCellText.withoutGuard)
        }
        try expect(
            read == texts.map { $0.replacing("\0", with: " ") }, "\(texts.debugDescription) is \(read.debugDescription)"
        )
    }
}
