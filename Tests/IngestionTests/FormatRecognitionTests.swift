import TestSupport
import Testing

@testable import Ingestion

@Suite struct FormatRecognitionTests {
    @Test(arguments: [
        "{\"title\":\"T\"}", "\n \t{\"x\":1,\"authors\":null,\"title\":1}", "[{\"doi\":\"10.1000/x\",\"y\":1}]",
        "[\n  {\n    \"title\": \"T\"\n",
        "{\"a\":{\"lib\":1},\"b\":[1,2],\"title\":1,\"journal\":null}", "{\"lib\":3,\"title\":\"T\"}",
        "{\"a\":\"\\\"{[\",\"doi\":\"T\"}", "{\"title\":\"T\",\"url\":\"u\"}",
        "{\"year\":1,\"TitleCN\":null}",
    ])
    func `Objects with the keys of scholar records are such`(text: String) throws {
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

    @Test(
        arguments: [
            (
                .pubmedXML,
                "<?xml version=\"1.0\"?>\n<!DOCTYPE PubmedArticleSet [<!ENTITY a \"<b>\">]>\n<PubmedArticleSet>"
            ),
            (.pubmedXML, "<!-- <rss> -->\n<PubmedBookArticle><BookDocument>"), (.pubmedXML, "<MedlineCitationSet>"),
            (.endNoteXML, "<?xml version=\"1.0\"?><xml><records><record>"), (.endNoteXML, "<records><record><title>"),
            (.europePMCXML, "<responseWrapper xmlns:x=\"y\"><version>"),
            (.endNoteXML, "<record><rec-number>1</rec-number>"), (.endNoteXML, "<record>\n<titles><title>"),
            (.europePMCXML, "<result><id>"), (.europePMCXML, "<resultList><result>"),
            (.ris, "ty  - jour\nti  - T\n"), (.ris, "DO  - 10.5555/a\nPY  - 2020\n"),
            (.nbib, "\nPMID- 99000001\nOWN - NLM\n"), (.nbib, "PMID-99000001\n"), (.nbib, "OWN - ERIC\nTI  - T\n"),
            (.ris, "TY  - JOUR\n"), (.ris, "Provider: X\n\nTY - JOUR\n"), (.ris, "\u{FEFF}1.\nTY  -\n"),
            (.ris, "JF  - Blood\nT1  - T\nER  - \n"),
            (.webOfScience, "FN Clarivate Analytics Web of Science\nVR 1.0\n"),
            (.webOfScience, "\u{FEFF}PT J\nAU Berg, V\n"),
            (.bibtex, "@article{berg2020,\n"), (.bibtex, "% by hand\n\n  @string{b = \"Blood\"}\n"),
            (.bibtex, "@Article ( key ,"), (.bibtex, "@article{berg2020\n , title = {T}}"),
            (.bibtex, "@online{a:b+c,title={}}"),
            (.cslJSON, "[{\"id\":\"a\",\"type\":\"article-journal\",\"title\":\"T\"}]"),
            (.cslJSON, "{\"items\":[{\"title\":\"T\",\"container-title\":\"Blood\"}]}"),
            (.cslJSON, "{\"content-domain\":{},\"title\":\"T\",\"type\":\"journal-article\"}"),
            (.crossref, "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"title\":[\"T\"]}}"),
            (
                .crossref,
                "{\"items\":[{\"DOI\":\"10.5555/a\",\"member\":\"1\",\"title\":[\"T\"],\"reference-count\":1}]}"
            ),
            (.openAlex, "{\"meta\":{\"count\":1},\"results\":[]}"), (.openAlex, "{\"id\":\"W1\",\"authorships\":[]}\n"),
            (.openAlex, "{\"all\":{\"10.5555/a\":{\"open_access\":{}}}}"),
            (.semanticScholar, "[null,{\"paperId\":\"a\",\"title\":\"T\"}]"),
            (.semanticScholar, "{\"total\":1,\"data\":[{\"externalIds\":{}}]}"),
            (.semanticScholar, "{\"corpusid\":1}\n"),
            (.europePMCJSON, "{\"version\":\"6\",\"resultList\":{\"result\":[]}}"),
            (.europePMCJSON, "{\"PMC1\":{\"full\":{\"authorString\":\"Berg V\"}}}"),
            (.csv, "title,doi\nx,y\n"), (.csv, "PMID\tTitle\tJournal/Book\n1\tT\tBlood\n"),
        ] as [(RecordFormat, String)])
    func `A format is known by what only it has`(format: RecordFormat, text: String) throws {
        #expect(try recognized(Array(text.utf8)) == format)
    }

    @Test(arguments: ["[]", "{}\n", "[ {} ]"])
    func `JSON without anything in it is empty`(text: String) throws {
        #expect(throws: RecordFileError.Reason.empty) { try recognized(Array(text.utf8)) }
    }

    @Test func `Keys are found behind long values, as far as the beginning goes`() throws {
        func file(_ count: Int) -> [UInt8] {
            Array("{\"x\":\"\(String(repeating: "y", count: count))\",\"doi\":1}".utf8)
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
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Office document of an old form"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a picture"), ([0xFF, 0xD8, 0xFF, 0xE0], "a picture"),
            ([1, 2, 3, 0, 65, 66], "a binary file"), ([0, 0, 0, 0], "a binary file"),
            (Array("<!DOCTYPE html>\n<p>".utf8), "a page of HTML"), (Array("\n<HTML><title>".utf8), "a page of HTML"),
            (Array("<?xml version=\"1.0\"?><rss/>".utf8), "a news feed (RSS or Atom)"),
            (Array("<?xml version=\"1.0\"?><a/>".utf8), "XML of another kind"),
            (Array("{\"error\":\"rate limit\"}".utf8), "an API's error answer"),
            (Array("{\"name\":\"x\"}".utf8), "JSON of another kind"), (Array("[1,2]".utf8), "JSON of another kind"),
            (Array("{\"a\":{\"title\":1}}".utf8), "JSON of another kind"),
            (
                Array("{\"status\":\"failed\",\"message-type\":\"validation-failure\",\"message\":[]}".utf8),
                "an API's error answer"
            ),
            (Array("{\"message\":\"Resource not found\"}".utf8), "an API's error answer"),
            (Array("<article><front/></article>".utf8), "an article's text in JATS XML"),
            (
                Array("%0 Journal Article\n%T Sleep\n".utf8),
                "in EndNote's Refer form (%0, %A, …); export it as RIS or EndNote XML"
            ),
            (Array("<eSearchResult><Count>1</Count></eSearchResult>".utf8), "PubMed's list of found PMIDs"),
            (Array("@media print { a, b {} }\n@import url(x);\n".utf8), nil),
            (Array("@Test(\"x\")\nfunc f() {}\n".utf8), nil), (Array("See PT and TY - as said, AU too.\n".utf8), nil),
            (
                Array(
                    "Each has title, DOI, PMID, year and abstract, as they were found there by hand in spring.\n".utf8),
                nil
            ),
            (Array("A note about \"title\": none".utf8), nil),
        ] as [([UInt8], String?)])
    func `What is no record file is named where it is known`(bytes: [UInt8], seeming: String?) {
        #expect(throws: RecordFileError.Reason.unknownFormat(seeming: seeming)) { try recognized(bytes) }
    }

