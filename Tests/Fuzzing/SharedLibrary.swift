import Foundation
import Store

/// A library that several threads ask, one at a time.
final class SharedLibrary: @unchecked Sendable {
    private let library: Library
    private let lock = NSLock()

    init(_ library: Library) {
        self.library = library
    }

    func withLibrary<Result>(_ body: (Library) throws -> Result) rethrows -> Result {
        try lock.withLock { try body(library) }
    }
}
