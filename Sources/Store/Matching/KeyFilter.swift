/// Tells of most keys that no article has them, without a look at the table: a Bloom filter (Communications of the ACM
/// 13 (7), 1970) of 4 MiB, which is wrong about one key in twenty where there are four million.
struct KeyFilter {
    private static let indexBits: UInt32 = 25
    private var words = [UInt64](repeating: 0, count: 1 << (indexBits - 6))

    mutating func insert(_ key: Int32) {
        let (one, other) = Self.indexes(of: key)
        words[one >> 6] |= 1 << UInt64(one & 63)
        words[other >> 6] |= 1 << UInt64(other & 63)
    }

    /// False where the key was certainly never put in.
    func mayContain(_ key: Int32) -> Bool {
        let (one, other) = Self.indexes(of: key)
        return words[one >> 6] >> UInt64(one & 63) & words[other >> 6] >> UInt64(other & 63) & 1 == 1
    }

    /// The keys are hashes already; the second index is of their bits mixed once more.
    private static func indexes(of key: Int32) -> (Int, Int) {
        let bits = UInt32(bitPattern: key)
        let mixed = (bits ^ (bits << 16)) &* 0x9E37_79B1
        return (Int(bits >> (32 - indexBits)), Int(mixed >> (32 - indexBits)))
    }
}
