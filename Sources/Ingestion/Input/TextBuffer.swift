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

    private static let chunkSize = 1 << 18

    init(_ handle: FileHandle) {
        source = ByteSource(handle)
    }

    /// How many of the file's own bytes were read.
    var bytesRead: Int { source.bytesRead }

    /// How many bytes are there now.
    var count: Int { bytes.count - start }

    /// Calls `body` with what is there now.
    func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[start...])) }
    }

    /// Reads on, at least doubling what is there, so that asking again and again costs no more than the text is long.
    ///
    /// - Returns: false where there is no more.
    func grow() throws -> Bool {
        let wanted = max(Self.chunkSize, count * 2)
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
        bytes += try decoder.decode(chunk, isLast: isAtEnd)
    }

    /// Moves the window forward.
    func consume(_ count: Int) {
        let end = min(start + count, bytes.count)
        line += lines(to: end - start)
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
