import Articles

extension AuthorNames {
    /// A name whose parts stand apart: particles behind the given names (`Ludwig van`, `Beethoven`) go to the family
    /// name, a suffix behind either (`James, Jr.`) to its place. A family name alone that names a group is a literal.
    static func person(family: String?, given: String?, suffix: String? = nil) -> Author? {
        guard var family = family?.trimmedOrNil ?? given?.trimmedOrNil else { return nil }
        let isAlone = family == given?.trimmedOrNil || given?.trimmedOrNil == nil
        if isAlone, suffix?.trimmedOrNil == nil, isGroup(family) { return Author(literal: family) }
        var suffix = suffix?.trimmedOrNil ?? takeSuffix(&family)
        guard !isAlone, var given = given?.trimmedOrNil else { return Author(family: family, suffix: suffix) }
        if suffix == nil { suffix = takeSuffix(&given) }
        moveParticles(&given, to: &family)
        return Author(family: family, given: given.trimmedOrNil, suffix: suffix)
    }

    /// Puts particles before a family name, with a space where they don't end in an apostrophe or a hyphen.
    static func joined(_ parts: [String?]) -> String? {
        let parts = parts.compactMap { $0?.trimmedOrNil }
        return parts.reduce(nil) { joined, part in
            guard let joined else { return part }
            let isElided = joined.last.map { "'’ʼ-".contains($0) } ?? false
            return isElided ? joined + part : "\(joined) \(part)"
        }
    }

    /// Takes the suffix away that a name ends in, behind a space or a comma.
    static func takeSuffix(_ name: inout String) -> String? {
        let bytes = name.utf8
        guard let separator = bytes.lastIndex(where: { $0 == 0x20 || $0 == UInt8(ascii: ",") }) else { return nil }
        let last = name[bytes.index(after: separator)...]
        guard NameSuffix.isOne(last) else { return nil }
        var rest = name[...separator]
        while let end = rest.utf8.last, end == 0x20 || end == UInt8(ascii: ",") { rest.removeLast() }
        guard !rest.isEmpty else { return nil }
        defer { name = String(rest) }
        return String(last)
    }

    /// Particles in small letters, and those with a capital that stand before one.
    private static func moveParticles(_ given: inout String, to family: inout String) {
        let familyBegin = family.prefix { $0 != " " }
        var isFollowed = beginsSmall(familyBegin) && familyBegin.count < family.count && isParticle(familyBegin)
        func last(_ given: String) -> Substring? {
            guard let space = given.utf8.lastIndex(of: 0x20) else { return nil }
            let word = given[given.utf8.index(after: space)...]
            return (isFollowed || beginsSmall(word)) && isParticle(word) ? word : nil
        }
        // No name has more of them.
        for _ in 0..<4 {
            guard let particle = last(given) else { break }
            family = "\(particle) \(family)"
            given = given[..<particle.startIndex].trimmed
            isFollowed = true
        }
    }

    private static func beginsSmall(_ word: Substring) -> Bool {
        guard let first = word.utf8.first else { return false }
        return first < 0x80 ? (97...122).contains(first) || first == UInt8(ascii: "'") : word.first?.isLowercase == true
    }
}
