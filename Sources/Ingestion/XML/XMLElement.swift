import Articles

/// An element of a record, with what stands within it.
///
/// It is a view on the record's bytes and valid only as long as they are. Names are local ones: `jats:p` is named `p`.
struct XMLElement {
    let bytes: UnsafeBufferPointer<UInt8>
    let nodes: UnsafeBufferPointer<XMLNode>
    private let index: Int
    var node: XMLNode { nodes[index] }

    /// The root of a record's elements.
    init(bytes: UnsafeBufferPointer<UInt8>, nodes: UnsafeBufferPointer<XMLNode>) {
        self.init(bytes, nodes, 0)
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ nodes: UnsafeBufferPointer<XMLNode>, _ index: Int) {
        self.bytes = bytes
        self.nodes = nodes
        self.index = index
    }

    var name: String { String(decoding: bytes[Int(node.nameStart)..<Int(node.nameEnd)], as: UTF8.self) }

    func isNamed(_ name: StaticString) -> Bool {
        isNamed(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)[...])
    }

    private func isNamed(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let node = node
        guard Int(node.nameEnd - node.nameStart) == name.count, let first = name.first,
            bytes[Int(node.nameStart)] == first
        else { return false }
        return bytes[Int(node.nameStart)..<Int(node.nameEnd)].elementsEqual(name)
    }

    /// Whether it is markup that texts have among their words: `<i>`, `<sup>`.
    var isInline: Bool { XMLInline.isInline(bytes, Int(node.nameStart)..<Int(node.nameEnd)) }

    // MARK: - Elements within it

    /// The elements directly within it, in order.
    var children: Children { Children(parent: self) }

    struct Children: Sequence, IteratorProtocol {
        fileprivate let parent: XMLElement
        private var following: Int

        fileprivate init(parent: XMLElement) {
            self.parent = parent
            following = Int(parent.node.firstChild)
        }

        mutating func next() -> XMLElement? {
            guard following != 0 else { return nil }
            let element = XMLElement(parent.bytes, parent.nodes, following)
            following = Int(element.node.nextSibling)
            return element
        }
    }

    /// The elements of that name directly within it.
    func children(named name: StaticString) -> [XMLElement] {
        children.filter { $0.isNamed(name) }
    }

    /// The first element that a path of names leads to: `Journal/JournalIssue/PubDate`. Of several elements on the way,
    /// only the first is looked into.
    func first(_ path: StaticString) -> XMLElement? {
        let names = UnsafeBufferPointer(start: path.utf8Start, count: path.utf8CodeUnitCount)
        var element = self
        var start = 0
        while start <= names.count {
            let end = XMLBytes.first(UInt8(ascii: "/"), in: names, from: start, to: names.count) ?? names.count
            guard let child = element.children.first(where: { $0.isNamed(names[start..<end]) }) else { return nil }
            element = child
            start = end + 1
        }
        return element
    }

    /// All elements of that name that stand in the element that a path leads to: `list("AuthorList", "Author")`.
    func list(_ path: StaticString, _ name: StaticString) -> [XMLElement] {
        first(path)?.children(named: name) ?? []
    }

    // MARK: - Attributes

    /// An attribute's value, references decoded and trimmed; `nil` where it is empty.
    func attribute(_ name: StaticString) -> String? {
        var found: String?
        forEachAttribute { attribute in
            guard found == nil, attribute.name.count == name.utf8CodeUnitCount,
                XMLBytes.isAt(attribute.name.lowerBound, name, in: bytes)
            else { return }
            found = XMLText.decoded(bytes, attribute.value).trimmedOrNil
        }
        return found
    }

    /// All attributes, in order, without those that declare namespaces.
    var attributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        forEachAttribute { attribute in
            let isDeclaration = bytes[..<attribute.name.upperBound].suffix(attribute.name.count + 6)
                .starts(with: "xmlns:".utf8)
            let name = String(decoding: bytes[attribute.name], as: UTF8.self)
            if name != "xmlns", !isDeclaration {
                attributes.append((name, XMLText.decoded(bytes, attribute.value).trimmed))
            }
        }
        return attributes
    }

    private func forEachAttribute(_ body: (XMLAttribute) -> Void) {
        var index = Int(node.nameEnd)
        while index < node.contentStart {
            guard XMLBytes.isNameStart(bytes[index]) else {
                index += 1
                continue
            }
            guard case .attribute(let attribute) = XMLAttribute.scan(bytes, at: index) else { return }
            body(attribute)
            index = attribute.end
        }
    }

    // MARK: - Text

    private var content: Range<Int> { Int(node.contentStart)..<Int(node.contentEnd) }
    private var isTextOnly: Bool { node.firstChild == 0 && !node.hasSections }

    /// Whether nothing but white space stands within it.
    var isEmpty: Bool { content.allSatisfy { bytes[$0] <= 0x20 } }

    /// The characters within it and the elements in it, references decoded, trimmed, tags left out; `nil` where nothing
    /// is left. For values that can hold no markup.
    var text: String? {
        (isTextOnly ? XMLText.decoded(bytes, content) : XMLText.text(bytes, content)).trimmedOrNil
    }

    /// What stands within it as markup that ``HTMLText`` reads: tags and references as they are, comments left out,
    /// character data escaped, formulas as HTML.
    var markup: String {
        node.hasSections
            ? XMLText.markup(bytes, content) : String(decoding: bytes[content], as: UTF8.self)
    }

    /// ``markup`` of what is one paragraph, however its file breaks its lines.
    var flowingMarkup: String { XMLText.flowing(markup) }

    /// What stands within it as plain text on one line, markup and escaped markup left out; `nil` where nothing is left.
    var line: String? {
        if isTextOnly, XMLText.isClean(bytes, content) {
            return content.isEmpty ? nil : String(decoding: bytes[content], as: UTF8.self)
        }
        return HTMLText.line(flowingMarkup)
    }

    /// What stands within it as plain text in paragraphs; `nil` where nothing is left.
    var plain: String? { HTMLText.plain(markup) }

    /// ``text`` of the first element that a path leads to.
    func text(_ path: StaticString) -> String? { first(path)?.text }

    /// ``line`` of the first element that a path leads to.
    func line(_ path: StaticString) -> String? { first(path)?.line }
}
