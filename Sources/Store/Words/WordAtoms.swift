import Articles
import Foundation

/// The least pieces of a text that can be written together or apart: CD|19, BCR|ABL|1, TNF|α.
struct WordAtom: Hashable {
    enum Kind { case letters, digits, greek }

    /// What is between a piece and the one before.
    enum Boundary {
        /// The beginning, or white space.
        case space
        /// A hyphen, slash, colon or another mark.
        case mark
        case nothing
    }

    /// In lower case; a Greek letter by its name.
    var text: String
    var kind: Kind
    var boundary: Boundary
    /// Letters that were all written as capitals.
    var isCapital: Bool
}

extension WordAtom {
    /// A text's pieces in order. What a search can't tell apart makes the same pieces: full-width forms, ligatures,
    /// sub- and superscripts, diacritics. An 's at a word's end is left out.
    static func atoms(of text: String) -> [WordAtom] {
        var collector = Collector()
        for scalar in plain(text).unicodeScalars { collector.add(scalar) }
        collector.close()
        return collector.atoms
    }

    /// A text as it is typed on a keyboard, without diacritics.
    static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in ExtraWords.plain(text).decomposedStringWithCompatibilityMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            scalars.append(scalar)
        }
        return String(scalars)
    }

    private struct Collector {
        var atoms: [WordAtom] = []
        private var run = ""
        private var kind = Kind.letters
        private var isCapital = true
        private var boundary = Boundary.space
        private var isAfterApostrophe = false

        mutating func add(_ scalar: Unicode.Scalar) {
            guard let next = Self.kind(of: scalar) else {
                close()
                if scalar.properties.isWhitespace {
                    boundary = .space
                } else if boundary == .nothing {
                    boundary = .mark
                    isAfterApostrophe = scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}"
                }
                return
            }
            if !run.isEmpty, next != kind || (isNewWord(scalar) && next == .letters) { close() }
            kind = next
            isCapital = isCapital && (next == .digits || scalar.properties.isUppercase)
            if scalar.isASCII {
                run.unicodeScalars.append(
                    (65...90).contains(scalar.value) ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar)
            } else {
                run += scalar.properties.lowercaseMapping
            }
        }

        mutating func close() {
            defer {
                run = ""
                isCapital = true
            }
            guard !run.isEmpty else { return }
            let possessive = isAfterApostrophe && run == "s"
            isAfterApostrophe = false
            if possessive { return }
            switch kind {
            case .digits: append(run, .digits)
            case .greek where run.unicodeScalars.count > 1: append(run, .letters)
            case .greek: append(run.unicodeScalars.first.flatMap { GreekLetters.names[$0] } ?? run, .greek)
            case .letters: appendLetters()
            }
        }

        /// A capital behind a Greek letter's name: kappaB.
        private func isNewWord(_ scalar: Unicode.Scalar) -> Bool {
            (65...90).contains(scalar.value) && GreekLetters.letters[run] != nil && !isCapital
        }

        /// A name of a Greek letter is one, also behind an acronym: TNFalpha.
        private mutating func appendLetters() {
            if GreekLetters.letters[run] != nil { return append(run, .greek) }
            for name in GreekLetters.endings where run.hasSuffix(name) {
                let rest = String(run.dropLast(name.count))
                guard (2...5).contains(rest.utf8.count) else { continue }
                append(rest, .letters)
                return append(name, .greek)
            }
            append(run, .letters)
        }

        private mutating func append(_ text: String, _ kind: Kind) {
            atoms.append(WordAtom(text: text, kind: kind, boundary: boundary, isCapital: isCapital && kind != .greek))
            boundary = .nothing
        }

        private static func kind(of scalar: Unicode.Scalar) -> Kind? {
            if scalar.isASCII {
                switch scalar.value {
                case 48...57: return .digits
                case 65...90, 97...122: return .letters
                default: return nil
                }
            }
            if GreekLetters.isLetter(scalar) { return .greek }
            if scalar.properties.isAlphabetic { return .letters }
            return scalar.properties.numericType != nil ? .digits : nil
        }
    }
}
