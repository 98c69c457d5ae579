import Articles

/// An address, and the names of the authors who work there, where they are told.
struct WebOfScienceAddress: Equatable {
    var names: [String]
    var place: String

    /// Takes addresses apart that stand each on its own line, are wrapped over several, or follow one another behind
    /// semicolons.
    static func addresses(_ lines: [String]) -> [WebOfScienceAddress] {
        unwrapped(lines).flatMap(split)
    }

    /// A line goes on in the next one unless it ends in a full stop or the next one begins with names.
    private static func unwrapped(_ lines: [String]) -> [String] {
        var result: [String] = []
        var isOpen = false
        for line in lines {
            if isOpen, !line.hasPrefix("["), let last = result.indices.last {
                result[last] += " \(line)"
            } else {
                result.append(line)
            }
            isOpen = !line.hasSuffix(".")
        }
        return result
    }

    private static func split(_ line: String) -> [WebOfScienceAddress] {
        var result: [WebOfScienceAddress] = []
        var rest = line[...]
        while rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
            let names = rest[..<end].dropFirst().parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil)
            rest = rest[rest.index(after: end)...]
            let next = nextNames(in: rest)
            let place = rest[..<next.before].trimmed
            if !place.isEmpty { result.append(WebOfScienceAddress(names: names, place: place)) }
            rest = rest[next.start...]
        }
        if let place = rest.trimmedOrNil { result.append(WebOfScienceAddress(names: [], place: place)) }
        return result
    }

    /// Where `; [` is: where the address before it ends, and where the names begin.
    private static func nextNames(in text: Substring) -> (before: Substring.Index, start: Substring.Index) {
        var search = text
        while let bracket = search.firstIndex(of: "[") {
            let before = text[..<bracket]
            if let semicolon = before.lastIndex(where: { $0 != " " }), before[semicolon] == ";" {
                return (semicolon, bracket)
            }
            search = text[text.index(after: bracket)...]
        }
        return (text.endIndex, text.endIndex)
    }
}
