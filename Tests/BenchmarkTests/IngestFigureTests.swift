import Testing

@testable import Benchmark

@Suite struct IngestFigureTests {
    private static func result(_ records: Int, seconds: Double, floors: (Double, Double)?, mebibytes: Int)
        -> IngestResult
    {
        IngestResult(
            records: records, inputBytes: 1, libraryBytes: 1, lib: Sample([seconds]), libProcessor: Sample([seconds]),
            peakMemory: mebibytes << 20,
            floors: floors.map { IngestResult.Floors(library: Sample([$0.0]), bare: Sample([$0.1])) })
    }

    private static func lines(_ results: IngestResult...) -> [String] {
        Figure.ingest(results).map(\.line)
    }

    @Test func `An ingest is held to both floors and to its memory`() {
        #expect(
            Self.lines(Self.result(100_000, seconds: 15, floors: (12, 8.5), mebibytes: 150)) == [
                "ingest ≤ 1.25 × the floor at 100,000: 1.25 ok",
                "ingest ≤ 1.80 × the bare floor at 100,000: 1.76 ok",
                "memory of adding 100,000 ≤ 150 MiB: 150 MiB ok",
            ])
        #expect(
            Self.lines(Self.result(100_000, seconds: 15, floors: (10, 7.5), mebibytes: 151)) == [
                "ingest ≤ 1.25 × the floor at 100,000: 1.50 OVER",
                "ingest ≤ 1.80 × the bare floor at 100,000: 2.00 OVER",
                "memory of adding 100,000 ≤ 150 MiB: 151 MiB OVER",
            ])
    }

    @Test func `Ten times as many records may take little longer each`() {
        let fewer = Self.result(100_000, seconds: 15, floors: (12, 10), mebibytes: 130)
        let more = Self.result(1_000_000, seconds: 180, floors: nil, mebibytes: 140)
        let slow = Self.result(1_000_000, seconds: 210, floors: nil, mebibytes: 140)
        #expect(
            Self.lines(fewer, more).suffix(3) == [
                "time for each of 1,000,000 records ≤ 1.30 × of 100,000: 1.20 ok",
                "memory of adding 100,000 ≤ 150 MiB: 130 MiB ok", "memory of adding 1,000,000 ≤ 150 MiB: 140 MiB ok",
            ])
        #expect(Self.lines(fewer, slow).contains { $0.hasSuffix("1.40 OVER") })
        #expect(Self.lines(fewer, more).first == "ingest ≤ 1.25 × the floor at 100,000: 1.25 ok")
    }

    @Test func `Small libraries say nothing of how the time grows`() {
        let results = [10_000, 100_000].map { Self.result($0, seconds: 10, floors: (9, 8), mebibytes: 1) }
        #expect(!Figure.ingest(results).contains { $0.limit.contains("for each") })
    }

    @Test func `A few more are in at once`() {
        func line(_ seconds: Double...) -> String {
            Figure.addition(
                AdditionResult(records: 1_000_000, lib: Sample(seconds), processor: Sample(seconds), peakMemory: 1)
            ).line
        }
        #expect(line(0.1, 0.12, 0.4) == "adding 10 to 1,000,000 ≤ 150 ms: 120.0 ms ok")
        #expect(line(0.1, 0.16, 0.4) == "adding 10 to 1,000,000 ≤ 150 ms: 160.0 ms OVER")
    }
}
