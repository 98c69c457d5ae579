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
}
