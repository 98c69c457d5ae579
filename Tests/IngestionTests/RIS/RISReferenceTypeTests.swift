import Articles
import Testing

@testable import Ingestion

@Suite struct RISReferenceTypeTests {
    @Test(
        arguments: [
            ("JOUR", .journalArticle), ("EJOUR", .journalArticle), ("ABST", .journalArticle), ("INPR", .journalArticle),
            ("MGZN", .magazineArticle), ("NEWS", .newspaperArticle), ("BOOK", .book), ("EBOOK", .book),
            ("EDBOOK", .book),
            ("CHAP", .chapter), ("ECHAP", .chapter), ("CONF", .conferencePaper), ("CPAPER", .conferencePaper),
            ("THES", .thesis), ("RPRT", .report), ("GOVDOC", .report), ("DATA", .dataset), ("AGGR", .dataset),
            ("DBASE", .dataset), ("COMP", .software), ("ELEC", .webpage), ("WEB", .webpage), ("BLOG", .blogPost),
            ("PAT", .patent), ("STAND", .standard), ("STAT", .legislation), ("LEGAL", .regulation),
            ("CASE", .legalCase), ("BILL", .bill), ("UNBILL", .bill), ("HEAR", .hearing), ("DICT", .dictionaryEntry),
            ("ENCYC", .encyclopediaEntry), ("MAP", .map), ("MPCT", .film), ("VIDEO", .film), ("ADVS", .film),
            ("FIGURE", .figure), ("CHART", .figure), ("ART", .graphic), ("PAMP", .pamphlet), ("MANSCPT", .manuscript),
            ("UNPB", .preprint), ("PCOMM", .personalCommunication), ("ICOMM", .personalCommunication),
            ("INTV", .interview), ("SOUND", .song), ("MUSIC", .musicalScore), ("SLIDE", .speech),
            ("CLSWK", .classic), ("ANCIENT", .classic), ("JFULL", .periodical), ("GRANT", .document),
            ("CTLG", .document), ("EQUA", .document), ("GEN", .document), ("jour", .journalArticle),
            ("Book Chapter", .chapter), ("Thesis", .thesis), ("SOMETHING", .journalArticle),
        ] as [(String, ArticleType)])
    func `Each type of reference is a kind of work`(code: String, type: ArticleType) throws {
        #expect(try risArticle(type: code).type == type)
    }

    @Test func `A type that says more than the kind of work is kept`() throws {
        #expect(try risArticle(type: "EJOUR").otherFields == [JSONMember("TY", .string("EJOUR"))])
        #expect(try risArticle(type: "SOMETHING").otherFields == [JSONMember("TY", .string("SOMETHING"))])
        #expect(try risArticle(type: "BOOK").otherFields == [])
    }

    @Test(
        arguments: [
            ("GEN", ["VL  - 3"], .journalArticle), ("GEN", ["M3  - Book Section"], .chapter),
            ("GEN", ["SN  - 0006-4971"], .journalArticle), ("JOUR", ["M3  - Preprint"], .preprint),
            ("JOUR", ["M3  - Conference Paper"], .journalArticle), ("SER", ["T2  - S"], .chapter), ("SER", [], .book),
            ("SER", ["T2  - S", "M3  - Conference Paper"], .conferencePaper),
        ] as [(String, [String], ArticleType)])
    func `Other fields say what a type leaves open`(code: String, lines: [String], type: ArticleType) throws {
        #expect(try risRecord(["TI  - T"] + lines, type: code).article.type == type)
    }

    @Test(
        arguments: [
            ("JOUR", [.author, .editor, .seriesEditor, .translator]),
            ("CHAP", [.author, .editor, .seriesEditor, .translator]),
            ("BOOK", [.author, .seriesEditor, .editor, .translator]),
            ("EDBOOK", [.editor, .seriesEditor, .editor, .translator]),
            ("THES", [.author]), ("PAT", [.author]), ("RPRT", [.author, .seriesEditor, .seriesEditor, .translator]),
        ] as [(String, [Authorship.Role])])
    func `Whose names stand in A2, A3 and A4 depends on the type`(code: String, roles: [Authorship.Role]) throws {
        let article = try risArticle("AU  - A, A", "A2  - B, B", "A3  - C, C", "A4  - D, D", type: code)
        #expect(article.authorships.map(\.role) == roles)
        #expect(article.otherFields.filter { $0.name.hasPrefix("A") }.count == 4 - roles.count)
    }
}
