import Testing

@testable import Benchmark

@Suite struct SearchReportTests {
    private static func results(_ kind: LibCommand.Kind, _ seconds: Double..., subject: String = "graft")
        -> LibCommandResults
    {
        var results = LibCommandResults(kind, articles: 100_000)
        for time in seconds {
            let command = LibCommand(kind: kind, subject: subject)
            results.add(LibCommandResult(command: command, seconds: time, memory: 25 << 20))
        }
        return results
    }

    private static func lines(_ results: LibCommandResults) -> [String] {
        Figure.times(results, records: 100_000).map(\.line)
    }

    @Test func `Plain words are limited in the median and the 95th percentile`() {
        #expect(
            Self.lines(Self.results(.words, 0.030, 0.031, 0.120)) == [
                "one to three words p50 ≤ 40 ms at 100,000: 31.0 ms ok",
                "one to three words p95 ≤ 100 ms at 100,000: 120.0 ms OVER",
            ])
    }

    @Test(arguments: [
        (LibCommand.Kind.question, "question of 15 words ≤ 150 ms"), (.fields, "fields and ranges ≤ 40 ms"),
        (.fewFacets, "facets of ≤ 10,000 hits ≤ 150 ms"), (.manyFacets, "facets of more hits ≤ 500 ms"),
        (.related, "related articles ≤ 150 ms"), (.rareWord, "a rare word ≤ 40 ms"),
        (.threeWords, "three words ≤ 250 ms"), (.everywhere, "a word in nearly all ≤ 150 ms"),
    ])
    func `All else is limited in the longest time`(kind: LibCommand.Kind, limit: String) {
        #expect(Self.lines(Self.results(kind, 0.001, 0.040)) == ["\(limit) at 100,000: 40.0 ms ok"])
        #expect(Self.lines(Self.results(kind, 0.001, 0.501)) == ["\(limit) at 100,000: 501.0 ms OVER"])
    }

    @Test func `What lib refuses holds no limit`() throws {
        let commands = [LibCommand(kind: .fewFacets, subject: "graft"), LibCommand(kind: .fewFacets, subject: "host")]
        let results = LibCommandResults(.fewFacets, articles: 100_000, commands) { command in
            if command.subject == "host" { throw BenchmarkError("\(command.typed) ended with code 64") }
            return LibCommandResult(command: command, seconds: 0.001, memory: 1)
        }
        #expect(!results.isHeld)
        #expect(Self.lines(results) == ["facets of ≤ 10,000 hits ≤ 150 ms at 100,000: lib fails OVER"])
        let report = LibCommandReport.text(SearchResult(records: 100_000, queries: [], commands: [results]))
        #expect(report.contains("FAILS") && report.contains("lib search 'host' --facets ended with code 64"))
    }

    @Test func `A kind that the library is too small for is left out`() {
        let none = LibCommandResults(.manyFacets, articles: 1_000)
        #expect(Figure.times(none, records: 1_000).isEmpty)
        #expect(Self.lines(none) == ["facets of more hits at 100,000: nothing to ask was found OVER"])
        let result = SearchResult(records: 1_000, queries: [], commands: [none, Self.results(.fields, 0.001)])
        let report = LibCommandReport.text(result)
        #expect(report.contains("fields and ranges") && !report.contains("facets"))
    }

    @Test func `No command that searches takes more than 40 MiB`() {
        #expect(
            Figure.searchMemory(25 << 20, records: 100_000).line == "memory of a search ≤ 40 MiB at 100,000: 25 MiB ok")
        #expect(!Figure.searchMemory(41 << 20, records: 100_000).isHeld)
    }

    @Test func `Tables and notes have 100 columns at most`() {
        let long = (1...15).map { "spectropharyngitis\($0)" }.joined(separator: " ")
        let query = SearchQuery(kind: .oneWord, band: .rare, words: ["graft"])
        let result = SearchResult(
            records: 1_000_000,
            queries: [
                QueryResult(
                    query: query, total: 1, lib: 0.1234, shell: 0.1, libProcessor: 0.1, shellProcessor: 0.1,
                    libMemory: 1 << 27, shellMemory: 1 << 27)
            ],
            commands: LibCommand.Kind.allCases.map { Self.results($0, 0.1234, 1.2345, subject: long) })
        let lines = (SearchReport.text(result) + LibCommandReport.text(result)).split(separator: "\n")
        #expect(lines.map(\.count).max() ?? 0 <= 100)
        #expect(lines.contains { $0.contains("slowest: 1234.5 ms for lib search 'spectro") && $0.hasSuffix("…") })
    }
}
