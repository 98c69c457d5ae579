import Ingestion

/// Work that needs much memory is done by a second process of this program, so that this one stays small
/// (see ``SystemCall``).
enum Worker {
    private static let mark = "--worker"

    /// Does what another process of this program asked for.
    ///
    /// - Returns: false where nothing was asked.
    static func serve(_ arguments: [String]) throws -> Bool {
        guard arguments.first == mark, arguments.count >= 4 else { return false }
        switch arguments[1] {
        case "generate":
            let numbers = arguments[3...].compactMap { Int($0) }
            guard numbers.count == 2 else { return false }
            try RecordFile.write(arguments[2], numbers: numbers[0]..<numbers[1])
        case "headings": try FormatWriter.writeWithHeadings(arguments[2], records: Int(arguments[3]) ?? 0)
        case "floor", "bare-floor":
            let floor = try Floor(of: arguments[2], isBare: arguments[1] == "bare-floor")
            let written = try floor.write(to: arguments[3])
            try Console.print("\(written.seconds) \(written.processor)")
        case "read":
            let reading = try Reading(of: arguments[2])
            try Console.print("\(reading.records) \(reading.seconds)")
        default:
            guard let format = RecordFormat(rawValue: arguments[1]) else { return false }
            try FormatWriter.write(arguments[2], format, size: Int(arguments[3]) ?? 0)
        }
        return true
    }

    /// Writes a file of synthetic records.
    static func write(_ path: String, _ format: RecordFormat, size: Int) throws {
        _ = try ProcessRun.succeeding(SystemCall.ownPath(), [mark, format.rawValue, path, String(size)])
    }

    /// Writes a file of synthetic records with MeSH headings.
    static func writeWithHeadings(_ path: String, records: Int) throws {
        _ = try ProcessRun.succeeding(SystemCall.ownPath(), [mark, "headings", path, String(records)])
    }

    static func read(_ path: String) throws -> (run: ProcessRun, reading: Reading) {
        let run = try ProcessRun.succeeding(SystemCall.ownPath(), [mark, "read", path, ""])
        let parts = run.outputText.split { $0 == " " || $0 == "\n" }
        guard parts.count == 2, let records = Int(parts[0]), let seconds = Double(parts[1]) else {
            throw BenchmarkError("reading \(path) says \(run.outputText)")
        }
        return (run, Reading(records: records, seconds: seconds))
    }

    /// Writes a file of the synthetic records of these numbers, from 1.
    static func generate(_ path: String, numbers: Range<Int>) throws {
        let bounds = [numbers.lowerBound, numbers.upperBound].map { String($0) }
        _ = try ProcessRun.succeeding(SystemCall.ownPath(), [mark, "generate", path] + bounds)
    }

    /// The seconds that the floor of a library takes, and how many of them are computed.
    static func floor(of library: String, isBare: Bool, to path: String) throws -> (seconds: Double, processor: Double)
    {
        let arguments = [mark, isBare ? "bare-floor" : "floor", library, path]
        let output = try ProcessRun.succeeding(SystemCall.ownPath(), arguments).outputText
        let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        guard numbers.count == 2 else { throw BenchmarkError("the floor says \(output) instead of its seconds") }
        return (numbers[0], numbers[1])
    }
}
