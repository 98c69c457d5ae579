import Articles

/// Makes the parts of a query's tree of words, phrases, fields and tags.
struct QueryOperands {
    /// A word or phrase among others.
    struct Element {
        var token: QueryToken
        /// A dash stood before it.
        var isNegated: Bool
    }

    /// How words before a tag were read.
    struct Reading {
        var node: QueryNode?
        var warning: String?
        var loosePhrases: Set<TextTerm> = []
    }

    private let values: FieldValues

    init(_ values: FieldValues) {
        self.values = values
    }

    // MARK: - Without a tag

    func untagged(_ element: Element, _ field: FieldDefinition?) -> QueryNode? {
        let node: QueryNode?
        switch (element.token, field) {
        case (.word(let word, _), nil) where PubMedFilter.word(word) != nil: node = PubMedFilter.word(word)
        case (_, let field?): node = self.node(field, [element.value].compactMap(\.self), near: element.near)
        default: node = Self.text(element.token, columns: [], isTagged: false).map(QueryNode.text)
        }
        return element.isNegated ? node.map(QueryNode.negated) : node
    }

    /// Words in a group that is about names: `author:(agrawal v OR li)`.
    func named(_ run: [Element], _ field: FieldDefinition) -> QueryNode? {
        guard case .condition(let condition) = field.target, run.count > 1, !run.contains(where: \.isNegated) else {
            return nil
        }
        let texts = run.compactMap(\.value)
        let whole = ValueText(
            text: texts.map(\.text).joined(separator: " "), isQuoted: true, isPrefix: texts.last?.isPrefix ?? false)
        return values.condition(condition, [whole])
    }

    // MARK: - Fields

    func node(_ field: FieldDefinition, _ texts: [ValueText], near: Int?) -> QueryNode? {
        switch field.target {
        case .condition(let condition): return values.condition(condition, texts)
        case .text(let columns):
            let terms = texts.compactMap { text -> TextTerm? in
                let token: QueryToken =
                    text.isQuoted
                    ? .phrase(text.text, isPrefix: text.isPrefix, near: near)
                    : .word(text.text, isPrefix: text.isPrefix)
                return Self.text(token, columns: columns, isTagged: true)
            }
            return QueryNode.any(terms.map(QueryNode.text))
        }
    }

    private static func text(_ token: QueryToken, columns: [SearchColumn], isTagged: Bool) -> TextTerm? {
        switch token {
        case .word(let word, let isPrefix):
            let text = QueryCharacters.trimmed(word)
            guard QueryCharacters.hasWord(text) else { return nil }
            return TextTerm(
                text: text, form: isPrefix ? .prefix : .word, columns: columns, isExact: isTagged || isPrefix)
        case .phrase(let phrase, let isPrefix, let near):
            let text = phrase.trimmed
            guard QueryCharacters.hasWord(text) else { return nil }
            let form: TextTerm.Form = isPrefix ? .prefix : near.map { .near($0) } ?? .phrase
            return TextTerm(text: text, form: form, columns: columns, isExact: true)
        default: return nil
        }
    }

    // MARK: - Tags

    /// The elements that a tag behind them belongs to: a phrase, a negated word, or all the words before it.
    static func tagged(in run: [Element]) -> [Element] {
        guard let last = run.last else { return [] }
        if case .phrase = last.token { return [last] }
        var words: [Element] = []
        for element in run.reversed() {
            guard case .word = element.token else { break }
            words.append(element)
            if element.isNegated { break }
        }
        return words.reversed()
    }

    func tagged(_ run: [Element], _ tag: PubMedTag) -> Reading {
        guard let first = run.first else { return Reading() }
        var reading: Reading
        switch tag.meaning {
        case .field(let field): reading = inField(run, field, tag)
        case .filter:
            reading = Reading(node: PubMedFilter.node(Self.joined(run).text, values))
            if reading.node == nil { reading = unread(run, tag, "is no filter that a library has") }
        case .unsupported:
            let text = Self.joined(run).text
            if let node = PubMedFilter.word(text) {
                reading = Reading(node: node)
            } else {
                reading = unread(run, tag, "has no place in a library")
            }
        }
        if first.isNegated { reading.node = reading.node.map(QueryNode.negated) }
        return reading
    }

    /// A range of dates, each of whose ends has a tag of its own.
    func range(_ first: Element, _ last: QueryToken, _ tag: PubMedTag) -> QueryNode? {
        guard case .field(let field) = tag.meaning, case .condition(let condition) = field.target,
            condition.kind == .date, let start = first.value?.text,
            let end = Element(token: last, isNegated: false).value?.text
        else { return nil }
        let node = values.condition(condition, [ValueText(text: "\(start):\(end)", isQuoted: true)])
        return first.isNegated ? node.map(QueryNode.negated) : node
    }

    private func inField(_ run: [Element], _ field: FieldDefinition, _ tag: PubMedTag) -> Reading {
        guard case .condition(let condition) = field.target else { return words(run, field, tag) }
        var value = Self.joined(run)
        // Numbers in a row are several articles.
        let isList = [.pmid, .pmcid].contains(condition) && run.count > 1
        let texts = isList ? run.compactMap(\.value) : [value]
        if condition == .mesh || condition == .majorMesh || condition == .qualifier { value.isQuoted = true }
        let isExact = tag.isExact || (value.isQuoted && [.author, .first, .last, .journal].contains(condition))
        if let node = values.condition(condition, texts, isExact: isExact) { return Reading(node: node) }
        return unread(run, tag, "takes something else")
    }

    private func words(_ run: [Element], _ field: FieldDefinition, _ tag: PubMedTag) -> Reading {
        guard case .text(let columns) = field.target else { return Reading() }
        let hasPrefixInside = run.dropLast().contains { $0.value?.isPrefix == true }
        if run.count == 1 || hasPrefixInside {
            let nodes = run.compactMap { element -> QueryNode? in
                var token = element.token
                if let near = tag.near, case .phrase(let text, let isPrefix, _) = token {
                    token = .phrase(text, isPrefix: isPrefix, near: near)
                }
                return Self.text(token, columns: columns, isTagged: true).map(QueryNode.text)
            }
            return Reading(node: QueryNode.all(nodes))
        }
        let whole = Self.joined(run)
        let form: TextTerm.Form = tag.near.map { .near($0) } ?? (whole.isPrefix ? .prefix : .phrase)
        let term = TextTerm(text: whole.text, form: form, columns: columns, isExact: true)
        return Reading(node: .text(term), loosePhrases: tag.near == nil ? [term] : [])
    }

    private func unread(_ run: [Element], _ tag: PubMedTag, _ reason: String) -> Reading {
        let terms = run.compactMap { Self.text($0.token, columns: [], isTagged: true) }
        let text = Self.joined(run).text
        return Reading(
            node: QueryNode.all(terms.map(QueryNode.text)),
            warning: "\(text)\(tag.raw) \(reason); \(text) was looked for as text.")
    }

    private static func joined(_ run: [Element]) -> ValueText {
        let texts = run.compactMap(\.value)
        return ValueText(
            text: texts.map(\.text).joined(separator: " "), isQuoted: texts.first?.isQuoted ?? false,
            isPrefix: texts.last?.isPrefix ?? false)
    }
}

extension QueryOperands.Element {
    var value: ValueText? {
        switch token {
        case .word(let word, let isPrefix): ValueText(text: word, isPrefix: isPrefix)
        case .phrase(let text, let isPrefix, _): ValueText(text: text, isQuoted: true, isPrefix: isPrefix)
        default: nil
        }
    }

    var near: Int? {
        if case .phrase(_, _, let near) = token { near } else { nil }
    }
}
