import Articles

/// Says how something that looks like syntax was read instead.
enum UnknownSyntax {
    /// About a word that looks like `field:value` or `word[tag]`; `nil` for every other one.
    static func warning(_ word: String) -> String? {
        let bytes = Array(word.utf8.prefix(200))
        if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), (2...20).contains(colon),
            bytes[..<colon].allSatisfy({ QueryCharacters.isLetter($0) || $0 == 0x5F }),
            colon + 1 < bytes.count, bytes[colon + 1] != UInt8(ascii: ":"), bytes[colon + 1] != UInt8(ascii: "/")
        {
            return field(String(decoding: bytes[..<colon], as: UTF8.self), word)
        }
        guard bytes.last == UInt8(ascii: "]"), let open = bytes.lastIndex(of: UInt8(ascii: "[")), open > 0 else {
            return nil
        }
        let name = bytes[open...].dropFirst().dropLast()
        guard !name.isEmpty, name.allSatisfy({ QueryCharacters.isLetter($0) || " /-:~".utf8.contains($0) }) else {
            return nil
        }
        let tag = String(decoding: bytes[open...], as: UTF8.self)
        return "\(tag) is no tag that PubMed or this library knows; \(word) was read as text."
    }

    private static func field(_ name: String, _ word: String) -> String? {
        let target = Array(name.lowercasedASCII.utf8)
        // A name that is known has no value here, but a space behind its colon.
        if FieldDefinition.named(name.lowercasedASCII) != nil { return nil }
        let most = target.count < 5 ? 1 : 2
        let near = FieldDefinition.knownNames.filter { $0.utf8.count > 2 }
            .compactMap { known in
                EditDistance.between(target, Array(known.utf8), atMost: most).map { (distance: $0, name: known) }
            }
            .min { $0.distance < $1.distance }
        let suggestion = near.map { " Did you mean \($0.name):?" } ?? ""
        return "There is no field \(name); \(word) was read as text.\(suggestion)"
    }
}
