/// Where an element stands in a record's bytes, and how it stands to others, by their indices.
struct XMLNode {
    /// The local name.
    let nameStart: Int32
    let nameEnd: Int32
    /// Behind the start tag.
    let contentStart: Int32
    /// Where the end tag begins.
    var contentEnd: Int32
    /// 0 where there is none: the root is nobody's child.
    var firstChild: Int32 = 0
    var nextSibling: Int32 = 0
    /// Whether comments, character data, instructions or formulas stand within it.
    var hasSections = false
}

/// What can't be read in a record's markup.
struct XMLProblem {
    let reason: String
    let offset: Int

    /// As a sentence's predicate, with line and column.
    ///
    /// - Parameter column: how far the record's first byte stands from the beginning of its line.
    func located(in text: RecordText, column: Int) -> String {
        let before = text.bytes[..<min(offset, text.bytes.count)]
        let lines = before.count { $0 == 0x0A }
        let inLine = before.lastIndex(of: 0x0A).map { offset - $0 } ?? column + offset + 1
        return "\(reason) (line \(text.line + lines), column \(inLine))"
    }
}

/// Makes a record's elements of its bytes.
///
/// Names of inline markup (`<i>`, `<sup>`, `<br>`) need not be balanced, because they come from texts that were pasted.
/// An element without end tag ends with the one around it as long as there is only text in it; with other elements in it,
/// nobody can tell which of them it has swallowed.
struct XMLTree {
    /// No record has elements within elements as deep as this.
    static let maximumDepth = 500

    private let bytes: UnsafeBufferPointer<UInt8>
    private var scan = XMLScan()
    private var open: [Open] = []
    private var problem: XMLProblem?

    private struct Open {
        let node: Int
        let start: Int
        var lastChild = 0
        /// Whether other elements than inline ones stand in it.
        var hasStructure = false
        let isInline: Bool
    }

    /// - Parameter nodes: are replaced by the record's elements, the root first.
    /// - Returns: why the record can't be read; `nil` where it can.
    static func build(_ bytes: UnsafeBufferPointer<UInt8>, into nodes: inout [XMLNode]) -> XMLProblem? {
        nodes.removeAll(keepingCapacity: true)
        var tree = XMLTree(bytes)
        tree.run(&nodes)
        if nodes.isEmpty { return XMLProblem(reason: "has no elements", offset: 0) }
        return tree.problem
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private mutating func run(_ nodes: inout [XMLNode]) {
        var index = 0
        while problem == nil,
            let start = XMLBytes.first(UInt8(ascii: "<"), in: bytes, from: index, to: bytes.count)
        {
            index = start + 1
            guard case .markup(let markup) = scan.markup(in: bytes, at: start, isAtEnd: true) else { continue }
            index = markup.end
            switch markup.kind {
            case .startTag, .emptyTag: begin(markup, at: start, &nodes)
            case .endTag: end(markup, at: start, &nodes)
            default: noteSection(&nodes)
            }
        }
        while problem == nil, !open.isEmpty { close(at: bytes.count, isImplied: true, &nodes) }
    }

    private func noteSection(_ nodes: inout [XMLNode]) {
        for element in open { nodes[element.node].hasSections = true }
    }

    private mutating func begin(_ markup: XMLMarkup, at start: Int, _ nodes: inout [XMLNode]) {
        guard open.count < Self.maximumDepth else {
            problem = XMLProblem(reason: "has elements nested deeper than \(Self.maximumDepth)", offset: start)
            return
        }
        // Behind the root's end there is nothing.
        guard !open.isEmpty || nodes.isEmpty else { return }
        if markup.name.count == 4, bytes[markup.name].elementsEqual("math".utf8) { noteSection(&nodes) }
        let index = nodes.count
        let isInline = XMLInline.isInline(bytes, markup.name)
        nodes.append(
            XMLNode(
                nameStart: Int32(markup.name.lowerBound), nameEnd: Int32(markup.name.upperBound),
                contentStart: Int32(markup.end), contentEnd: Int32(markup.end)))
        if let parent = open.indices.last {
            if open[parent].lastChild == 0 {
                nodes[open[parent].node].firstChild = Int32(index)
            } else {
                nodes[open[parent].lastChild].nextSibling = Int32(index)
            }
            open[parent].lastChild = index
            open[parent].hasStructure = open[parent].hasStructure || !isInline
        }
        if markup.kind == .startTag { open.append(Open(node: index, start: start, isInline: isInline)) }
    }

    private mutating func end(_ markup: XMLMarkup, at start: Int, _ nodes: inout [XMLNode]) {
        guard let match = open.lastIndex(where: { isSame(nodes[$0.node], markup.name) }) else {
            guard !XMLInline.isInline(bytes, markup.name) else { return }
            let name = String(decoding: bytes[markup.name], as: UTF8.self)
            problem = XMLProblem(reason: "has an end tag </\(name)> without its start tag", offset: start)
            return
        }
        // A pasted end tag ends nothing around it.
        let isPasted = open[match].isInline && open[(match + 1)...].contains { !$0.isInline }
        if isPasted { return }
        while open.count > match + 1, problem == nil { close(at: start, isImplied: true, &nodes) }
        close(at: start, isImplied: false, &nodes)
    }

    private func isSame(_ node: XMLNode, _ name: Range<Int>) -> Bool {
        Int(node.nameEnd - node.nameStart) == name.count
            && bytes[Int(node.nameStart)..<Int(node.nameEnd)].elementsEqual(bytes[name])
    }

    private mutating func close(at offset: Int, isImplied: Bool, _ nodes: inout [XMLNode]) {
        guard let element = open.popLast() else { return }
        nodes[element.node].contentEnd = Int32(offset)
        if isImplied, element.hasStructure, !element.isInline {
            let node = nodes[element.node]
            let name = String(decoding: bytes[Int(node.nameStart)..<Int(node.nameEnd)], as: UTF8.self)
            problem = XMLProblem(reason: "has an element <\(name)> without its end tag", offset: element.start)
        }
    }
}
