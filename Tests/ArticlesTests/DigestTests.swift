import Articles
import Testing

/// The digests were computed with another implementation (Python's mmh3 5).
@Suite struct DigestTests {
    @Test(arguments: [
        ("", "00000000000000000000000000000000"), ("a", "85555565f6597889e6b53a48510e895a"),
        ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"), ("blinatumomab", "6ed41289bac3a41a365613292174f535"),
        ("0123456789abcde", "a62dd5f6c0bf23514fccf50c7c544cf0"),
        ("0123456789abcdef", "4be06d94cf4ad1a787c35b5c63a708da"),
        ("0123456789abcdefg", "8e32612daa45f9de0800f4c206c372ee"),
        ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
    ])
    func `A digest is MurmurHash3 x64 128`(text: String, hex: String) {
        #expect(digest(of: Array(text.utf8)).hex == hex)
    }

    @Test func `All bytes and a seed count`() {
        #expect(digest(of: Array(0...255)).hex == "1c99c313dc6f12b970d6077fab34cc1e")
        let seeded = Array("hello".utf8).withUnsafeBytes { Digest(of: $0, seed: 42) }
        #expect(seeded.hex == "c4b8b3c960af6f082334b875b0efbc7a")
    }

    @Test func `Digits are read back, with leading zeros`() {
        let digest = Digest(high: 1, low: 0xFEDC_BA98_7654_3210)
        #expect(digest.hex == "0000000000000001fedcba9876543210")
        #expect(Digest(hex: digest.hex) == digest)
    }

    @Test(arguments: [
        "", "0", String(repeating: "0", count: 33), String(repeating: "g", count: 32),
        "+000000000000000+000000000000000", "-0000000000000010000000000000001",
    ])
    func `What is no digest is refused`(text: String) {
        #expect(Digest(hex: text) == nil)
    }

    private func digest(of bytes: [UInt8]) -> Digest {
        bytes.withUnsafeBytes { Digest(of: $0) }
    }
}
