import Testing

@testable import Benchmark

@Suite struct MeasuringTests {
    @Test func `Medians and percentiles`() {
        #expect(Sample([3, 1, 2]).median == 2)
        #expect(Sample([4, 1, 2, 3]).median == 2.5)
        #expect(Sample((1...20).map(Double.init)).percentile(95) == 19)
        #expect(Sample([7]).percentile(95) == 7)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_000_050, "1,000,050")])
    func `Thousands are grouped`(number: Int, text: String) {
        #expect(Numbers.grouped(number) == text)
    }

    @Test(arguments: [(1.316, 2, "1.32"), (-0.04, 1, "0.0"), (-2.5, 1, "-2.5"), (12.0, 0, "12")])
    func `Numbers have as many digits as asked for`(number: Double, digits: Int, text: String) {
        #expect(Numbers.fixed(number, digits) == text)
    }

    @Test func `A process is measured`() throws {
        let run = try ProcessRun("sh", ["-c", "echo out; echo err >&2; exit 3"])
        #expect(run.outputText == "out\n")
        #expect(String(decoding: run.errors, as: UTF8.self) == "err\n")
        #expect(run.exitCode == 3)
        #expect(run.seconds > 0 && run.peakMemory > 0)
    }

    @Test func `Other programs can't take less than nothing`() {
        #expect(OtherPrograms().processors >= 0)
    }
}
