import Articles
import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct RecordReaderTests {
    @Test func `A file that isn't there, or is a folder, is an error that names it`() {
        #expect(throws: RecordFileError(file: "/nowhere/x.txt", reason: .notFound)) {
            try RecordReader("/nowhere/x.txt")
        }
        let folder = FileManager.default.temporaryDirectory.path
        #expect(throws: RecordFileError(file: folder, reason: .isFolder)) { try RecordReader(folder) }
    }

    @Test func `A format that is named is not looked for`() throws {
        let events = try events(inText: "Record 1\n{\"title\":\"T\"}", format: .scholar)
        #expect(
            events.map(\.summary) == ["1 #1 rejected: begins with text that belongs to no record", "2 #2 \"T\""])
    }

    @Test func `Reading on behind the end gives nothing`() throws {
        try withTemporaryFile("{\"title\":\"T\"}".utf8) { file in
            let reader = try RecordReader(file)
            #expect(reader.format == .scholar)
            #expect(try reader.next() != nil)
            #expect(try reader.next() == nil)
            #expect(try reader.next() == nil)
            #expect(reader.bytesRead == 13)
        }
    }

    @Test(arguments: [
        "{\"title\":\"A\",\"doi\":\"10.1000/a\"}", "{\"title\":\"A\",\"doi\":\"10.1000/a\"}\n引用次数: 3\nAbstract\nText.",
    ])
    func `A record has one digest wherever it stands`(record: String) throws {
        let other = "{\"title\":\"B\"}"
        let files = [
            record, "\u{FEFF}\(record)\n", "\(record)\n\n\(other)", "\(other)\n\(record)", "[\n\(record)\n]\n",
            record.replacing("\n", with: "\r\n") + "\r\n", "\(record)\n,\(other)",
        ]
        let digests = try files.map { file in
            try events(inText: file).map { try $0.record }.first { $0.article.title == "A" }?.digest
        }
        #expect(Set(digests).count == 1)
        #expect(try events(inText: record + "!").first?.record.digest != digests[0])
    }

    @Test(arguments: [
        ("{\"abstract\":\"A.\"}", true), ("{\"authors\":\"Ho A\"}", true), ("{\"PMCID\":\"PMC1\"}", true),
        ("{\"paperid\":\"x\"}", true), ("{\"title\":\"T\"}", true),
        ("{\"title\":\" \",\"url\":\"https://a.org\"}", false),
        ("{\"title\":null}", false),
    ])
    func `A record with neither title, identifier, authors nor abstract is rejected`(text: String, isStored: Bool)
        throws
    {
        let summary = try events(inText: text).map(\.summary)
        #expect((summary == ["1 #1 rejected: has neither title, identifier, authors nor abstract"]) == !isStored)
    }
}
