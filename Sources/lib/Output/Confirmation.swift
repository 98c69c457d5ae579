import ArgumentParser
import Foundation

/// A question before something that can't be taken back. Only a person at a terminal can answer; a script says `--yes`.
struct Confirmation {
    let console: Console
    /// Whether `--yes` was given.
    let isGiven: Bool

    /// Returns where the answer is yes.
    func ask(_ question: String) throws {
        if isGiven { return }
        guard isatty(STDIN_FILENO) == 1, console.isErrorTerminal else {
            throw CommandFailure("\(question) Nobody is there to be asked; say --yes. Nothing was changed.")
        }
        FileHandle.standardError.write(Data("\(question) [y/N] ".utf8))
        if let answer = readLine()?.trimmed.lowercased(), ["y", "yes"].contains(answer) { return }
        console.note("Nothing was changed.")
        throw ExitCode(1)
    }
}
