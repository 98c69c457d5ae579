import Foundation
import Store

/// What is left to do when a signal ends the command: a file that is being written goes. All else SQLite takes back.
enum Interruption {
    static func prepare() {
        TemporaryFiles.prepare()
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let before = signal(number, handler)
            // Who starts a command so that it goes on without a terminal means it.
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }

    /// Ends as if there were no handler, so that a shell sees what ended it.
    private static let handler: @convention(c) (CInt) -> Void = { number in
        TemporaryFiles.unlinkAll()
        signal(number, SIG_DFL)
        raise(number)
    }
}
