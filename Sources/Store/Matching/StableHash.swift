/// A hash that is the same in every run and on every machine, since it is stored (FNV-1a, 64 bits folded to 32).
struct StableHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    @inline(__always)
    mutating func add(_ word: some Sequence<UInt8>) {
        for byte in word { add(byte) }
        add(UInt8(0))
    }

    mutating func add(_ text: StaticString) {
        add(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func add(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        repeat {
            add(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        } while rest > 0
        add(UInt8(0))
    }

    var value: Int32 {
        let mixed = (state ^ (state >> 29)) &* 0xbf58_476d_1ce4_e5b9
        return Int32(truncatingIfNeeded: mixed ^ (mixed >> 32))
    }

    @inline(__always)
    static func value(of word: some Sequence<UInt8>) -> Int32 {
        var hash = StableHash()
        hash.add(word)
        return hash.value
    }
}
