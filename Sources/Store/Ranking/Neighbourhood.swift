import Foundation

/// How alike candidates are: the cosine of their telling words, weighted by how few of the candidates have them.
struct Neighbourhood {
    private static let mostTerms = 40
    private static let mostNeighbours = 10

    private let count: Int
    private let likeness: [Float]

    init(_ candidates: [Candidate], terms: Int) {
        count = candidates.count
        likeness = Self.likeness(Self.vectors(candidates, terms: terms), count: candidates.count, terms: terms)
    }

    /// Each candidate's score drawn towards those of the candidates most like it (after F. Diaz, Regularizing ad hoc
    /// retrieval scores, CIKM 2005).
    func smoothed(_ scores: [Double], share: Double) -> [Double] {
        scores.indices.map { index in
            var nearest: [(likeness: Float, other: Int)] = []
            for other in 0..<count where other != index {
                let value = likeness[index * count + other]
                guard value > 0, nearest.count < Self.mostNeighbours || value > nearest[nearest.count - 1].likeness
                else { continue }
                let place = nearest.firstIndex { $0.likeness < value } ?? nearest.count
                nearest.insert((value, other), at: place)
                if nearest.count > Self.mostNeighbours { nearest.removeLast() }
            }
            var sum = 0.0
            var weights = 0.0
            for near in nearest {
                let weight = Double(near.likeness * near.likeness)
                sum += weight * scores[near.other]
                weights += weight
            }
            return (1 - share) * scores[index] + (weights > 0 ? share * sum / weights : 0)
        }
    }

    /// A word of a candidate's, or a candidate of a word's, and how much it tells.
    private typealias Entry = (number: Int32, weight: Float)

    /// Each candidate's most telling words, to a length of 1.
    private static func vectors(_ candidates: [Candidate], terms: Int) -> [[Entry]] {
        var having = [Int32](repeating: 0, count: terms)
        for candidate in candidates { for count in candidate.terms { having[Int(count.term)] += 1 } }
        let total = Double(candidates.count)
        let rarities = candidates.indices.map { Float(log((total + 1) / Double($0 + 1))) }
        var order: [UInt64] = []
        return candidates.map { candidate in
            order.removeAll(keepingCapacity: true)
            for count in candidate.terms {
                let others = Int(having[Int(count.term)])
                if Double(others) > max(1, total / 2) { continue }
                let occurrences = 2 * count.inTitle + count.elsewhere
                let weight = occurrences == 1 ? 1 : Float(1 + log(Double(occurrences)))
                // Numbers are sorted fastest. Those of floats above zero are in the floats' own order (IEEE 754).
                let rank = ~(weight * rarities[others - 1]).bitPattern
                order.append(UInt64(rank) << 32 | UInt64(UInt32(count.term)))
            }
            order.sort()
            var vector = order.prefix(mostTerms).map { key -> Entry in
                (Int32(truncatingIfNeeded: key), Float(bitPattern: ~UInt32(key >> 32)))
            }
            let length = vector.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            for index in vector.indices { vector[index].weight /= length }
            return vector
        }
    }

    private static func likeness(_ vectors: [[Entry]], count: Int, terms: Int) -> [Float] {
        // Each word's candidates lie one after the other.
        var ends = [Int32](repeating: 0, count: terms + 1)
        for vector in vectors { for entry in vector { ends[Int(entry.number) + 1] += 1 } }
        for term in 0..<terms { ends[term + 1] += ends[term] }
        let starts = ends
        ends.removeLast()
        var having = [Entry](repeating: (0, 0), count: Int(starts[terms]))
        var likeness = [Float](repeating: 0, count: count * count)
        for (candidate, vector) in vectors.enumerated() {
            for (number, weight) in vector {
                let term = Int(number)
                for place in Int(starts[term])..<Int(ends[term]) {
                    likeness[candidate * count + Int(having[place].number)] += weight * having[place].weight
                }
                having[Int(ends[term])] = (Int32(candidate), weight)
                ends[term] += 1
            }
        }
        for one in 0..<count { for other in 0..<one { likeness[other * count + one] = likeness[one * count + other] } }
        return likeness
    }
}
