import Articles

/// The strings that a file has defined by `@string`, and the months, which every BibTeX style defines.
///
/// Names are compared without case. A later definition replaces an earlier one, for the entries behind it.
struct BibTeXMacros {
    private var values: [String: String] = [:]

    /// Longer values come only from macros that double themselves again and again.
    static let longestValue = 1 << 20

    /// What the file itself says.
    func own(_ name: String) -> String? {
        values.isEmpty ? nil : values[name.lowercasedASCII]
    }

    subscript(name: String) -> (text: String, isOwn: Bool)? {
        let folded = name.lowercasedASCII
        if let own = values[folded] { return (own, true) }
        return Self.months[folded].map { ($0, false) }
    }

    mutating func define(_ name: String, _ value: String) {
        values[name.lowercasedASCII] = value
    }

    private static let months = [
        "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
        "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December",
    ]
}
