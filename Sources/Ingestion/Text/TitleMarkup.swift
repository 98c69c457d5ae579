/// Puts a title's markup in order.
enum TitleMarkup {
    /// With references that were escaped twice (`&amp;lt;`) escaped once, where tags show that the rest was not.
    static func escapedOnce(_ html: String) -> String {
        guard html.contains("&amp;") else { return html }
        let bytes = Array(html.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            output.append(bytes[index])
            index += 1
            let isReference = bytes[(index - 1)...].starts(with: "&amp;".utf8) && beginsName(bytes[(index + 4)...])
            if isReference { index += 4 }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// `lt;` or `#8201;`.
    private static func beginsName(_ bytes: ArraySlice<UInt8>) -> Bool {
        let rest = bytes.first == UInt8(ascii: "#") ? bytes.dropFirst() : bytes
        let name = rest.prefix(32).prefix { (48...57).contains($0) || (97...122).contains($0 | 0x20) }
        return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
    }

    private static let maximumDepth = 50

    /// With each element closed within the one around it: closing tags that close nothing go, what is left open is
    /// closed.
    ///
    /// - Parameter html: text in which every `<` begins a tag.
    static func balanced(_ html: String) -> String {
        var result = ""
        var open: [Substring] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            result += rest[..<start]
            let tag = rest[start...end]
            rest = rest[rest.index(after: end)...]
            guard tag.hasPrefix("</") else {
                guard open.count < maximumDepth else { continue }
                open.append(tag.dropFirst().prefix { $0 != " " && $0 != ">" })
                result += tag
                continue
            }
            let name = tag.dropFirst(2).dropLast()
            guard open.contains(name) else { continue }
            while let last = open.popLast() {
                result += "</\(last)>"
                if last == name { break }
            }
        }
        result += rest
        for name in open.reversed() { result += "</\(name)>" }
        return result
    }
}
