import Articles

extension AbstractSections {
    /// The plain text of an abstract in HTML or JATS, in which a heading (`title`, `h1` to `h6`) becomes the label of the
    /// paragraph that follows it. A heading that says nothing but "Abstract" goes.
    static func plain(html: String) -> String? {
        guard html.utf8.contains(UInt8(ascii: "<")) else { return HTMLText.plain(html) }
        var copy = html
        let sections = copy.withUTF8 { AbstractHeadings.sections(in: $0) }
        return sections.count > 1 ? plain(sections) : HTMLText.plain(html)
    }
}

/// Where the headings of an abstract's sections stand.
enum AbstractHeadings {
    /// A heading is no longer than this, in bytes.
    private static let maximumLength = 400

    static func sections(in html: UnsafeBufferPointer<UInt8>) -> [(label: String?, text: String)] {
        var sections: [(label: String?, text: String)] = []
        var label: String?
        var textStart = 0
        var index = 0
        func text(to end: Int) -> String { String(decoding: html[textStart..<end], as: UTF8.self) }
        func close(at end: Int) {
            let text = text(to: end)
            // A heading of its own, above others.
            let isBare = label != nil && HTMLText.plain(text) == nil
            sections.append(isBare ? (nil, label ?? "") : (label, text))
        }
        while index < html.count {
            guard html[index] == UInt8(ascii: "<"), let open = tag(in: html, at: index), !open.isClosing,
                let (labelEnd, end) = closing(in: html, from: open.end)
            else {
                index += 1
                continue
            }
            close(at: index)
            label = self.label(String(decoding: html[open.end..<labelEnd], as: UTF8.self))
            textStart = end
            index = end
        }
        close(at: html.count)
        return sections
    }

    private static func label(_ html: String) -> String? {
        guard var label = HTMLText.line(html) else { return nil }
        while let last = label.utf8.last, last == UInt8(ascii: ":") || last == UInt8(ascii: ".") { label.removeLast() }
        return label.isEmpty || label.lowercasedASCII == "abstract" ? nil : label
    }

    /// Where the heading's text ends, and its closing tag.
    private static func closing(in html: UnsafeBufferPointer<UInt8>, from start: Int) -> (Int, Int)? {
        var index = start
        while index < min(html.count, start + maximumLength) {
            if html[index] == UInt8(ascii: "<"), let tag = tag(in: html, at: index) {
                return tag.isClosing ? (index, tag.end) : nil
            }
            index += 1
        }
        return nil
    }

    /// A heading's tag, with or without a prefix such as `jats:`.
    private static func tag(in html: UnsafeBufferPointer<UInt8>, at start: Int) -> (isClosing: Bool, end: Int)? {
        let isClosing = start + 1 < html.count && html[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isClosing ? 2 : 1)
        let rest = html[min(nameStart, html.count)...].prefix(maximumLength)
        guard let nameEnd = rest.prefix(longestName).firstIndex(where: { $0 == UInt8(ascii: ">") || $0 <= 0x20 })
        else { return nil }
        let name = String(decoding: rest[..<nameEnd], as: UTF8.self).lowercasedASCII
        guard names.contains(name.split(separator: ":").last.map(String.init) ?? name),
            let end = rest[nameEnd...].firstIndex(of: UInt8(ascii: ">")), html[end - 1] != UInt8(ascii: "/")
        else { return nil }
        return (isClosing, end + 1)
    }

    /// With its prefix and what ends it.
    private static let longestName = 24
    private static let names: Set<String> = ["title", "h1", "h2", "h3", "h4", "h5", "h6"]
}
