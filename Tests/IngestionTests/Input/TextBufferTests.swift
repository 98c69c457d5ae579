import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct TextBufferTests {
    @Test func `The window slides over the text and counts its lines`() throws {
        try withBuffer("one\r\ntwo\nthree") { buffer in
            #expect(buffer.count == 0)
            let isMore = try buffer.grow()
            #expect(isMore)
            #expect(content(buffer) == "one\ntwo\nthree")
            #expect(buffer.lines(to: 8) == 2)
            buffer.consume(4)
            #expect(content(buffer) == "two\nthree")
            #expect(buffer.line == 2)
            let isStillMore = try buffer.grow()
            #expect(!isStillMore)
            buffer.consume(100)
            #expect(buffer.count == 0)
            #expect(buffer.line == 3)
            #expect(buffer.bytesRead == 14)
        }
    }

    @Test func `What was consumed is not held while the file is read`() throws {
        let line = String(repeating: "x", count: 999) + "\n"
        try withBuffer(String(repeating: line, count: 2_000)) { buffer in
            var largest = 0
            while try buffer.grow() {
                largest = max(largest, buffer.count)
                buffer.consume(buffer.count - 10)
            }
            #expect(largest < 600_000)
            #expect(buffer.bytesRead == 2_000_000)
            #expect(buffer.line == 2_000)
        }
    }

    private func content(_ buffer: TextBuffer) -> String {
        buffer.withText { String(decoding: $0, as: UTF8.self) }
    }

    private func withBuffer(_ text: String, _ body: (TextBuffer) throws -> Void) throws {
        try withTemporaryFile(text.utf8) { file in
            try body(TextBuffer(try #require(FileHandle(forReadingAtPath: file))))
        }
    }
}
