/// Who wrote a work: a person, or a group under one name.
public struct Author: Sendable, Hashable {
    public enum Name: Sendable, Hashable {
        /// Particles such as `van der` belong to the family name.
        case person(family: String, given: String?, suffix: String?)
        /// A group, or a name that can't be taken apart.
        case literal(String)
    }

    public var name: Name
    /// Sixteen characters in four groups, `0000-0002-1825-0097`.
    public var orcid: String?

    public init(_ name: Name, orcid: String? = nil) {
        self.name = name
        self.orcid = orcid
    }

    public init(family: String, given: String? = nil, suffix: String? = nil, orcid: String? = nil) {
        self.init(.person(family: family, given: given, suffix: suffix), orcid: orcid)
    }

    public init(literal: String) {
        self.init(.literal(literal))
    }

    /// The family name, or the whole of a literal one.
    public var familyName: String {
        switch name {
        case .person(let family, _, _): family
        case .literal(let name): name
        }
    }

    /// As it is spoken: `Vera van der Berg Jr.`; Chinese, Japanese and Korean names family first.
    public var naturalName: String {
        switch name {
        case .literal(let name): return name
        case .person(let family, nil, let suffix):
            return suffix.map { "\(family) \($0)" } ?? family
        case .person(let family, let given?, let suffix):
            if family.isCJK && given.isCJK { return family + given }
            return suffix.map { "\(given) \(family) \($0)" } ?? "\(given) \(family)"
        }
    }

    /// As MEDLINE and Vancouver style print it: `van der Berg VA Jr`.
    public var shortName: String {
        switch name {
        case .literal(let name): return name
        case .person(let family, let given, let suffix):
            if family.isCJK, let given, given.isCJK { return family + given }
            let initials = given.map(Author.initials)
            return [family, initials, suffix?.replacing(".", with: "")].compactMap(\.self)
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// `Jean-Paul A.` → `JPA`; given names that are already initials (`JP`) stay.
    public static func initials(_ given: String) -> String {
        var result = ""
        for part in given.split(whereSeparator: { " .-\u{2010}\u{2011}\u{a0}".contains($0) }) {
            let isInitials = part.count <= 3 && part.allSatisfy(\.isUppercase)
            result += isInitials ? String(part) : part.prefix(1).uppercased()
        }
        return result
    }
}

/// That an author had a part in an article.
public struct Authorship: Sendable, Hashable {
    public enum Role: String, Sendable, CaseIterable {
        case author
        case editor
        case translator
        /// The editor of the series that a book belongs to.
        case seriesEditor = "series editor"
    }

    public var author: Author
    public var role: Role
    public var affiliations: [String]

    public init(_ author: Author, role: Role = .author, affiliations: [String] = []) {
        self.author = author
        self.role = role
        self.affiliations = affiliations
    }
}

extension String {
    /// Whether all letters are Han, Hiragana, Katakana or Hangul.
    public var isCJK: Bool {
        !isEmpty && unicodeScalars.allSatisfy(\.isCJK)
    }
}

extension Unicode.Scalar {
    /// Whether it is written without spaces between words: Han, kana and Hangul (Unicode 15 blocks).
    public var isCJK: Bool {
        switch value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x323AF:
            true
        default: false
        }
    }
}
