import Foundation

/// A window on a file's text that slides forward: UTF-8 with `\n` as line end, and the physical line it begins at.
final class TextBuffer {
    private let source: ByteSource
    private var decoder = TextDecoder()
    private var bytes: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The file's first bytes, decompressed, before they were made into text.
    private(set) var signature: [UInt8] = []
    /// The line, from 1, on which the first byte of ``text`` stands.
    private(set) var line = 1
    /// How many bytes of that line stand before it.
    private(set) var column = 0

    /// How many bytes of text the window has passed.
    private(set) var passed = 0
    /// Where the first text stands that can't be read, from the file's beginning.
    private var damageOffset: Int?
    private var damageLine: Int?
    private var damageCount = 0
    private var isUTF8Misread = false
    /// How long a record may be.
    let longestRecord: Int

    private static let chunkSize = 1 << 18

    init(_ handle: FileHandle, longestRecord: Int = RecordLength.maximum) {
        source = ByteSource(handle)
        self.longestRecord = longestRecord
    }

    /// How many of the file's own bytes were read.
    var bytesRead: Int { source.bytesRead }

    /// How many bytes are there now.
    var count: Int { bytes.count - start }

    /// Calls `body` with what is there now.
    func withText<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
            try body(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    /// Reads on, doubling what is there, so that asking again and again costs no more than the text is long; beyond a
    /// record's greatest length only by little, so that none is read that is longer.
    ///
    /// - Returns: false where there is no more.
    func grow() throws -> Bool {
        let wanted = max(count + Self.chunkSize, min(count * 2, longestRecord + Self.chunkSize))
        if start > 0 {
            bytes.removeFirst(start)
            start = 0
        }
        let before = bytes.count
        while bytes.count < wanted, !isAtEnd { try readChunk() }
        return bytes.count > before
    }

    private func readChunk() throws {
        let chunk = try source.next()
        if signature.isEmpty { signature = Array(chunk.prefix(16)) }
        isAtEnd = chunk.isEmpty
        let text = try decoder.decode(chunk, isLast: isAtEnd)
        if let damage = decoder.damage {
            if damageOffset == nil { isUTF8Misread = damage.isUTF8 }
            damageOffset = damageOffset ?? passed + count + damage.offset
            damageCount += damage.count
        }
        bytes += text
    }

    /// What can't be read of the text that is there or was; `nil` where all is well.
    var damage: TextDamage? {
        guard let damageOffset, let encoding = decoder.encoding else { return nil }
        let line = damageLine ?? line + lines(to: damageOffset - passed)
        return TextDamage(
            line: line, count: damageCount, encoding: encoding.rawValue, isUTF8: isUTF8Misread)
    }

    /// Moves the window forward.
    func consume(_ count: Int) {
        let end = min(start + count, bytes.count)
        if let damageOffset, damageLine == nil, damageOffset < passed + end - start {
            damageLine = line + lines(to: damageOffset - passed)
        }
        passed += end - start
        line += lines(to: end - start)
        let lineEnd = bytes[start..<end].lastIndex(of: 0x0A)
        column = lineEnd.map { end - $0 - 1 } ?? column + end - start
        start = end
    }

    /// How many lines end within the first `count` bytes.
    func lines(to count: Int) -> Int {
        withText { text in
            var lines = 0
            for index in 0..<min(count, text.count) where text[index] == 0x0A { lines += 1 }
            return lines
        }
    }
}
