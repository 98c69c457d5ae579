/// Draws ranks by Zipf's law: the one at rank r comes with a frequency of 1 / (r + offset).
///
/// Drawing takes the same time whatever the number of ranks (A. Walker's alias method, ACM TOMS 3 (3), 1977).
struct ZipfTable: Sendable {
    private var thresholds: [Double]
    private var aliases: [Int32]

    /// - Parameter offset: the higher, the more even are the first ranks (B. Mandelbrot).
    init(count: Int, offset: Double) {
        let weights = (1...count).map { 1 / (Double($0) + offset) }
        let mean = weights.reduce(0, +) / Double(count)
        thresholds = weights.map { $0 / mean }
        aliases = (0..<count).map(Int32.init)
        var small = thresholds.indices.filter { thresholds[$0] < 1 }
        var large = thresholds.indices.filter { thresholds[$0] >= 1 }
        while let low = small.popLast(), let high = large.popLast() {
            aliases[low] = Int32(high)
            thresholds[high] -= 1 - thresholds[low]
            if thresholds[high] < 1 { small.append(high) } else { large.append(high) }
        }
    }

    /// A rank, from 0.
    func rank(_ random: inout SplitMix64) -> Int {
        let index = random.below(thresholds.count)
        return random.fraction() < thresholds[index] ? index : Int(aliases[index])
    }
}
