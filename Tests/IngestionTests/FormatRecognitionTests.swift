import TestSupport
import Testing

@testable import Ingestion

@Suite struct FormatRecognitionTests {
    @Test(arguments: [
        "{\"title\":\"T\"}", "\n \t{\"x\":1,\"authors\":null}", "[{\"doi\":\"10.1000/x\"}]",
        "[\n  {\n    \"title\": \"T\"\n",
        "{\"a\":{\"lib\":1},\"b\":[1,2],\"journal\":null}", "{\"lib\":3,\"title\":\"T\"}",
        "{\"a\":\"\\\"{[\",\"title\":\"T\"}",
    ])
    func `Objects with known keys are scholar records`(text: String) throws {
        let format = text.hasPrefix("{\"lib\"") ? RecordFormat.jsonl : .scholar
        #expect(try recognized(Array(text.utf8)) == format)
    }

    @Test(arguments: [
        "{\"lib\":1,\"id\":1,\"citationKey\":\"a\"}", "{\"lib\": 1, \"id\": 1}", "{\"lib\":2,\"id\":1,\"title\":\"T\"}",
        "{\"added\":\"x\",\"citationKey\":\"a\",\"lib\":1,\"title\":\"T\"}", "\u{FEFF}{\"lib\":1,\"id\":1}",
    ])
    func `Objects with a library's format version are a library's lines, of whatever version`(text: String) throws {
        #expect(try recognized(Array(text.utf8)) == .jsonl)
    }

    @Test func `Keys are found behind long values, as far as the beginning goes`() throws {
        func file(_ count: Int) -> [UInt8] {
            Array("{\"x\":\"\(String(repeating: "y", count: count))\",\"title\":1}".utf8)
        }
        #expect(try recognized(file(60_000)) == .scholar)
        #expect(throws: RecordFileError.Reason.self) { try recognized(file(70_000)) }
    }

    @Test(
        arguments: [
            (Array("%PDF-1.7\n%\u{E2}".utf8), "a PDF"),
            (Array("PK\u{3}\u{4}\u{14}\0".utf8), "a ZIP archive or an Office document"),
            (Array("{\\rtf1\\ansi \"title\":1}".utf8), "an RTF document"),
            (Array("SQLite format 3\0\u{10}".utf8), "a SQLite database"),
            ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "a file compressed by gzip"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Office document of an old form"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a picture"), ([0xFF, 0xD8, 0xFF, 0xE0], "a picture"),
            ([1, 2, 3, 0, 65, 66], "a binary file"), ([0, 0, 0, 0], "a binary file"),
            (Array("<!DOCTYPE html>\n<p>".utf8), "a page of HTML"), (Array("\n<HTML><title>".utf8), "a page of HTML"),
            (Array("<?xml version=\"1.0\"?><rss/>".utf8), "a news feed (RSS or Atom)"),
            (Array("<?xml version=\"1.0\"?><a/>".utf8), "XML of another kind"),
            (Array("{\"error\":\"rate limit\"}".utf8), "an API's error answer"),
            (Array("{\"name\":\"x\"}".utf8), "JSON of another kind"), (Array("[1,2]".utf8), "JSON of another kind"),
            (Array("{\"a\":{\"title\":1}}".utf8), "JSON of another kind"),
            (Array("title,doi\nx,y\n".utf8), nil), (Array("A note about \"title\": none".utf8), nil),
        ] as [([UInt8], String?)])
    func `What is no record file is named where it is known`(bytes: [UInt8], seeming: String?) {
        #expect(throws: RecordFileError.Reason.unknownFormat(seeming: seeming)) { try recognized(bytes) }
    }

    @Test(arguments: ["", " ", "\n\r\n\t", "\u{FEFF}\n"])
    func `A file of white space is empty`(text: String) {
        #expect(throws: RecordFileError.Reason.empty) { try recognized(Array(text.utf8)) }
    }

    private func recognized(_ bytes: [UInt8]) throws -> RecordFormat {
        try withTemporaryFile(bytes, named: "records.pdf") { file in
            do {
                return try RecordReader(file).format
            } catch let error as RecordFileError {
                #expect(error.file == file)
                throw error.reason
            }
        }
    }
}
