import Foundation

extension String {
    /// In lower case, without diacritics and punctuation, words separated by one space: `Žižková-Ryšavá, Å.` →
    /// `zizkova rysava a`. Keys of names and titles are made of it.
    public var folded: String {
        var copy = self
        let ascii: String? = copy.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { Self.foldASCII(bytes, into: $0) }
        }
        if let ascii { return ascii }
        var scalars = String.UnicodeScalarView()
        for scalar in decomposedStringWithCompatibilityMapping.unicodeScalars {
            if let letters = Self.undecomposed[scalar] {
                scalars.append(contentsOf: letters.unicodeScalars)
            } else if !scalar.properties.isDiacriticOrMark {
                scalars.append(scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : " ")
            }
        }
        let words = String(scalars).lowercased().split(separator: " ")
        return words.joined(separator: " ")
    }

    /// ASCII letters, digits and single spaces; what has no Latin form is left out.
    public var foldedToASCII: String {
        let text = folded
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
        return String(String.UnicodeScalarView(latin.folded.unicodeScalars.filter(\.isASCII)))
            .split(separator: " ").joined(separator: " ")
    }

    /// Folds text of ASCII alone.
    ///
    /// - Parameter output: as long as the text at least.
    /// - Returns: how many bytes were written.
    package static func foldASCII(
        _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        var isPending = false
        for byte in bytes {
            let lower = (65...90).contains(byte) ? byte | 0x20 : byte
            if (97...122).contains(lower) || (48...57).contains(lower) {
                if isPending && count > 0 {
                    output[count] = 0x20
                    count += 1
                }
                isPending = false
                output[count] = lower
                count += 1
            } else if byte != UInt8(ascii: "'") {
                isPending = true
            }
        }
        return count
    }

    /// Letters that Unicode doesn't decompose.
    private static let undecomposed: [Unicode.Scalar: String] = [
        "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
        "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h", "ŋ": "n", "Ŋ": "n",
        "'": "", "\u{2019}": "", "\u{2BC}": "",
    ]
}

extension Unicode.Scalar.Properties {
    var isDiacriticOrMark: Bool {
        switch generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
        default: false
        }
    }
}
