import Testing

@testable import Benchmark

@Suite struct LibCommandTests {
    private static func arguments(_ kind: LibCommand.Kind, _ subject: String) -> [String] {
        LibCommand(kind: kind, subject: subject).arguments("x.sqlite")
    }

    @Test func `A search is told to look for related articles, too`() {
        let expected = ["search", "--library", "x.sqlite", "--limit", "20", "--json", "--", "graft -host"]
        #expect(Self.arguments(.fields, "graft -host") == expected)
        #expect(Self.arguments(.question, "graft -host") == expected)
    }

    @Test func `Facets are of a search, related articles of an id`() {
        #expect(Self.arguments(.manyFacets, "graft") == ["search", "--library", "x.sqlite", "--facets", "--", "graft"])
        #expect(Self.arguments(.related, "7") == ["related", "--library", "x.sqlite", "--json", "7"])
        #expect(LibCommand(kind: .fewFacets, subject: "graft").typed == "lib search 'graft' --facets")
    }

    @Test func `A limit is of the median, the 95th percentile or the longest time`() {
        let times = Sample((1...40).map(Double.init))
        #expect(TimeLimit(.median, 1).value(of: times) == 20.5)
        #expect(TimeLimit(.percentile95, 1).value(of: times) == 38)
        #expect(TimeLimit(.most, 1).value(of: times) == 40)
    }

    @Test func `A question is the beginning of the first sentence that is long enough`() {
        let abstract =
            "Background: We saw cells.  In mice (n = 7), they grew. Afterwards all of them,\nthough, were gone."
        #expect(LibCommandChoice.question(in: abstract, words: 5) == "In mice (n = 7),")
        #expect(LibCommandChoice.question(in: abstract, words: 6) == "In mice (n = 7), they")
        #expect(LibCommandChoice.question(in: abstract, words: 8) == nil)
    }
}
