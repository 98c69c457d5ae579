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

    /// Each candidate's most telling words, to a length of 1.
    private static func vectors(_ candidates: [Candidate], terms: Int) -> [[(term: Int, weight: Float)]] {
        var having = [Int32](repeating: 0, count: terms)
        for candidate in candidates { for count in candidate.terms { having[Int(count.term)] += 1 } }
        let total = Double(candidates.count)
        return candidates.map { candidate in
            var weights: [(term: Int, weight: Float)] = []
            for count in candidate.terms {
                let others = Double(having[Int(count.term)])
                if others > max(1, total / 2) { continue }
                let occurrences = 1 + log(Double(2 * count.inTitle + count.elsewhere))
                weights.append((Int(count.term), Float(occurrences * log((total + 1) / others))))
            }
            weights.sort { ($1.weight, $0.term) < ($0.weight, $1.term) }
            weights.removeLast(max(0, weights.count - mostTerms))
            let length = weights.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            return weights.map { ($0.term, $0.weight / length) }
        }
    }

    private static func likeness(_ vectors: [[(term: Int, weight: Float)]], count: Int, terms: Int) -> [Float] {
        var having = [[(candidate: Int, weight: Float)]](repeating: [], count: terms)
        var likeness = [Float](repeating: 0, count: count * count)
        for (candidate, vector) in vectors.enumerated() {
            for (term, weight) in vector {
                for other in having[term] { likeness[candidate * count + other.candidate] += weight * other.weight }
                having[term].append((candidate, weight))
            }
        }
        for one in 0..<count { for other in 0..<one { likeness[other * count + one] = likeness[one * count + other] } }
        return likeness
    }
}
