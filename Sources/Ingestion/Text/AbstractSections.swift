import Articles

/// An abstract made of sections, each perhaps with a label.
enum AbstractSections {
    /// Plain text: one paragraph for each section, behind its label and a colon (`BACKGROUND: …`), separated by blank
    /// lines; `nil` where no section has text.
    ///
    /// - Parameter sections: labels in plain text, and texts that may hold markup.
    static func plain(_ sections: [(label: String?, text: String)]) -> String? {
        let paragraphs = sections.compactMap { section -> String? in
            guard let text = HTMLText.plain(section.text) else { return nil }
            guard var label = section.label?.trimmedOrNil else { return text }
            while label.hasSuffix(":") { label.removeLast() }
            return label.isEmpty ? text : "\(label): \(text)"
        }
        return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
    }

    /// The plain text of an abstract in whatever form a database has it: with markup or labels, or both; `nil` where
    /// it is nothing but the heading.
    static func read(_ html: String) -> String? {
        guard let text = plain(html: html).map(withoutHeading), !text.isEmpty else { return nil }
        return InlineSections.paragraphs(text)
    }

    /// Without the heading "Abstract", which databases take along from publishers' pages: on a line of its own, before
    /// a colon, or before another heading.
    static func withoutHeading(_ text: String) -> String {
        let length = "abstract".utf8.count
        guard text.utf8.count > length, text.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "a"),
            text.prefix(length).lowercasedASCII == "abstract"
        else { return text }
        let behind = text.dropFirst(length)
        if let first = behind.first, first == ":" || first == "\n" { return String(behind.dropFirst()).trimmed }
        guard behind.first == " " else { return text }
        let next = behind.trimmed.prefix { $0.isLetter }.lowercasedASCII
        return headings.contains(next) ? behind.trimmed : text
    }

    private static let headings: Set<String> = [
        "background", "objective", "objectives", "introduction", "purpose", "aim", "aims", "context", "importance",
    ]
}
