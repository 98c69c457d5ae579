import Articles
import Testing

@testable import Export

@Suite struct TableTests {
    @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''=1", "'x", "x=1", "'", "", "1-2", "O'Neil"])
    func `A formula is disarmed so that it can be restored`(cell: String) {
        let written = written(cell).replacing("\"", with: "")
        if let first = written.first { #expect(!"=+-@\t\r".contains(first)) }
        #expect(restored(written) == cell)
    }

    @Test func `A text that begins with an apostrophe is otherwise left alone`() {
        #expect(written("'x") == "'x")
        #expect(written("'=x") == "''=x")
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""), ("a b", "a b"),
    ])
    func `Cells are quoted where RFC 4180 asks for it`(cell: String, expected: String) {
        #expect(written(cell) == expected)
    }

    @Test func `Items of a list can be told apart`() {
        #expect(TableCell.list(["a; b", "c\\", "d"].map(TableCell.listItem)) == "a\\; b; c\\\\; d")
        #expect(TableCell.list([]) == nil)
        #expect(TableCell.name(Author(family: "King", given: "M, L", suffix: "Jr")) == "King, M\\, L, Jr")
        #expect(TableCell.name(Author(literal: "Group, The")) == "Group\\, The")
    }

    @Test func `Every row has as many cells as the header`() {
        let text = exported([SampleArticles.untitled, SampleArticles.untitled], as: .csv)
        let rows = text.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).count
        }
        #expect(rows == [23, 23, 23])
        #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test func `The newest metrics are shown, and the best quartile among them`() {
        #expect(exported([SampleArticles.trial], as: .csv).contains(",true,42,12.3,Q1,CNS; to read,reading,RETRACTED,"))
    }

    private func written(_ cell: String) -> String {
        var output = ByteBuffer()
        TableCell.write(cell, separator: UInt8(ascii: ","), to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// Undoes what stands in ``TableCell`` about formulas.
    private func restored(_ cell: String) -> String {
        let rest = cell.unicodeScalars.drop { $0 == "'" }
        guard cell.hasPrefix("'"), let first = rest.first, "=+-@\t\r\n".unicodeScalars.contains(first) else {
            return cell
        }
        return String(cell.unicodeScalars.dropFirst())
    }
}
