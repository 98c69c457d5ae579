import Testing

@testable import Store

@Suite struct PageChecksumTests {
    private let words = (0..<61).map { UInt64($0) &* 0x0123_4567_89AB_CDEF }

    private func checksum(_ words: [UInt64], number: Int = 1) -> UInt64 {
        words.withUnsafeBufferPointer { PageChecksum.of($0, number: number) }
    }

    @Test func `It is another one for each byte and each place`() {
        for index in words.indices {
            for bit in 0..<64 {
                var changed = words
                changed[index] ^= 1 << bit
                #expect(checksum(changed) != checksum(words))
            }
            var changed = words
            changed.swapAt(index, (index + 4) % words.count)
            #expect(checksum(changed) != checksum(words))
        }
        #expect(Set((1...1_000).map { checksum(words, number: $0) }).count == 1_000)
    }

    @Test func `Two changed bits never make up for each other`() {
        let long = (0..<8_191).map { UInt64($0) &* 0x0123_4567_89AB_CDEF }
        let (short, whole) = (checksum(words), checksum(long))
        for bit in 0..<64 {
            for distance in 1..<60 {
                var changed = words
                changed[0] ^= 1 << bit
                changed[distance] ^= 1 << bit
                #expect(checksum(changed) != short)
            }
            for distance in [64, 128, 512, 1_024, 4_096, 8_188] {
                var changed = long
                changed[1] ^= 1 << bit
                changed[1 + distance] ^= 1 << bit
                #expect(checksum(changed) != whole)
            }
        }
    }

    @Test func `Ones in the place of zeros are another page`() {
        let zeros = [UInt64](repeating: 0, count: 2_047)
        for range in [0..<64, 1..<2, 0..<2_047] {
            var ones = zeros
            for index in range { ones[index] = .max }
            #expect(checksum(ones) != checksum(zeros))
        }
    }
}
