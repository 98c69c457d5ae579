import Foundation
import Synchronization

/// Waits for another process that is writing, and tells the caller how long it has waited.
final class BusyWait: Sendable {
    private let waiting: @Sendable (TimeInterval) -> Bool
    private let start = Mutex<Date?>(nil)

    init(_ waiting: @escaping @Sendable (TimeInterval) -> Bool) {
        self.waiting = waiting
    }

    /// SQLite calls it with the number of tries so far; false gives up.
    var callback: @Sendable (Int) -> Bool {
        { tries in
            let now = Date()
            let waited = self.start.withLock { start -> TimeInterval in
                if tries == 0 || start == nil { start = now }
                return now.timeIntervalSince(start ?? now)
            }
            guard self.waiting(waited) else { return false }
            Thread.sleep(forTimeInterval: tries < 10 ? 0.005 : 0.05)
            return true
        }
    }
}
