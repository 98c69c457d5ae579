extension Library {
    /// The steps of history, the newest first.
    public func history(limit: Int = Int.max) throws -> [HistoryStep] {
        try reading { try History($0).steps(limit: limit) }
    }

    /// The steps that added, changed or removed an article, the newest first.
    public func history(of article: Int) throws -> [HistoryStep] {
        try reading { try History($0).steps(of: article) }
    }

    /// The step of that id or, without one, the last that isn't undone.
    public func stepToUndo(_ id: Int?) throws -> HistoryStep {
        try reading { try id.map(History($0).step) ?? History($0).lastStep() }
    }

    /// The step of that id or, without one, the one that was undone last.
    public func stepToRedo(_ id: Int?) throws -> HistoryStep {
        try reading { try id.map(History($0).step) ?? History($0).lastUndoneStep() }
    }

    /// Whether a step that is undone now could be done again.
    public func canBeRedone(_ step: HistoryStep) throws -> Bool {
        try reading { try History($0).canGoBack(from: step) }
    }

    /// Takes a step back: every table is as it was before, but for the history and the log of imports.
    ///
    /// - Parameter progress: called now and then with the part that is done, 0…1.
    /// - Throws: ``LibraryError/stepIsNeeded(_:by:)`` where a later step changed the same things.
    public func undo(_ step: HistoryStep, progress: (Double) -> Void = { _ in }) throws -> StepResult {
        try goingBackOrForth(step) { try History($0).undo(History($0).step(step.id), progress: progress) }
    }

    /// Does a step again that was undone.
    public func redo(_ step: HistoryStep, progress: (Double) -> Void = { _ in }) throws -> StepResult {
        try goingBackOrForth(step) { try History($0).redo(History($0).step(step.id), progress: progress) }
    }
}
