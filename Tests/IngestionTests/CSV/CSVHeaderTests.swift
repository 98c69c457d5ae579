import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct CSVHeaderTests {
    private func isRecordHeader(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { CSVHeader.isRecordHeader($0) }
    }

    private func isTable(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { CSVHeader.isTable($0) }
    }

    @Test(arguments: Fixtures.files(in: "csv"))
    func `Every fixture begins as a table of records`(fixture: Fixture) throws {
        var decoder = TextDecoder()
        let text = try decoder.decode(fixture.bytes(), isLast: true)
        #expect(text.withUnsafeBufferPointer { CSVHeader.isRecordHeader($0) })
    }

    @Test(
        arguments: [
            "title,abstract\nA,b\n", "Title;Author;Year\nA;B;2020\n", "PMID\tJournal\tTitle\n1\tBlood\tA\n",
            "doi|title\n10.5555/a|A\n", "id,title,year,volume,pages\n1,A,2020,3,4\n", "sep=;\ntitle;doi\n",
            "A banner\n\nand another line, with a comma\nTitle,Authors\n", "\"Artikel Titel\",Titel,Autoren\n",
            " Article-Title , AUTHOR(S) ,Pub. Year\n", "Title-题名,Author-作者,Source-文献来源,DOI-DOI\n",
            "No.,Title of paper,Authors' names,Year published,Journal/Conference,DOI link,Summary\n",
            "Item Title,Publication Title,Item DOI,Authors\n", "pmid,title,authorString,journalTitle\n",
            "Title,pubtitle,DigObjectId,Authors\n", "TITLE,ABSTRACT", "\u{FEFF}Title,Authors\n",
        ])
    func `A title or an identifier beside what only records have makes a header`(text: String) {
        #expect(isRecordHeader(text))
    }

    @Test(
        arguments: [
            "", "\n\n", "title\n", "patient_id,age,sex,diagnosis\n1,5,f,ALL\n", "item,price,date,url\nA,1,2020,x\n",
            "First name,Last name,Title,Email\nA,B,Dr,c\n", "title,year,genre,rating\nA,1999,drama,7\n",
            "title,summary,genre,year\nA,b,drama,1999\n", "title,subjects,teacher\nA,b,c\n",
            "The title, the authors and the journal are given below.\nSo are the year, the volume and the pages.\n",
            "Title: a study of nothing\nAuthors: nobody, none\n", "gene,pmid,disease\nABL1,1,CML\n",
            "{\"title\": \"A\", \"doi\": \"10.5555/a\"}\n", "TY  - JOUR\nTI  - A, b, c\nER  - \n",
            "@article{a,\n  title = {A},\n  doi = {10.5555/a},\n}\n", "year,journal,volume\n2020,Blood,3\n",
            "\"Dear authors, the title\", he wrote, \"is long\".\n",
        ])
    func `Tables of other things, prose and other formats are none`(text: String) {
        #expect(!isRecordHeader(text))
    }

    @Test func `Rows for each field are a table of records`() {
        #expect(isRecordHeader("\"TITLE\",\"A, b\"\n\"AUTHOR NAMES\",\"Ho A.\"\n\"SOURCE\",\"Blood (2020) 1\"\n"))
        #expect(!isRecordHeader("\"TITLE\",\"A, b\"\n\"and another\",\"line\"\n\"of\",\"prose\"\n"))
    }

    @Test func `A table of something else is a table all the same`() {
        #expect(isTable("patient_id,age\n1,5\n2,7\n"))
        #expect(isTable("item;price\n\"a;b\";1\n"))
        #expect(!isTable("A line of prose, with a comma.\nAnd one without.\n"))
        #expect(!isTable("one line, only\n"))
        #expect(!isTable(""))
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func `The delimiter is found out from the header`(delimiter: String) throws {
        let rows = [["title", "authors", "year"], ["A", "Ho", "2020"]].map { $0.joined(separator: delimiter) }
        let article = try #require(try tableArticles(rows.joined(separator: "\n")).first)
        #expect(article.title == "A")
        #expect(article.year == 2020)
    }

    @Test func `Quoted names may hold the other delimiters`() throws {
        let articles = try tableArticles("\"Times Cited; all, of them\";Title;Year\n3;A, b;2020\n")
        #expect(articles.map(\.title) == ["A, b"])
        #expect(articles[0].otherText("Times Cited; all, of them") == "3")
    }

    @Test func `A delimiter that is told wins`() throws {
        #expect(try tableArticles("sep=|\ntitle|year\nA, b; c|2020\n").map(\.title) == ["A, b; c"])
    }

    @Test func `A lone column of titles is read where the format is told`() throws {
        let articles = try tableArticles("Title\nA list of titles, with commas\n\"Quoted, all the same\"\n")
        #expect(articles.map(\.title) == ["A list of titles, with commas", "Quoted, all the same"])
    }

    @Test func `Lines before the header are no records`() throws {
        let records = try tableRecords("Search of 1 May 2020\n\"Results: 1, all\"\n\nTitle,Year\nA,2020\n")
        #expect(records.map(\.line) == [5])
    }

    @Test func `Equal names are one list`() throws {
        let article = try #require(try tableArticles("title,Note,Note,Note\nA,b,,c\n").first)
        #expect(article.otherText("Note") == "b|c")
    }

    @Test func `Columns without a name are kept by their place`() throws {
        let article = try #require(try tableArticles(",title,,year\n7,A,x,2020\n").first)
        #expect(article.otherText("column 1") == "7")
        #expect(article.otherText("column 3") == "x")
    }

    @Test func `A file without a header is no table of records`() {
        #expect(throws: RecordFileError.self) { try tableEvents("a,b,c\n1,2,3\n") }
    }

    @Test func `The same row under another header is another record`() throws {
        let first = try tableRecords("title,abstract\nA,b\n")
        let second = try tableRecords("abstract,title\nA,b\n")
        #expect(first.map(\.digest) == (try tableRecords("title,abstract\nX,y\nA,b\n").suffix(1).map(\.digest)))
        #expect(first.map(\.digest) != second.map(\.digest))
    }
}
