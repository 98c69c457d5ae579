import Articles
import Testing

@testable import Ingestion

@Suite struct CSVDialectTests {
    @Test(
        arguments: [
            ("PMID,Title,Authors,Citation,First Author,Journal/Book", CSVDialect.pubMed),
            ("Title,URL,Description,Details,ShortDetails,Resource,EntrezUID", .pubMedOfOld),
            ("Authors,Title,Year,Source title,EID", .scopus), ("Title,Author Names,Source,PUI", .embase),
            ("Key,Item Type,Publication Title", .zotero), ("Lens ID,Title", .lens),
            ("Document Title,Authors,Author Affiliations", .ieee), ("Cochrane Review ID,Title", .cochrane),
            ("Publication ID,PubYear,Title", .dimensions), ("id,display_name,open_access.is_oa", .openAlex),
            ("PT,AU,TI,SO,PY", .webOfScienceTags), ("Article Title,UT (Unique WOS ID)", .webOfScience),
            ("id,citation_key,title,open_access", .library), ("title,authors,year", .unknown),
            ("au,ti,so,py", .unknown),
        ])
    func `A table's writer is told by its columns`(header: String, dialect: CSVDialect) {
        #expect(CSVDialect(names: header.split(separator: ",").map(String.init)) == dialect)
    }

    @Test func `Source is what the writer means by it`() throws {
        #expect(try tableArticles("title,source\nA,Blood\n")[0].journal?.name == "Blood")
        let record = try tableRecords("Title,Source title,Source,EID\nA,Blood,Scopus,2-s2.0-1\n")[0]
        #expect(record.database == "Scopus")
        #expect(record.article.journal?.name == "Blood")
        #expect(try tableArticles("title,journal,source\nA,Blood,by hand\n")[0].otherText("source") == "by hand")
    }

    @Test func `A column may name the database`() throws {
        #expect(try tableRecords("title,year,Database\nA,2020,wos\n")[0].database == "Web of Science")
        #expect(try tableRecords("title,year\nA,2020\n")[0].database == nil)
    }

    @Test(
        arguments: [
            ("Titel", CSVMeaning.title), ("Título", .title), ("ARTICLE_TITLE", .title), ("Author(s)", .authors),
            ("Autor/innen", nil), ("Art. No.", .articleNumber), ("pubYear", .year), ("Année", .year), ("ISSN-L", .issn),
            ("Mesh_Terms", .mesh), ("  Cited   by ", .citations), ("摘要", .abstract), ("anything else", nil),
        ] as [(String, CSVMeaning?)])
    func `Columns are known by many names in any spelling`(name: String, meaning: CSVMeaning?) {
        #expect(CSVColumnNames.meaning(of: name) == meaning)
    }
}
