import GRDB

/// Writes one step of history while a command changes the library, in the command's own transactions.
///
/// An import is several transactions and still one step. A command that changes nothing leaves no step.
final class StepWriter {
    private struct State {
        var step: Int?
        var position = 0
        var size = 0
        var newRows: [KeyRanges]?
        /// Articles that were there before and that the step changed.
        var changedArticles: Set<Int> = []
        var isTooLarge = false
    }

    private let database: Database
    private let command: String
    private let rows: StepRows
    private let recorder: ChangeRecorder
    private let limit: Int
    private var state = State()
    private var stateBefore = State()

    init(_ database: Database, command: String) throws {
        self.database = database
        self.command = command
        rows = try StepRows(database)
        recorder = try ChangeRecorder(database)
        limit = try HistoryLimit(database).bytes
    }

    /// After another process has changed the library: what it has undone isn't gone on with.
    func leaveWhatIsUndone() throws {
        if let step = state.step, try !rows.isDone(step) { state = State() }
    }

    /// Begins to follow a transaction.
    func begin() {
        stateBefore = state
        recorder.begin(newRows: state.newRows)
    }

    /// Writes what was gathered, if that is much. To be called between two statements.
    func flushIfFull() throws {
        if recorder.isFull { try flush() }
    }

    /// Completes the step at the end of a transaction.
    ///
    /// - Parameter importID: the row of the log, where the step is an import.
    func finish(importID: Int? = nil) throws {
        recorder.stop()
        try flush()
        guard let step = state.step else { return }
        let articles = state.changedArticles.count + recorder.newArticles.count
        try rows.complete(step, importID: importID, articles: articles, size: state.isTooLarge ? nil : state.size)
        try HistoryLimit(database).prune(keeping: step)
    }

    /// Forgets what a transaction did that was taken back.
    func rollBack() {
        recorder.stop()
        recorder.forgetChanges()
        state = stateBefore
    }

    private func flush() throws {
        let newRows = recorder.newRows
        let isChanged = !recorder.changes.isEmpty || rows.hasInsertions(newRows, since: state.newRows, recorder.tables)
        defer { recorder.forgetChanges() }
        guard isChanged else { return }
        let step = try state.step ?? rows.insert(command: command)
        state.step = step
        state.changedArticles.formUnion(recorder.changes.lazy.compactMap(\.article))
        if !state.isTooLarge {
            for change in recorder.changes {
                state.position += 1
                try rows.add(change, of: step, position: state.position, table: recorder.tables[change.table].name)
            }
            state.size += recorder.pendingSize
            if state.size > limit { try dropRows(of: step) }
        }
        if !state.isTooLarge { try rows.setInsertions(newRows, of: step, recorder.tables) }
        state.newRows = newRows
    }

    /// What can't be kept whole isn't kept at all: half of it would undo half of the command.
    private func dropRows(of step: Int) throws {
        try rows.deleteRows(of: step)
        state.isTooLarge = true
    }
}
