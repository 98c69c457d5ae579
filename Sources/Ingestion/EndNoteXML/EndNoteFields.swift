import Articles

/// A record's elements on their way to an article: each that has a place is taken out, what is left over becomes the
/// record's other fields.
struct EndNoteFields {
    private var elements: [XMLElement]
    private var kept: [JSONMember] = []
    /// What was odd, as sentences' predicates.
    private(set) var warnings: [String] = []

    init(_ record: XMLElement) {
        elements = Array(record.children)
    }

    /// The first element of that name that holds something.
    mutating func take(_ name: StaticString) -> XMLElement? {
        while let index = elements.firstIndex(where: { $0.isNamed(name) }) {
            let element = elements.remove(at: index)
            if !element.isEmpty { return element }
        }
        return nil
    }

    /// The first element of that name, which may say all in its attributes.
    mutating func takeEvenEmpty(_ name: StaticString) -> XMLElement? {
        elements.firstIndex { $0.isNamed(name) }.map { elements.remove(at: $0) }
    }

    mutating func takeText(_ name: StaticString) -> EndNoteText? { take(name).map(EndNoteText.init) }

    mutating func takeLine(_ name: StaticString) -> String? { takeText(name)?.line }

    /// Keeps a value as an other field.
    mutating func keep(_ name: String, _ value: JSONValue) {
        if !value.isMissing { kept.append(JSONMember(name, value)) }
    }

    mutating func keep(_ name: String, _ text: String?) {
        if let text { keep(name, .string(text)) }
    }

    /// Several values under one name.
    mutating func keep(_ name: String, _ texts: [String]) {
        keep(name, texts.count == 1 ? .string(texts[0]) : .strings(texts))
    }

    /// Keeps a value that can't be understood as an other field, and says so.
    ///
    /// - Parameter problem: `is no date`.
    mutating func putBack(_ name: String, _ text: String, _ problem: String) {
        keep(name, text)
        warn("has \"\(name)\" that \(problem); it was kept as it is")
    }

    /// Keeps what stands within an element that was taken: elements of unknown names, and those behind the first one
    /// of a name that holds something.
    ///
    /// - Parameters:
    ///   - known: the names that were asked for.
    ///   - lists: those of them of which all were read.
    mutating func keepOthers(in element: XMLElement, except known: [StaticString], lists: [StaticString] = []) {
        var found: Set<String> = []
        for child in element.children where !child.isNamed("style") && !child.isEmpty {
            if lists.contains(where: child.isNamed) { continue }
            let isFirst = found.insert(child.name).inserted
            if !isFirst || !known.contains(where: child.isNamed) {
                kept.append(JSONMember(child.name, Self.value(of: child)))
            }
        }
    }

    mutating func warn(_ warning: String) {
        if !warnings.contains(warning) { warnings.append(warning) }
    }

    // MARK: - What is left over

    /// What was kept and what was not taken; several of one name as a list.
    var rest: [JSONMember] {
        var names: [String] = []
        var values: [String: [JSONValue]] = [:]
        for member in kept + elements.map({ JSONMember($0.name, Self.value(of: $0)) }) where !member.value.isMissing {
            if values[member.name] == nil { names.append(member.name) }
            if case .array(let several) = member.value {
                values[member.name, default: []] += several
            } else {
                values[member.name, default: []].append(member.value)
            }
        }
        return names.map { name in
            let all = values[name, default: []].uniqued
            return JSONMember(name, all.count == 1 ? all[0] : .array(all))
        }
    }

    /// A field's text, or those of the fields within it.
    private static func value(of element: XMLElement) -> JSONValue {
        let parts = element.children.filter { !$0.isNamed("style") && !$0.isEmpty }
        guard !parts.isEmpty else { return EndNoteText(element).plain.map(JSONValue.string) ?? .null }
        let texts = parts.compactMap { EndNoteText($0).plain }
        return texts.count == 1 ? .string(texts[0]) : .strings(texts)
    }
}
