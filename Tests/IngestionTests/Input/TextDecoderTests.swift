import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct TextDecoderTests {
    private static let text = "{\"title\":\"Zoë’s — α ≥ β, 白血病, 𠮷田 🧬\"}\n\nmore"

    private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    @Test(arguments: [
        Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + utf16(text, isBigEndian: false),
        [0xFE, 0xFF] + utf16(text, isBigEndian: true),
    ])
    func `Unicode is read with and without byte order mark`(bytes: [UInt8]) throws {
        #expect(try decoded(bytes) == Self.text)
    }

    @Test(arguments: [true, false])
    func `UTF-16 without a mark shows by its zeros`(isBigEndian: Bool) throws {
        let text = "{\"title\":\"Lymphoblastic leukaemia\",\"TitleCN\":\"白血病\"}"
        #expect(try decoded(Self.utf16(text, isBigEndian: isBigEndian)) == text)
    }

    @Test(
        arguments: [
            ([0xB0, 0xD7, 0xD1, 0xAA, 0xB2, 0xA1, 0xA3, 0xAC, 0xCD, 0xF5, 0xD0, 0xA1, 0xC3, 0xF7], "白血病，王小明"),
            ([0xB0, 0xD7, 0xD1, 0xAA, 0x20, 0x95, 0x34, 0xB2, 0x35, 0xCC, 0xEF], "白血 𠮷田"),
            ([0x5A, 0x6F, 0xEB, 0x92, 0x73, 0x20, 0x97, 0x20, 0x80, 0x35], "Zoë’s — €5"),
            ([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0xD6, 0x72, 0x6E], "Müller Örn"), ([0x41], "A"), ([], ""),
        ] as [([UInt8], String)])
    func `GB18030 and Windows-1252 are told apart`(bytes: [UInt8], text: String) throws {
        #expect(try decoded(bytes) == text)
    }

    @Test(arguments: [
        ("a\r\nb\r\n", "a\nb\n"), ("a\rb\r", "a\nb\n"), ("a\nb\n", "a\nb\n"), ("a\r\r\nb\n\r", "a\n\nb\n\n"),
        ("\r", "\n"),
        ("\r\n", "\n"),
    ])
    func `Every line end is one line feed`(text: String, expected: String) throws {
        #expect(try decoded(Array(text.utf8)) == expected)
        #expect(try decoded([0xFF, 0xFE] + Self.utf16(text, isBigEndian: false)) == expected)
    }

    @Test func `A character that the end cuts off spoils nothing before it`() throws {
        let bytes = Array(Self.text.utf8)
        for length in 0..<bytes.count {
            let text = try decoded(Array(bytes[..<length]))
            #expect(text == String(decoding: bytes[..<length], as: UTF8.self))
        }
    }

    @Test func `Damaged characters leave the rest as it is`() throws {
        let words = String(repeating: "Zoë 白血病 ", count: 10)
        #expect(
            try decoded(Array(words.utf8) + [0xFF, 0xE7] + Array(words.utf8)) == words + "\u{FFFD}\u{FFFD}" + words)
        let utf16 = Self.utf16(words, isBigEndian: false)
        #expect(try decoded([0xFF, 0xFE] + utf16 + [0x00, 0xDC] + utf16) == words + "\u{FFFD}" + words)
        #expect(try decoded([0xFF, 0xFE] + utf16 + [0x41]) == words + "\u{FFFD}")
    }

    @Test(arguments: Fixtures.files(in: "scholar"))
    func `How a file falls into chunks makes no difference`(fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        let text = try decoded(bytes)
        for size in [1, 2, 3, 7, 100, 1_001] { #expect(try decoded(bytes, chunkSize: size) == text) }
    }

    @Test func `A line end that two chunks share is one, and an empty line behind it another`() throws {
        let line = String(repeating: "a", count: 300)
        for size in [1, 301, 302] {
            #expect(try decoded(Array("\(line)\r\n\nb".utf8), chunkSize: size) == "\(line)\n\nb")
        }
    }

    @Test func `Random chunks make no difference either`() throws {
        var generator = SeededGenerator(seed: 3)
        let samples: [[UInt8]] = [
            Array("\u{FEFF}a\r\n\(Self.text)\r\rb".utf8),
            [0xFF, 0xFE] + Self.utf16("\r\n\(Self.text)\r", isBigEndian: false),
            [0x41, 0x0D, 0x0A, 0xB0, 0xD7, 0xD1, 0xAA, 0x0D, 0xB2, 0xA1], [0x5A, 0x6F, 0xEB, 0x0D, 0x0A, 0x92],
        ]
        for sample in samples {
            let text = try decoded(sample)
            for _ in 0..<200 {
                #expect(try decoded(sample) { Int.random(in: 1...9, using: &generator) } == text)
            }
        }
    }

    private func decoded(_ bytes: [UInt8], chunkSize: Int) throws -> String {
        try decoded(bytes) { chunkSize }
    }

    private func decoded(_ bytes: [UInt8], nextSize: () -> Int = { 1 << 18 }) throws -> String {
        var decoder = TextDecoder()
        var text: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let size = nextSize()
            text += try decoder.decode(Array(rest.prefix(size)), isLast: false)
            rest = rest.dropFirst(size)
        }
        text += try decoder.decode([], isLast: true)
        return String(decoding: text, as: UTF8.self)
    }
}
