import TestSupport
import Testing

@testable import Ingestion

@Suite struct TextDamageTests {
    private static let record = "TY  - JOUR\nTI  - Größe\nAU  - Müller, V\nER  - \n\n"

    @Test(arguments: [1, 3_000, 40_000])
    func `Windows-1252 behind UTF-8 is told with its line`(count: Int) throws {
        let first = String(repeating: Self.record, count: count)
        let second = "TY  - JOUR\r\nTI  - Caf\u{E9}\r\nER  - \r\n".unicodeScalars.map { UInt8($0.value) }
        let damage = try damage(Array(first.utf8) + second)
        #expect(damage == TextDamage(line: count * 5 + 2, count: 1, encoding: "UTF-8", isUTF8: false))
    }

    @Test(arguments: [1, 3_000, 40_000])
    func `UTF-8 behind Windows-1252 is told with its line`(count: Int) throws {
        let first = String(repeating: "TY  - JOUR\r\nTI  - Caf\u{E9}\r\nAU  - M\u{FC}ller\r\nER  - \r\n", count: count)
        let damage = try damage(first.unicodeScalars.map { UInt8($0.value) } + Array(Self.record.utf8))
        #expect(damage == TextDamage(line: count * 4 + 2, count: 3, encoding: "WINDOWS-1252", isUTF8: true))
    }

    @Test(
        arguments: [
            Array(record.utf8), Array("TY  - JOUR\nTI  - \u{FFFD} 白血病 𠮷 🧬 \u{7FF}\u{800}\u{FFFF}\u{10FFFF}\n".utf8),
            Array("TY  - JOUR\nTI  - plain\n".utf8), "TY  - JOUR\nTI  - Fu\u{DF}\u{BB} \u{DC}\u{94}\n".latin,
            [0xFF, 0xFE]
                + "TY  - JOUR\nTI  - ö".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] },
            Array("TY  - JOUR\nTI  - ".utf8) + [0xB0, 0xD7, 0xD1, 0xAA, 0xB2, 0xA1],
        ] as [[UInt8]])
    func `Text of one encoding is not damaged`(bytes: [UInt8]) throws {
        #expect(try damage(bytes) == nil)
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF5], [0x80], [0xE2, 0x82, 0x41],
        ] as [[UInt8]])
    func `Bytes that are no character are damage`(bytes: [UInt8]) {
        #expect(UTF8Check.damage(in: Array("ö234567".utf8) + bytes)?.offset == 8)
    }

    private func damage(_ bytes: [UInt8]) throws -> TextDamage? {
        try withTemporaryFile(bytes) { file in
            let reader = try RecordReader(file, format: .ris)
            while try reader.next() != nil {}
            return reader.damage
        }
    }
}

extension String {
    fileprivate var latin: [UInt8] { unicodeScalars.map { UInt8($0.value) } }
}
