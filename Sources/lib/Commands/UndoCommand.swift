import ArgumentParser
import Articles
import Store

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back the last change, or a certain one.",
        discussion: """
            Everything is as it was before that command. An earlier step can be taken back unless a later one changed \
            the same things. lib history shows the steps; lib redo does an undone one again.
            """)

    @Argument(help: ArgumentHelp("A step of lib history; without it, the last.", valueName: "step"))
    var step: Int?

    @Flag(help: "Don't ask before what can't be done again is undone.")
    var yes = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let step = try library.stepToUndo(step)
        if step.undone == nil, step.isKept, try !library.canBeRedone(step) {
            console.note(
                "What \(HistoryView.name(step)) brought is more than the history may keep, so that lib redo won't "
                    + "bring it back; adding the files again will.")
            try Confirmation(console: console, isGiven: yes).ask("Undo it?")
        }
        let progress = Progress(console)
        defer { progress.clear() }
        let result = try library.undo(step) { progress.show($0, "Undoing \(HistoryView.name(step))") }
        progress.clear()
        if json { return try console.print(HistoryView.json(result.step)) }
        console.note(
            "Undone: \(HistoryView.name(result.step))."
                + (result.canBeReversed ? " To do it again: lib redo" : ""))
    }
}

struct RedoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Do again what was undone last, or a certain step.")

    @Argument(
        help: ArgumentHelp("An undone step of lib history; without it, the last that was undone.", valueName: "step"))
    var step: Int?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let step = try library.stepToRedo(step)
        let progress = Progress(console)
        defer { progress.clear() }
        let result = try library.redo(step) { progress.show($0, "Doing \(HistoryView.name(step)) again") }
        progress.clear()
        if json { return try console.print(HistoryView.json(result.step)) }
        console.note("Done again: \(HistoryView.name(result.step)).")
    }
}
