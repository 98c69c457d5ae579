import Articles

/// Reads the XML that Europe PMC's REST service answers with: `<responseWrapper>` with `<result>`s of the same members
/// as the JSON has.
struct EuropePMCXMLParser: RecordParser {
    private var records: XMLRecords

    init(_ text: TextBuffer) {
        records = XMLRecords(text, ["result"])
    }

    mutating func next() throws -> RecordEvent? {
        try records.next { text, element in text.event(EuropePMCRecord(element.jsonObject).record(text)) }
    }
}

extension XMLElement {
    /// The element as an object: elements of one name are a list, attributes have an `@`, and a text beside them is
    /// `#text`.
    fileprivate var jsonObject: JSONValue {
        var members = attributes.map { JSONMember("@\($0.name)", .string($0.value)) }
        let parts = children.filter { !$0.isMarkup }
        if parts.isEmpty {
            let text = node.firstChild == 0 ? self.text ?? "" : markup
            guard !members.isEmpty else { return .string(text) }
            members.append(JSONMember("#text", .string(text)))
            return .object(members)
        }
        var values: [String: [JSONValue]] = [:]
        for part in parts { values[part.name, default: []].append(part.jsonObject) }
        for name in parts.map(\.name).uniqued {
            let all = values[name, default: []]
            members.append(JSONMember(name, all.count == 1 ? all[0] : .array(all)))
        }
        return .object(members)
    }

    /// HTML's `<code>` is the code of a subset here.
    private var isMarkup: Bool { isInline && !isNamed("code") }
}
