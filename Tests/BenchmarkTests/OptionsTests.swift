import Testing

@testable import Benchmark

@Suite struct OptionsTests {
    @Test func `Sizes are as asked for, else the usual ones`() throws {
        #expect(try Options.parse([])?.sizes == [10_000, 100_000])
        #expect(try Options.parse(["--records", "1,000,000", "--records", "500"])?.sizes == [500, 1_000_000])
    }

    @Test func `Help needs nothing else`() throws {
        #expect(try Options.parse(["--help"]) == nil)
    }

    @Test(arguments: [["--records"], ["--records", "many"], ["--only", "all"], ["--fast"]])
    func `What can't be understood is wrong usage`(arguments: [String]) {
        #expect(throws: UsageError.self) { try Options.parse(arguments) }
    }
}