    @Test(
        arguments: [
            ("{\"name\":\"x\",\"version\":\"1.0.0\",\"title\":\"T\",\"scripts\":{}}", "a program's package file"),
            ("{\"name\":\"a/b\",\"title\":\"T\",\"authors\":[],\"require\":{}}", "a program's package file"),
            (
                "{\"abstract\":\"x\",\"title\":\"T\",\"meta-spec\":{},\"name\":\"X\"}", "a program's package file"
            ),
            ("{\"cells\":[],\"metadata\":{\"title\":\"T\",\"authors\":[]},\"nbformat\":4}", "a Jupyter notebook"),
            ("{\"title\":\"T\",\"authors\":1,\"cells\":[],\"metadata\":{}}", "a Jupyter notebook"),
            ("{\"short_name\":\"x\",\"title\":\"T\",\"start_url\":\"/\"}", "a web manifest"),
            ("{\"manifest_version\":3,\"title\":\"T\",\"url\":\"/\"}", "a web manifest"),
            (
                "{\"$schema\":\"x\",\"title\":\"T\",\"type\":\"object\",\"properties\":{}}",
                "a JSON Schema or settings"
            ),
            ("{\"version\":\"x\",\"title\":\"T\",\"feed_url\":\"x\",\"items\":[]}", "a news feed (JSON Feed)"),
            (
                "{\"guid\":\"root\",\"title\":\"\",\"id\":1,\"dateAdded\":1,\"type\":\"text/x-moz-place\"}",
                "a browser's bookmarks"
            ),
            ("{\"@context\":\"https://schema.org\",\"title\":\"T\",\"url\":1}", "linked data (JSON-LD)"),
            ("{\"title\":\"T\",\"year\":2020}", "JSON of another kind"),
            ("[{\"title\":\"T\",\"url\":\"u\",\"text\":\"x\"}]", "JSON of another kind"),
            ("{\"authors\":[\"V. Berg\"],\"name\":\"x\"}", "JSON of another kind"),
            ("{\"id\":1,\"type\":\"video\",\"title\":\"T\",\"note\":\"x\"}", "JSON of another kind"),
        ])
    func `Other JSON with a title or authors is no record file`(text: String, seeming: String) {
        #expect(throws: RecordFileError.Reason.unknownFormat(seeming: seeming)) { try recognized(Array(text.utf8)) }
    }

    @Test func `An answer's list is found behind whatever stands before it`() throws {
        let facets = String(repeating: "{\"key\":\"[\\\"{\",\"count\":1},", count: 20_000)
        let openAlex = "{\"meta\":{},\"group_by\":[\(facets){}],\"results\":[{\"id\":\"W1\"}]}"
        #expect(try recognized(Array(openAlex.utf8)) == .openAlex)
        let items = "{\"groups\":[\(facets){}],\"items\":[{\"type\":\"book\",\"title\":\"T\",\"issued\":{}}]}"
        #expect(try recognized(Array(items.utf8)) == .cslJSON)
        let other = "{\"groups\":[\(facets){}],\"items\":[{\"x\":\"book\"}]}"
        #expect(throws: RecordFileError.Reason.unknownFormat(seeming: "JSON of another kind")) {
            try recognized(Array(other.utf8))
        }
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
