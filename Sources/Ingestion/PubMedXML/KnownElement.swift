/// An element that is read, or that says only how NLM works on a record, and those that are known within it. All others
/// are kept as they are.
struct KnownElement: ExpressibleByStringLiteral, Sendable {
    let name: StaticString
    /// Those within it; where there are none, it is a text, or it is read whole.
    let children: [KnownElement]
    /// Whether what is kept of it goes without its name before.
    let isRoot: Bool

    init(stringLiteral name: StaticString) {
        self.init(name, [])
    }

    init(_ name: StaticString, _ children: [KnownElement], isRoot: Bool = false) {
        self.name = name
        self.children = children
        self.isRoot = isRoot
    }
}

extension KeptFields {
    /// Keeps what stands in an element, however deep, and that nobody has asked for: `Author/Degree`.
    mutating func keepOthers(in element: XMLElement, except known: [KnownElement], prefix: String = "") {
        for child in element.children {
            guard let match = known.first(where: { child.isNamed($0.name) }) else {
                if !child.isInline { keep(prefix + child.name, child.json) }
                continue
            }
            if !match.children.isEmpty {
                keepOthers(in: child, except: match.children, prefix: match.isRoot ? "" : "\(match.name)/")
            }
        }
    }
}
