import Articles

/// Writes formulas of MathML as text with sub- and superscripts, on one line: `<msup><mi>x</mi><mn>2</mn></msup>` as
/// `x<sup>2</sup>`, a fraction as `a/b` (MathML 3, presentation markup; content markup as its words).
struct XMLMath {
    /// Formulas nested deeper are written as their characters.
    private static let maximumDepth = 40

    /// - Parameter bytes: one element, `<math>` with its end tag.
    /// - Returns: HTML; `nil` where the element can't be read.
    static func html(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var nodes: [XMLNode] = []
        guard XMLTree.build(bytes, into: &nodes) == nil else { return nil }
        return nodes.withUnsafeBufferPointer { html(XMLElement(bytes: bytes, nodes: $0), depth: 0) }
    }

    private static func html(_ element: XMLElement, depth: Int) -> String {
        let elements = Array(element.children)
        guard !elements.isEmpty, depth < maximumDepth else { return characters(element) }
        let name = element.name
        if name == "mmultiscripts" { return multiscripts(elements, depth) }
        let parts = elements.filter { !isAnnotation($0) }.map { html($0, depth: depth + 1) }
        return join(parts, in: element, name)
    }

    /// What an element makes of the elements in it.
    private static func join(_ parts: [String], in element: XMLElement, _ name: String) -> String {
        switch (name, parts.count) {
        case ("msup", 2): parts[0] + script("sup", parts[1])
        case ("msub", 2), ("munder", 2): parts[0] + script("sub", parts[1])
        case ("msubsup", 3), ("munderover", 3): parts[0] + script("sub", parts[1]) + script("sup", parts[2])
        case ("mfrac", 2): grouped(parts[0]) + "/" + grouped(parts[1])
        case ("mroot", 2): script("sup", parts[1]) + "√" + grouped(parts[0])
        case ("msqrt", _): "√" + grouped(parts.joined())
        case ("mfenced", _):
            escaped(element.attribute("open") ?? "(") + parts.joined(separator: ",")
                + escaped(element.attribute("close") ?? ")")
        case ("mtable", _): parts.joined(separator: "; ")
        case ("mtr", _): parts.joined(separator: " ")
        default: parts.joined(separator: isPresentation(name) ? "" : " ")
        }
    }

    /// The base, then pairs of sub- and superscripts, behind `mprescripts` those that stand before the base.
    private static func multiscripts(_ elements: [XMLElement], _ depth: Int) -> String {
        let split = elements.firstIndex { $0.isNamed("mprescripts") } ?? elements.count
        func scripts(_ elements: ArraySlice<XMLElement>) -> String {
            elements.enumerated().map { offset, element in
                script(offset % 2 == 0 ? "sub" : "sup", html(element, depth: depth + 1))
            }.joined()
        }
        let base = elements.prefix(min(1, split)).map { html($0, depth: depth + 1) }.joined()
        return scripts(elements[min(split + 1, elements.count)...]) + base + scripts(elements[..<split].dropFirst())
    }

    private static func script(_ name: String, _ text: String) -> String {
        text.isEmpty ? "" : "<\(name)>\(text)</\(name)>"
    }

    /// In parentheses where there is more than one word or number.
    private static func grouped(_ text: String) -> String {
        text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } ? text : "(\(text))"
    }

    /// The same formula again, in another language.
    private static func isAnnotation(_ element: XMLElement) -> Bool {
        element.isNamed("annotation") || element.isNamed("annotation-xml")
    }

    private static func isPresentation(_ name: String) -> Bool {
        name.hasPrefix("m") && name != "matrix" && name != "matrixrow" || name == "semantics"
    }

    private static func characters(_ element: XMLElement) -> String {
        if let text = element.text { return escaped(text) }
        return element.isNamed("mtext") || element.isNamed("mspace") ? " " : ""
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
