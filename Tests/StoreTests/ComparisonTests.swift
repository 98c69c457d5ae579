import Articles
import Testing

@testable import Store

/// What makes two records one article, and what forbids it.
@Suite struct ComparisonTests {
    /// An invented article that says enough to be known again.
    static let article = Article("Asparaginase activity and outcome in adolescents with lymphoblastic leukemia") {
        $0.authorships = ["Okafor", "Lindqvist", "Marchetti"].map { Authorship(Author(family: $0, given: "A. B.")) }
        $0.journal = Journal(name: "Journal of Invented Haematology")
        $0.issueDate = PublicationDate(year: 2014)
        $0.volume = "31"
        $0.pages = "204-213"
    }

    static func changed(_ change: (inout Article) -> Void) -> Article {
        var copy = article
        change(&copy)
        return copy
    }

    static func titled(_ title: String) -> Article { changed { $0.title = title } }

    private func compare(_ one: Article, _ other: Article) -> Comparison {
        let comparison = Comparison(ArticleIdentity(one), ArticleIdentity(other))
        #expect(comparison == Comparison(ArticleIdentity(one), ArticleIdentity(other)))
        let reversed = Comparison(ArticleIdentity(other), ArticleIdentity(one))
        #expect(comparison.veto == reversed.veto && comparison.isBeyondDoubt == reversed.isBeyondDoubt)
        return comparison
    }

    // MARK: - Beyond doubt

    static let same: [Article] = [
        titled("ASPARAGINASE ACTIVITY AND OUTCOME IN ADOLESCENTS WITH LYMPHOBLASTIC LEUKAEMIA."),
        titled("Asparaginase activity and outcome in adolescents with lymphoblastic leukemia. [Review] [45 refs]"),
        titled("[Asparaginase activity and outcome in adolescents with lymphoblastic leukemia]. [German]"),
        titled("Asparaginase activity and outcome in adolescents with lymphoblastic leukemia (Structured abstract)"),
        titled(
            "Asparaginase activity and outcome in adolescents with lymphoblastic leukemia.[Erratum appears in J Invent. 2014"
        ),
        titled("RETRACTED: Asparaginase activity and outcome in adolescents with lymphoblastic leukemia"),
        changed { $0.journal = Journal(name: "J Invent Haematol") },
        changed { $0.pages = "204-13" },
        changed { $0.pages = "204" },
        changed {
            $0.authorships = Array($0.authorships.prefix(1))
            $0.otherFields = [JSONMember("authorsIncomplete", .bool(true))]
        },
        changed { $0.authorships.append(Authorship(Author(literal: "Invented Study Group"))) },
        changed { $0.authorships[0] = Authorship(Author(family: "A. B.", given: "Okafor")) },
        changed { $0.volume = "31 Suppl 2" },
    ]

    @Test(arguments: same) func `Title, authors, year and place agree in another spelling`(other: Article) {
        let comparison = compare(Self.article, other)
        #expect(comparison.isBeyondDoubt)
        #expect(comparison.confidence > 0.99)
    }

    // MARK: - Probably

    static let likely: [(Article, String)] = [
        (
            titled("Asparaginase activty and outcome in adolescents with lymphoblastic leukemia"),
            "nearly the same title"
        ),
        (
            titled("Asparaginase activity and outcome in adolescents with lymphoblastic leukemia: a cohort study"),
            "one title is a part of the other"
        ),
        (
            titled(
                "CLINICAL TRIALS AND OBSERVATIONS. Asparaginase activity and outcome in adolescents with lymphoblastic leukemia"
            ),
            "one title is a part of the other"
        ),
        (changed { $0.authorships = Array($0.authorships.prefix(1)) }, "same authors"),
        (changed { $0.authorships.append(Authorship(Author(family: "Brandt"))) }, "same first page"),
        (changed { $0.pages = nil }, "same volume"),
        (changed { ($0.issueDate, $0.pages) = (PublicationDate(year: 2015), "240-243") }, "a year apart"),
        (
            changed {
                $0.journal = Journal(name: "Journal of invented haematology : the organ of the Invented Society")
                $0.pages = "240-243"
            }, "same journal"
        ),
        (changed { $0.pages = "1-9" }, "same title"),
        (changed { $0.pages = "240-213" }, "same last page"),
        (changed { ($0.issueDate, $0.pages) = (PublicationDate(year: 2013), nil) }, "a year apart"),
        (changed { ($0.volume, $0.pages, $0.journal) = (nil, nil, nil) }, "same authors"),
        (titled("[Asparaginase bei Jugendlichen mit Leukämie]. [German]"), "translated title"),
        (changed { $0.authorships = [Authorship(Author(literal: "Invented Study Group"))] }, "same title"),
    ]

