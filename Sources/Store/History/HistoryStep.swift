/// One command that changed the library.
public struct HistoryStep: Sendable, Equatable {
    public var id: Int
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    public var time: String
    /// As it was typed, without `lib`.
    public var command: String
    /// How many articles it added, changed or removed.
    public var articles: Int
    /// What an import's files brought.
    public var imported: ImportCounts?
    /// When it was taken back, `YYYY-MM-DDTHH:MM:SS.SSSZ`.
    public var undone: String?
    /// Whether the history keeps what it takes to undo it or, once it is undone, to do it again.
    public var isKept: Bool
}

/// What came of taking a step back, or doing it again.
public struct StepResult: Sendable, Equatable {
    public var step: HistoryStep
    /// Whether the opposite can be done now.
    public var canBeReversed: Bool
}
