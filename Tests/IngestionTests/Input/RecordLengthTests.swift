import Articles
import Foundation
import TestSupport
import Testing

@testable import Ingestion

/// A record that is longer than any may be is rejected, and what follows it is read.
@Suite struct RecordLengthTests {
    /// A file of records: what stands before, between and behind them, and a record around its title.
    struct Sample: Sendable {
        let format: RecordFormat
        var beginning = ""
        var separator = "\n"
        var end = ""
        let record: @Sendable (String) -> String

        func text(_ titles: [String]) -> String {
            beginning + titles.map(record).joined(separator: separator) + end
        }
    }

    static let samples: [Sample] = [
        Sample(format: .scholar) { #"{"title": "\#($0)", "authors": "Vera Berg", "doi": "10.5555/1"}"# },
        Sample(format: .jsonl) {
            #"{"lib":1,"id":1,"citationKey":"a","added":"2026-01-05T09:00:00Z","title":"\#($0)"}"#
        },
        Sample(format: .pubmedXML, beginning: "<PubmedArticleSet>", end: "</PubmedArticleSet>") {
            "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>\($0)</ArticleTitle></Article>"
                + "</MedlineCitation></PubmedArticle>"
        },
        Sample(format: .nbib, separator: "\n\n") { "PMID- 1\nTI  - \($0)\nAB  - An abstract.\n      AU  - Text" },
        Sample(format: .ris) { "TY  - JOUR\nTI  - \($0)\nAU  - Berg, Vera\nER  - " },
        Sample(format: .bibtex) { "@article{a, title = {\($0)}}" },
        Sample(format: .cslJSON, beginning: "[", separator: ",\n", end: "]") {
            #"{"id": "a", "type": "article-journal", "title": "\#($0)", "author": [{"family": "Berg"}]}"#
        },
        Sample(format: .webOfScience, beginning: "FN Clarivate Analytics Web of Science\nVR 1.0\n", end: "\nEF") {
            "PT J\nTI \($0)\nAU Berg, V\nER\n"
        },
        Sample(format: .webOfScience, beginning: "PT\tAU\tTI\tSO\tPY\n") { "J\tBerg, V\t\($0)\tBlood\t2020" },
        Sample(format: .csv, beginning: "Title,Authors,Journal,Year,DOI\n") { "\"\($0)\",Berg V,Blood,2020,10.5555/1" },
    ]

    @Test func `A whole answer of one record may be no longer`() throws {
        let sample = Sample(
            format: .crossref, beginning: #"{"status": "ok", "message-type": "work", "message": "#, end: "}"
        ) { #"{"type": "journal-article", "DOI": "10.5555/1", "title": ["\#($0)"], "author": []}"# }
        guard case .rejected(let rejected)? = try Self.events(sample, [String(repeating: "x", count: 2 << 20)]).first
        else { throw Missing() }
        #expect(rejected.reason == Self.reason)
    }

    private static let reason = "is longer than 1 MiB, and lib reads no longer ones; its end may be missing"

    private static func events(_ sample: Sample, _ titles: [String]) throws -> [RecordEvent] {
        try withTemporaryFile(sample.text(titles).utf8) { path in
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            var parser = sample.format.parser(TextBuffer(handle, longestRecord: 1 << 20))
            var events: [RecordEvent] = []
            while let event = try parser.next() { events.append(event) }
            return events
        }
    }

    @Test(arguments: samples.indices) func `It is rejected alone`(index: Int) throws {
        let long = String(repeating: "word ", count: 600_000)
        let events = try Self.events(Self.samples[index], ["First", long, "Third"])
        let read = events.map { event in
            switch event {
            case .record(let record): "\(record.ordinal) \(record.article.title ?? "")"
            case .rejected(let record): "\(record.ordinal) \(record.reason)"
            case .part(let part): "\(part.ordinal) \(part.part)"
            }
        }
        #expect(read == ["1 First", "2 \(Self.reason)", "3 Third"])
    }

    @Test(arguments: samples.indices) func `Half as long it is read`(index: Int) throws {
        let long = String(repeating: "word ", count: 100_000)
        let events = try Self.events(Self.samples[index], ["First", long, "Third"])
        #expect(try events.map { try $0.record.ordinal } == [1, 2, 3])
    }

    @Test func `What is rejected for its length is not kept`() throws {
        let sample = try #require(Self.samples.first { $0.format == .ris })
        let events = try Self.events(sample, [String(repeating: "x", count: 3 << 20), "Second"])
        guard case .rejected(let rejected)? = events.first else { throw Missing() }
        #expect(rejected.text.isEmpty && rejected.line == 1)
        #expect(try events.last?.record.line == 5)
    }

    private struct Missing: Error {}
}
