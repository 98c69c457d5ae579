import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct CrossReferenceTests {
    private static let book = """
        @book{P, title = {Book}, subtitle = {Sub}, editor = {Ed, E}, publisher = {Press}, year = 2001, address = {Lund}, doi = {10.5555/p},
          isbn = {0306406152}, abstract = {A}, keywords = {k}, url = {https://example.org/p}, pages = {1--9}}
        """
    private static let chapter = "@incollection{c, title = {Chapter}, author = {Berg, V}, crossref = {p}}"

    @Test(arguments: ["\(chapter)\n\(book)", "\(book)\n\(chapter)"])
    func `A child inherits what it lacks, whether its parent comes before or behind it`(text: String) throws {
        let record = try #require(try bibtexRecords(text).first { $0.key == "c" })
        let article = record.article
        #expect(article.journal?.name == "Book: Sub")
        #expect(article.journal?.publisher == "Press")
        #expect(article.year == 2001)
        #expect(article.authorships.map(\.role) == [.author, .editor])
        #expect(article.identifiers.map(\.scheme) == [.isbn])
        #expect(article.relations == [Relation(.partOf, Identifier(normalized: "10.5555/p", .doi))])
        #expect(article.other("address") == .string("Lund"))
        #expect(article.abstract == nil && article.keywords.isEmpty && article.links.isEmpty && article.pages == nil)
        #expect(record.warnings.isEmpty)
    }

    @Test func `Records that wait come out behind what they wait for, with the ordinals of their places`() throws {
        let events = try bibtexEvents("\(Self.chapter)\n@misc{m, title = {M}}\n\(Self.book)\n@misc{n, title = {N}}")
        #expect(events.map(\.ordinal) == [2, 3, 1, 4])
        #expect(events.map(\.line) == [2, 3, 1, 5])
    }

    @Test func `Biblatex's parents give their titles other names`() throws {
        let text = """
            @article{a, title = {A}, crossref = {j}} @periodical{j, title = {J}, date = {2001-05}, volume = 2}
            @inproceedings{i, title = {I}, crossref = {q}} @proceedings{q, title = {Q}, booktitle = {Q Short}}
            @book{v, title = {V}, crossref = {mv}} @mvbook{mv, title = {MV}, author = {Berg, V}}
            """
        let articles = Dictionary(try bibtexRecords(text).map { ($0.key, $0.article) }) { $1 }
        #expect(articles["a"]?.journal?.name == "J")
        #expect(articles["a"]?.issueDate?.edtf == "2001-05")
        #expect(articles["i"]?.journal?.name == "Q Short")
        #expect(articles["v"]?.title == "V")
        #expect(articles["v"]?.other("maintitle") == .string("MV"))
        #expect(articles["v"]?.authors.map(\.familyName) == ["Berg"])
    }

    @Test func `A child has its own date, and an empty field of its own inherits nothing`() throws {
        let text =
            "@inproceedings{c, title = {C}, year = 2000, publisher = {}, crossref = {p}} @book{p, title = {P}, year = 2001, month = may, publisher = {X}}"
        let article = try #require(try bibtexRecords(text).first { $0.key == "c" }).article
        #expect(article.issueDate?.edtf == "2000")
        #expect(article.journal?.publisher == nil)
    }

    @Test func `Collections of fields cascade and are no records`() throws {
        let text = """
            @book{b, title = {B}, xdata = {x, y}} @xdata{x, publisher = {X}, xdata = {z}} @xdata{z, location = {Z}, publisher = {Not}}
            @xdata{y, series = {Y}}
            """
        let records = try bibtexRecords(text)
        #expect(records.map(\.key) == ["b"])
        #expect(records.map(\.ordinal) == [1])
        #expect(records[0].article.journal?.publisher == "X")
        #expect(records[0].article.journal?.name == "Y")
        #expect(records[0].article.other("location") == .string("Z"))
    }

    @Test func `Parents have parents, in any order`() throws {
        let text =
            "@inbook{a, title = {A}, crossref = {b}} @book{b, title = {B}, crossref = {c}} @book{c, title = {C}, publisher = {X}}"
        let records = try bibtexRecords(text)
        #expect(Set(records.compactMap(\.article.journal?.publisher)) == ["X"])
        #expect(records.map(\.ordinal).sorted() == [1, 2, 3])
    }

    @Test func `Entries that refer to each other or to themselves come out all the same`() throws {
        let records = try bibtexRecords(
            "@book{a, title = {A}, crossref = {b}} @book{b, title = {B}, publisher = {X}, crossref = {a}} @book{c, title = {C}, crossref = {c}}"
        )
        #expect(records.map(\.article.title) == ["C", "A", "B"])
        #expect(records.flatMap(\.warnings).isEmpty)
    }

    @Test func `A parent that isn't there is warned about`() throws {
        let record = try bibtexRecords("@inbook{a, title = {A}, crossref = {Nowhere}}")[0]
        #expect(record.warnings == ["refers to \"nowhere\", which isn't there"])
        #expect(record.article.other("crossref") == .string("Nowhere"))
    }

    @Test func `A child isn't the same record when its parent has changed`() throws {
        let digests = try ["X", "Y", "X"].map { publisher in
            try bibtexRecords(
                "@inbook{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, publisher = {\(publisher)}}"
            )
            .first { $0.key == "a" }?.digest
        }
        #expect(digests[0] == digests[2])
        #expect(digests[0] != digests[1])
    }

    @Test func `A long chain of parents takes no longer than it is`() throws {
        let count = 5_000
        let text = (0..<count).map { "@book{k\($0), title = {T}, crossref = {k\($0 + 1)}}\n" }.joined()
        let (records, time) = try processorTime { try bibtexRecords(text + "@book{k\(count), title = {T}}") }
        #expect(records.count == count + 1 && time < .seconds(30))
    }
}
