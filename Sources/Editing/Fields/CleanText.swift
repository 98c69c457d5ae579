import Articles
import Foundation

/// Texts as an article holds them.
enum CleanText {
    /// Trimmed, in NFC, with line feeds only, and without blanks at the ends of lines.
    static func cleaned(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map(withoutTrailingBlanks).joined(separator: "\n").trimmed.precomposedStringWithCanonicalMapping
    }

    /// The same on one line.
    static func line(_ text: String) -> String {
        cleaned(text).split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " ")
    }

    private static func withoutTrailingBlanks(_ line: Substring) -> Substring {
        var line = line
        while let last = line.last, last == " " || last == "\t" { line.removeLast() }
        return line
    }
}

/// A value of a closed set that isn't in it.
enum Choice {
    /// What is wrong, with the value that was probably meant, else all of a few.
    static func mistake(_ text: String, _ noun: String, in values: [String]) -> String {
        if let nearest = nearest(to: text, in: values) {
            return "\"\(text)\" is no \(noun). Did you mean \(nearest)?"
        }
        return "\"\(text)\" is no \(noun): " + values.joined(separator: ", ")
    }

    /// The first that has the text in it, else the nearest, if one is near.
    static func nearest(to text: String, in values: [String]) -> String? {
        let wanted = text.lowercased()
        if wanted.count > 2, let found = values.first(where: { $0.lowercased().contains(wanted) }) { return found }
        let distances = values.compactMap { value in
            EditDistance.between(
                Array(wanted.utf8), Array(value.lowercased().utf8), atMost: max(1, wanted.utf8.count / 3)
            ).map { (value: value, distance: $0) }
        }
        return distances.min { $0.distance < $1.distance }?.value
    }
}
