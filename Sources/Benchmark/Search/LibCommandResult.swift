/// What one command cost.
struct LibCommandResult {
    let command: LibCommand
    /// The median, in seconds.
    let seconds: Double
    let memory: Int
}

/// What the commands of one kind cost.
struct LibCommandResults {
    let kind: LibCommand.Kind
    let limits: [TimeLimit]
    private(set) var measured: [LibCommandResult] = []
    /// What lib said where it didn't do one of them. Then no limit is held.
    private(set) var failure: String?

    /// - Parameter articles: how many the library has.
    init(_ kind: LibCommand.Kind, articles: Int) {
        self.kind = kind
        limits = kind.limits(at: articles)
    }

    /// Measures commands, up to the first that fails.
    init(
        _ kind: LibCommand.Kind, articles: Int, _ commands: [LibCommand],
        _ measure: (LibCommand) throws -> LibCommandResult
    ) {
        self.init(kind, articles: articles)
        do {
            for command in commands { add(try measure(command)) }
        } catch {
            failure = "\(error)"
        }
    }

    mutating func add(_ result: LibCommandResult) {
        measured.append(result)
    }

    /// A kind that the library is too small for has none.
    var isEmpty: Bool { measured.isEmpty && failure == nil }
    var times: Sample { Sample(measured.map(\.seconds)) }
    var memory: Int { measured.map(\.memory).max() ?? 0 }
    var slowest: LibCommandResult? { measured.max { $0.seconds < $1.seconds } }

    func holds(_ limit: TimeLimit) -> Bool {
        failure == nil && limit.value(of: times) <= limit.seconds
    }

    var isHeld: Bool { limits.allSatisfy(holds) }
}