    @Test(arguments: likely) func `What agrees but for a detail is proposed`(other: Article, reason: String) {
        let comparison = compare(Self.article, other)
        #expect(!comparison.isBeyondDoubt)
        #expect(comparison.veto == nil)
        #expect(comparison.confidence >= Comparison.threshold)
        #expect(comparison.reasons.contains(reason), "\(comparison.reasons)")
    }

    @Test(arguments: [
        titled("Vincristine neuropathy in adolescents with lymphoblastic leukemia"),
        changed { ($0.authorships, $0.pages) = ([Authorship(Author(family: "Brandt"))], "7-9") },
        changed { ($0.title, $0.journal) = (nil, nil) },
        changed {
            $0.title = "Asparaginase activity and outcome in infants with lymphoblastic leukemia"
            ($0.volume, $0.pages, $0.journal) = (nil, nil, nil)
        },
    ])
    func `What says something else is not`(other: Article) {
        #expect(compare(Self.article, other).confidence < Comparison.threshold)
    }

    @Test func `What the same people showed at the same congress is one, wherever its pages are counted`() {
        func shown(
            _ volume: String?, _ page: String, at congress: String = "44th Invented Meeting",
            _ title: String = "The treatment of leukemia"
        ) -> Article {
            Article(title) {
                $0.authorships = [Authorship(Author(family: "Okafor"))]
                $0.journal = Journal(name: "J Invent Haematol. Conference: \(congress).")
                ($0.issueDate, $0.volume, $0.pages) = (PublicationDate(year: 2011), volume, page)
            }
        }
        let comparison = compare(shown(nil, "9"), shown("26", "1746-1746"))
        #expect(comparison.confidence >= Comparison.threshold && comparison.reasons.contains("same congress"))
        #expect(!comparison.isBeyondDoubt)
        let other = compare(shown(nil, "9"), shown("26", "1746-1746", at: "45th Invented Meeting"))
        #expect(other.confidence < Comparison.threshold)
        let titles = ["children", "adults"].map { "The treatment of lymphoblastic leukemia at relapse in \($0)" }
        let two = compare(shown("26", "1746", at: "44th", titles[0]), shown("26", "1747", at: "44th", titles[1]))
        #expect(two.confidence < Comparison.threshold)
    }

    // MARK: - Vetoes

    private static func identified(_ identifiers: (Identifier.Scheme, String)...) -> Article {
        changed { $0.identifiers = identifiers.compactMap { Identifier($0.0, $0.1) } }
    }

