import Articles

/// A line of a file of synonyms: terms that mean the same.
package struct SynonymLine: Equatable {
    /// A line with a term that is alone.
    package struct OneTerm: Error {
        package let line: Int
    }

    /// Counted from 1.
    package let number: Int
    package let terms: [String]

    package static func isSeparator(_ character: Character) -> Bool {
        character == "\t" || character == ";" || character == "=" || character.isNewline
    }

    /// The lines that have terms: not those that are empty or begin with `#`.
    ///
    /// - Throws: ``OneTerm``.
    package static func read(_ text: String) throws -> [SynonymLine] {
        let text = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
        var lines: [SynonymLine] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.trimmed.isEmpty || line.hasPrefix("#") { continue }
            let terms = line.split(whereSeparator: isSeparator).compactMap(\.trimmedOrNil)
            guard terms.count > 1 else { throw OneTerm(line: index + 1) }
            lines.append(SynonymLine(number: index + 1, terms: terms))
        }
        return lines
    }
}
