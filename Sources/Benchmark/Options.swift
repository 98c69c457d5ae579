/// What the benchmark is asked to do.
struct Options {
    enum Part: String, CaseIterable {
        case start, read, ingest, export, search, additions, size

        /// `start, read or search`
        static var list: String {
            let names = allCases.map(\.rawValue)
            return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
        }
    }

    var sizes: [Int] = []
    var lib: String?
    var parts = Part.allCases
    var folder: String?
    var isStrict = false

    static let usage = """
        USAGE: Benchmark [--records N]… [--lib PATH] [--only PART] [--keep FOLDER] [--strict]

          --records N    Make a library of N synthetic records; 10,000 and 100,000 where none is given.
          --lib PATH     The lib to measure; the one beside this program where none is given.
          --only PART    Measure only \(Part.list).
          --keep FOLDER  Keep the files there and use those that are there.
          --strict       Exit with 1 where a limit is exceeded.
        """

    /// - Returns: `nil` where help is wanted.
    static func parse(_ arguments: [String]) throws -> Options? {
        var options = Options()
        var rest = arguments[...]
        func value(_ name: String) throws -> String {
            guard let value = rest.popFirst() else { throw UsageError("\(name) needs a value.") }
            return value
        }
        while let argument = rest.popFirst() {
            switch argument {
            case "--records": options.sizes.append(try count(value(argument)))
            case "--lib": options.lib = try value(argument)
            case "--only": options.parts = [try part(value(argument))]
            case "--keep": options.folder = try value(argument)
            case "--strict": options.isStrict = true
            case "--help", "-h": return nil
            default: throw UsageError("\(argument) is unknown.")
            }
        }
        if options.sizes.isEmpty { options.sizes = [10_000, 100_000] }
        options.sizes.sort()
        return options
    }

    private static func count(_ text: String) throws -> Int {
        guard let number = Int(text.filter { $0 != "," && $0 != "_" }), number > 0 else {
            throw UsageError("--records takes a number, not \(text).")
        }
        return number
    }

    private static func part(_ text: String) throws -> Part {
        guard let part = Part(rawValue: text) else {
            throw UsageError("--only takes \(Part.list), not \(text).")
        }
        return part
    }
}

/// Arguments that can't be understood.
struct UsageError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
