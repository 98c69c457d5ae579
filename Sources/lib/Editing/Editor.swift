import Articles
import Foundation

/// The researcher's editor: `$VISUAL`, else `$EDITOR`, else `vi`. No shell is asked; what stands behind the program's
/// name are its arguments, separated by blanks.
struct Editor {
    /// What there was to say where an editor didn't do its work.
    enum Failure: Error {
        case missing(String)
        case failed(String, code: Int32)

        var text: String {
            switch self {
            case .missing(let name): "The editor \(name) is not there. Name one in $EDITOR."
            case .failed(let name, let code): "The editor \(name) ended with code \(code)."
            }
        }
    }

    let commandLine: String

    init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
        commandLine = environment["VISUAL"]?.trimmedOrNil ?? environment["EDITOR"]?.trimmedOrNil ?? "vi"
    }

    /// Runs the editor on a file until it is left.
    ///
    /// - Throws: ``Failure``.
    func edit(_ path: String) throws {
        guard let code = try Program.run(commandLine, [path]) else { throw Failure.missing(commandLine) }
        guard code == 0 else { throw Failure.failed(commandLine, code: code) }
    }
}
