import TestSupport
import Testing

@testable import Ingestion

/// Files that are read as a format in which they aren't.
@Suite struct OtherFormatTests {
    private static let silent: [RecordFormat] = [.nbib, .ris, .bibtex, .webOfScience, .endNoteXML, .pubmedXML]

    @Test(arguments: silent)
    func `A file without a record in the format that was asked for seems to be something else`(
        format: RecordFormat
    ) throws {
        let other = format == .bibtex ? RecordFormat.ris : .bibtex
        #expect(try mismatch(other.example, as: format) == .noRecords(format, seeming: other.rawValue))
        #expect(try mismatch("Only a note.\n", as: format) == .noRecords(format, seeming: nil))
        #expect(try mismatch("<html><body>", as: format) == .noRecords(format, seeming: "a page of HTML"))
        #expect(try mismatch(" \n", as: format) == .empty)
        for text in [other.example, "Only a note.\n", " \n"] {
            #expect(try events(inText: text, format: format).isEmpty)
        }
    }

    @Test(arguments: RecordFormat.allCases)
    func `A file in the format that was asked for is what it seems to be`(format: RecordFormat) throws {
        #expect(try mismatch(format.example, as: format) == nil)
        #expect(try events(inText: format.example, format: format).count == 1)
        #expect(try mismatch(format.example, as: nil) == nil)
    }

    @Test func `An empty set in the format that was asked for is one`() throws {
        #expect(try mismatch("<PubmedArticleSet></PubmedArticleSet>", as: .pubmedXML) == nil)
        #expect(try mismatch("{\"meta\":{\"count\":0},\"results\":[]}", as: .openAlex) == nil)
    }

    private func mismatch(_ text: String, as format: RecordFormat?) throws -> RecordFileError.Reason? {
        try withTemporaryFile(text.utf8) { try RecordReader($0, format: format).mismatch }
    }
}
