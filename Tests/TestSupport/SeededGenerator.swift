/// Random numbers that are the same in every run (SplitMix64, S. Vigna, public domain algorithm).
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Damages bytes in one place: another byte, one more or one less, or a stretch once more elsewhere.
    ///
    /// - Parameter signs: what to put in besides any byte.
    public mutating func damage(_ bytes: inout [UInt8], signs: String) {
        guard let index = bytes.indices.randomElement(using: &self) else { return }
        let isAny = Bool.random(using: &self)
        let byte = isAny ? UInt8.random(in: 0...255, using: &self) : Array(signs.utf8).randomElement(using: &self) ?? 0
        switch Int.random(in: 0...3, using: &self) {
        case 0: bytes[index] = byte
        case 1: bytes.insert(byte, at: index)
        case 2: bytes.remove(at: index)
        default:
            let end = min(bytes.count, index + Int.random(in: 1...80, using: &self))
            bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &self))
        }
    }
}
