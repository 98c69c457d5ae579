import GRDB
import TestSupport
import Testing

@testable import Store

/// Words of ASCII are taken apart without SQLite; they must be those that SQLite finds.
@Suite struct TokenizerTests {
    private static func words(
        _ text: String,
        _ forEach: (UnsafeBufferPointer<UInt8>, (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) -> Void
    ) -> [Tokenizer.Token] {
        var found: [Tokenizer.Token] = []
        var copy = text
        copy.withUTF8 { bytes in
            forEach(bytes) { found.append(Tokenizer.Token(term: String(decoding: $0, as: UTF8.self), range: $1)) }
        }
        return found
    }

    private static func differing(_ texts: some Sequence<String>) throws -> [String] {
        try DatabaseQueue().inDatabase { database in
            let tokenizer = try Tokenizer(.surface, in: database)
            return texts.filter { words($0, tokenizer.forEach) != words($0, tokenizer.tokenize) }
        }
    }

    @Test(arguments: [
        "", " ", "a", "CD19+ B-cells, 98%", "Zürich;x", "x;Zürich", "β", "a\u{0}b", "\u{301}a \u{301} a\u{301}b",
        String(repeating: "Z", count: 256), String(repeating: "z", count: 257) + " y", "naïve x2 ÉTÉ 急性 ok",
    ])
    func `A text has the words that SQLite finds`(text: String) throws {
        #expect(try Self.differing([text]) == [])
    }

    @Test func `Every character parts or makes words as in SQLite`() throws {
        let scalars = (UInt32(0)...0x2FFFF).lazy.compactMap(Unicode.Scalar.init)
        #expect(try Self.differing(scalars.map { "a\($0)B \($0)c d\($0),\($0)" }).prefix(5) == [])
    }

    @Test func `Mixtures have the words that SQLite finds`() throws {
        let pieces = [
            "a", "Z", "9", " ", "-", "é", "\u{301}", "β", "、", "\u{0}", "\u{7F}", "ﬁ", "_", "'", "[", "`", "/", ":",
        ]
        var numbers = SeededGenerator(seed: 1)
        let texts = (0..<20_000).map { _ in
            (0..<Int.random(in: 1...12, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
                .joined()
        }
        #expect(try Self.differing(texts).prefix(5) == [])
    }
}
