import Foundation
import Ingestion
import Store
import Synchronization

/// Reads a file on a thread of its own and hands its records over in batches, so that reading and writing overlap.
///
/// At most a few batches wait, and fewer where records are long; memory doesn't grow with the file.
final class BatchPipe: @unchecked Sendable {
    /// A batch is full when it has so many records, or so many bytes of text.
    private static let batchSize = 50
    private static let batchBytes = 2 << 20
    /// Nothing more is read while so many batches wait, or they and the one that is being written have so many bytes.
    private static let capacity = 8
    private static let maximumBytes = 8 << 20

    private let condition = NSCondition()
    private var waiting: [(batch: ImportBatch, bytes: Int)] = []
    /// What was handed over last, and what was before it. The reading thread lets go of these: it has the time, and
    /// memory is given back where it was taken.
    private var current: (batch: ImportBatch, bytes: Int)?
    private var used: [ImportBatch] = []
    private var isFinished = false
    private let isAbandoned = Atomic(false)
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
        if let current { used.append(current.batch) }
        current = nil
        condition.signal()
        while waiting.isEmpty, !isFinished { condition.wait() }
        if !waiting.isEmpty {
            current = waiting.removeFirst()
            condition.signal()
            return current?.batch
        }
        if let failure { throw failure }
        return nil
    }

    /// Lets the thread end where nobody wants the rest, and waits for that; a second at most, since what reads from
    /// another program may wait for it as long as that likes.
    func abandon() {
        condition.lock()
        isAbandoned.store(true, ordering: .relaxed)
        condition.signal()
        let end = Date(timeIntervalSinceNow: 1)
        while !isFinished, condition.wait(until: end) {}
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
        while !isAtEnd, waitForRoom() {
            var records: [RecordEvent] = []
            let start = reader.textRead
            while records.count < Self.batchSize, reader.textRead - start < Self.batchBytes, !isAtEnd {
                if isAbandoned.load(ordering: .relaxed) { return }
                if let event = try reader.next() { records.append(event) } else { isAtEnd = true }
            }
            if !records.isEmpty { hand(over: preparer.batch(records), bytes: reader.textRead - start) }
        }
    }

    /// Lets go of what was written, and waits until more may be read.
    ///
    /// - Returns: false where nobody wants it.
    private func waitForRoom() -> Bool {
        while true {
            condition.lock()
            while used.isEmpty, !hasRoom, !isAbandoned.load(ordering: .relaxed) { condition.wait() }
            let freed = used
            used = []
            let hasRoom = hasRoom
            condition.unlock()
            withExtendedLifetime(freed) {}
            if isAbandoned.load(ordering: .relaxed) { return false }
            if hasRoom { return true }
        }
    }

    /// To be asked with the lock.
    private var hasRoom: Bool {
        let bytes = waiting.reduce(current?.bytes ?? 0) { $0 + $1.bytes }
        return waiting.count < Self.capacity && bytes < Self.maximumBytes
    }

    private func hand(over batch: ImportBatch, bytes: Int) {
        condition.lock()
        waiting.append((batch, bytes))
        condition.signal()
        condition.unlock()
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
