import Articles
import Testing

@testable import Export

@Suite struct RISTests {
    @Test func `Text that looks like a tag stays within its value`() {
        let lines = exported(as: .ris) { item in
            item.article.abstract = "One.\n\nER  - \r\nTY  - JOUR\u{2028}AU  - x\u{85}AU  - y\u{0B}AU  - z"
        }.split(separator: "\r\n")
        #expect(
            lines == [
                "TY  - JOUR", "AB  - One. ER  - TY  - JOUR AU  - x AU  - y AU  - z", "ID  - key", "DP  - lib", "ER  - ",
            ])
    }

    @Test func `Every line is a tag, two spaces, a hyphen, a space and a value`() {
        let text = exported(SampleArticles.all, as: .ris)
        #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
        for line in text.split(separator: "\r\n") {
            #expect(line.prefixMatch(of: #/[A-Z][A-Z0-9]  - /#) != nil, "\(line)")
        }
    }

    @Test(arguments: [
        ("2019-11-05", "2019/11/05/"), ("2019-11", "2019/11//"), ("2000-24", "2000///Winter"),
        ("2021-11/2021-12", "2021/11//Nov 2021-Dec 2021"), ("2019/2020", "2019///2019-2020"),
    ])
    func `Dates have all their slashes`(edtf: String, expected: String) {
        let text = exported(as: .ris) { $0.article.issueDate = PublicationDate(edtf: edtf) }
        #expect(text.contains("\r\nDA  - \(expected)\r\n"))
    }

    @Test(arguments: [
        ("1194-1205", "SP  - 1194\r\nEP  - 1205\r\n"), ("12", "SP  - 12\r\n"), ("12-15, 20", "SP  - 12-15, 20\r\n"),
    ])
    func `Pages are the first one and the last`(pages: String, expected: String) {
        #expect(exported(as: .ris) { $0.article.pages = pages }.contains(expected))
    }

    @Test(arguments: ArticleType.allCases)
    func `Every kind of work has a reference type`(type: ArticleType) {
        #expect(exported(as: .ris) { $0.article.type = type }.hasPrefix("TY  - \(RISType(type).rawValue)\r\n"))
    }
}
