import Foundation
import Ingestion
import Store

/// Reads a file on a thread of its own and hands its records over in batches, so that reading and writing overlap.
///
/// At most a few batches wait; memory doesn't grow with the file.
final class BatchPipe: @unchecked Sendable {
    private static let batchSize = 50
    private static let capacity = 8

    private let condition = NSCondition()
    private var waiting: [ImportBatch] = []
    /// What was handed over last, and what was before it. The reading thread lets go of these: it has the time, and
    /// memory is given back where it was taken.
    private var current: ImportBatch?
    private var used: [ImportBatch] = []
    private var isFinished = false
    private var isAbandoned = false
    private var failure: (any Error)?

    /// - Parameter reader: not to be used any more by the caller, except for ``RecordReader/bytesRead``.
    init(_ reader: RecordReader) {
        // The reader goes over to the thread; nothing else touches it until the thread has ended.
        nonisolated(unsafe) let reader = reader
        let thread = Thread { self.run(reader) }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// The next batch, in order; `nil` at the end. Throws what reading threw.
    func next() throws -> ImportBatch? {
        condition.lock()
        defer { condition.unlock() }
        if let current { used.append(current) }
        current = nil
        while waiting.isEmpty, !isFinished { condition.wait() }
        if !waiting.isEmpty {
            current = waiting.removeFirst()
            condition.signal()
            return current
        }
        if let failure { throw failure }
        return nil
    }

    /// Lets the thread end where nobody wants the rest.
    func abandon() {
        condition.lock()
        isAbandoned = true
        condition.signal()
        while !isFinished { condition.wait() }
        condition.unlock()
    }

    private func run(_ reader: RecordReader) {
        var error: (any Error)?
        do {
            try readAll(reader)
        } catch let thrown {
            error = thrown
        }
        condition.lock()
        failure = error
        isFinished = true
        condition.broadcast()
        condition.unlock()
    }

    private func readAll(_ reader: RecordReader) throws {
        let preparer = try BatchPreparer()
        var isAtEnd = false
        while !isAtEnd {
            _ = takeUsed()
            var records: [RecordEvent] = []
            while records.count < Self.batchSize, !isAtEnd {
                if let event = try reader.next() { records.append(event) } else { isAtEnd = true }
            }
            guard !records.isEmpty, hand(over: preparer.batch(records)) else { return }
        }
    }

    private func takeUsed() -> [ImportBatch] {
        condition.lock()
        defer {
            used = []
            condition.unlock()
        }
        return used
    }

    /// - Returns: false where nobody wants it.
    private func hand(over batch: ImportBatch) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while waiting.count >= Self.capacity, !isAbandoned { condition.wait() }
        if isAbandoned { return false }
        waiting.append(batch)
        condition.signal()
        return true
    }
}

extension BatchPreparer {
    func batch(_ events: [RecordEvent]) -> ImportBatch {
        batch(
            events.compactMap { if case .record(let record) = $0 { record } else { nil } },
            rejected: events.compactMap { if case .rejected(let record) = $0 { record } else { nil } },
            parts: events.compactMap { if case .part(let part) = $0 { part } else { nil } })
    }
}
