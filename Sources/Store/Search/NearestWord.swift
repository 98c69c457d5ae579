import Articles
import Foundation
import GRDB

/// Finds the words of the library's vocabulary that a mistyped word may have been.
///
/// At one slip's distance each word that it may be is looked up, which costs the same in a vocabulary of any size, and
/// the slip may be in the first letter. At two, words with the same first letter are compared, and those that begin
/// with the second one, for a first letter that is too much or was swapped.
final class NearestWord {
    struct Candidate: Equatable {
        var word: String
        var articles: Int
        var distance: Int
    }

    private let find: PreparedStatement
    private let range: PreparedStatement

    init(_ database: Database) throws {
        find = try PreparedStatement(database, "SELECT articles FROM word WHERE surface = ?")
        range = try PreparedStatement(
            database,
            "SELECT surface, articles FROM word WHERE surface >= ? AND surface < ? AND length(surface) BETWEEN ? AND ?")
    }

    /// The most likely one; `nil` where none is near. A word of less than five letters has one slip at most.
    ///
    /// - Parameter word: as the tokenizer folds it.
    func nearest(to word: String) throws -> Candidate? {
        var found: [Candidate] = []
        for target in Set([word, SpellingFamilies.american(word)] + SpellingFamilies.family(of: word)) {
            if target != word, let articles = try articles(target) {
                return Candidate(word: target, articles: articles, distance: 1)
            }
            guard target == word || target == SpellingFamilies.american(word) else { continue }
            found += try oneSlip(from: Array(target.utf8))
            if target.utf8.count >= 5 { found += try twoSlips(from: target) }
        }
        return found.min { Self.rank($0) < Self.rank($1) }
    }

    /// A slip weighs as much as a word's being a thousand times commoner; between equals the alphabet decides.
    private static func rank(_ candidate: Candidate) -> (Double, String) {
        (Double(candidate.distance) - 0.1 * log2(Double(max(1, candidate.articles))), candidate.word)
    }

    private func articles(_ word: String) throws -> Int? {
        try find.first({ $0.bind(word) }, row: { $0.int(0) }) ?? nil
    }

    // MARK: - One slip

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)

    private func oneSlip(from word: [UInt8]) throws -> [Candidate] {
        // A word in another script has too many letters to try.
        guard word.count > 1, word.count <= 40, word.allSatisfy({ $0 < 0x80 }) else { return [] }
        var found: [Candidate] = []
        for edit in Set(Self.edits(of: word)) where edit != word && !edit.isEmpty {
            let text = String(decoding: edit, as: UTF8.self)
            if let articles = try articles(text) {
                found.append(Candidate(word: text, articles: articles, distance: 1))
            }
        }
        return found
    }

    /// All that one letter left out, swapped with its neighbour, changed or added makes.
    private static func edits(of word: [UInt8]) -> [[UInt8]] {
        var edits: [[UInt8]] = []
        for index in 0...word.count {
            for letter in letters { edits.append(word[..<index] + [letter] + word[index...]) }
            guard index < word.count else { break }
            edits.append(Array(word[..<index]) + word[(index + 1)...])
            for letter in letters { edits.append(word[..<index] + [letter] + word[(index + 1)...]) }
            if index + 1 < word.count {
                var swapped = word
                swapped.swapAt(index, index + 1)
                edits.append(swapped)
            }
        }
        return edits
    }

    // MARK: - Two slips

    private func twoSlips(from word: String) throws -> [Candidate] {
        let target = Array(word.utf8)
        var found: [Candidate] = []
        let scalars = Array(word.unicodeScalars)
        for start in Set(scalars.prefix(2)).map(String.init) {
            try range.forEach {
                $0.bind(start)
                $0.bind(start + "\u{10FFFF}")
                $0.bind(scalars.count - 2)
                $0.bind(scalars.count + 2)
            } row: { row in
                guard let surface = row.text(0) else { return true }
                if let distance = EditDistance.between(target, Array(surface.utf8), atMost: 2), distance > 0 {
                    found.append(Candidate(word: surface, articles: row.int(1) ?? 0, distance: distance))
                }
                return true
            }
        }
        return found
    }
}