    static let vetoes: [(Article, Article, Veto)] = [
        (identified((.doi, "10.5555/one")), identified((.doi, "10.5555/two")), .differentDOI),
        (identified((.pmid, "1")), identified((.pmid, "2")), .differentPMID),
        (identified((.pmcid, "PMC1")), identified((.pmcid, "PMC2")), .differentPMCID),
        (
            identified((.doi, "10.5555/one"), (.pmid, "1")), identified((.doi, "10.5555/one"), (.pmid, "2")),
            .differentPMID
        ),
        (titled("Asparaginase in adolescents: part I"), titled("Asparaginase in adolescents: part II"), .part),
        (titled("Asparaginase in adolescents. Part 2"), titled("Asparaginase in adolescents"), .part),
        (titled("Outcome after relapse of leukemia III"), titled("Outcome after relapse of leukemia IV"), .part),
        (titled("Leukemia registry report for 2012"), titled("Leukemia registry report for 2013"), .part),
        (article, titled("Erratum: \(article.title ?? "")"), .erratum),
        (article, titled("\(article.title ?? "") (vol 31, pg 204, 2014)"), .erratum),
        (article, titled("\(article.title ?? "") (vol 31, e0204213, 2014)"), .erratum),
        (article, titled("\(article.title ?? "") (Journal of Invented Haematology (2014) 31 (204-213))"), .erratum),
        (article, changed { $0.publicationTypes = ["Published Erratum"] }, .erratum),
        (article, changed { $0.publicationTypes = ["Retraction of Publication"] }, .retraction),
        (article, titled("Retraction note: \(article.title ?? "")"), .retraction),
        (article, titled("\(article.title ?? "") - Reply"), .reply),
        (article, titled("Comment on: \(article.title ?? "")"), .comment),
        (
            changed {
                $0.journal = Journal(name: "Journal of Invented Haematology. Conference: 9th Invented Meeting")
                ($0.volume, $0.pages) = ("30", "S12")
            }, article, .congressAbstract
        ),
        (
            changed { ($0.publicationTypes, $0.pages, $0.volume) = (["Meeting Abstract"], nil, nil) }, article,
            .congressAbstract
        ),
        (changed { ($0.volume, $0.pages) = ("30", "77-77") }, article, .congressAbstract),
        (
            changed { ($0.type, $0.volume, $0.pages) = (.preprint, nil, nil) }, article, .preprint
        ),
        (titled("Editorial"), titled("Editorial"), .genericTitle),
        (titled("Reply"), titled("Reply"), .genericTitle),
        (article, changed { $0.issueDate = PublicationDate(year: 2004) }, .years),
    ]

    @Test(arguments: vetoes) func `A veto stands against all that agrees`(one: Article, other: Article, veto: Veto) {
        let comparison = compare(one, other)
        #expect(comparison.veto == veto)
        #expect(!comparison.isBeyondDoubt && comparison.confidence == 0)
    }

    @Test(arguments: [
        ("10.5555/ABC", "10.5555/abc"), ("10.5555/abc", "10.5555/abc/full"), ("10.5555/abc.pdf", "10.5555/abc"),
        ("10.21203/rs.3.rs-12345/v1", "10.21203/rs.3.rs-12345/v2"),
        ("10.1101/2020.01.02.123456v2", "10.1101/2020.01.02.123456"),
        ("10.12688/f1000research.12345.1", "10.12688/f1000research.12345.2"),
    ])
    func `DOIs of one work's versions and pages are no contradiction`(one: String, other: String) {
        #expect(compare(Self.identified((.doi, one)), Self.identified((.doi, other))).veto == nil)
    }

    @Test func `The digits of a number may stand apart`() {
        let comparison = compare(
            Self.titled("Outcome of 1,000 adolescents with CIN III lesions"),
            Self.titled("Outcome of 1000 adolescents with CIN3 lesions"))
        #expect(comparison.veto == nil)
    }

    @Test func `An electronic number is no other place than the pages`() {
        #expect(compare(Self.article, Self.changed { $0.pages = "e20431" }).confidence > 0.99)
    }

    @Test(arguments: [
        (Self.article, 0.99...1), (Self.changed { $0.pages = nil }, 0.99...1),
        (Self.changed { ($0.pages, $0.volume) = (nil, nil) }, 0.99...1),
        (Self.changed { ($0.pages, $0.volume, $0.journal) = (nil, nil, nil) }, 0.95...0.99),
        (Self.changed { $0.pages = "911" }, 0.95...0.99),
    ])
    func `0.99 takes title, authors, year and place, with nothing that differs`(
        other: Article, range: ClosedRange<Double>
    ) {
        #expect(range.contains(compare(Self.article, other).confidence))
    }
}
