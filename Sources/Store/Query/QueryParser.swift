import Articles

/// Makes a tree of tokens.
///
/// As in PubMed, AND, OR and NOT go from left to right, none before another, and parentheses nest. Words and phrases
/// that stand next to each other belong together before that: `lymphoma OR acute leukemia` is lymphoma, or both acute
/// and leukemia. Between everything else AND is understood. A dash negates the one thing behind it.
struct QueryParser {
    private(set) var warnings: [String]
    private(set) var loosePhrases: Set<TextTerm> = []
    /// Whether an operator, a field, a tag or a proximity was used as such.
    private(set) var hasSyntax = false
    private(set) var hasNegation = false
    private(set) var hasPhrase = false

    private let tokens: [QueryToken]
    private let terms: QueryOperands
    private var index = 0
    private var groups = [Group()]
    /// Parentheses within the deepest group that is read.
    private var ignoredGroups = 0

    private static let mostGroups = 50

    /// What is between two parentheses, as far as it is read.
    private struct Group {
        var tree: QueryTree?
        /// The operator before the next part.
        var isOr = false
        var isNegated = false
        /// The field that the whole group is about: `title:(a OR b)`.
        var field: FieldDefinition?
    }

    init(_ lexer: QueryLexer, _ values: FieldValues) {
        tokens = lexer.tokens
        warnings = lexer.warnings
        terms = QueryOperands(values)
    }

    mutating func parse() -> QueryNode? {
        while index < tokens.count { readNext() }
        if groups.count > 1 {
            warn("A parenthesis is not closed; it was read as closed at the end.")
            while groups.count > 1 { closeGroup() }
        }
        let tree = groups[0].tree
        if tree?.isFlattened == true {
            warn("The query is nested too deeply; its innermost parts were joined in one row.")
        }
        return tree?.node
    }

    private mutating func readNext() {
        let token = tokens[index]
        switch token {
        case .word, .phrase: readRun()
        case .minus:
            if self.token(after: index)?.isWords == true { return readRun() }
            hasNegation = true
            groups[groups.count - 1].isNegated.toggle()
            index += 1
        case .operator(let kind, let spelling): readOperator(kind, spelling)
        case .field(let field, let texts, let near, let raw):
            index += 1
            hasSyntax = true
            if let node = terms.node(field, texts, near: near) {
                add(node)
            } else {
                add(.text(TextTerm(text: raw, form: .word)))
            }
        case .open:
            index += 1
            open(nil)
        case .openField(let field):
            index += 1
            hasSyntax = true
            open(field)
        case .close:
            index += 1
            if ignoredGroups > 0 {
                ignoredGroups -= 1
            } else if groups.count > 1 {
                closeGroup()
            } else {
                warn("A closing parenthesis has no partner; it was passed over.")
            }
        case .tag(let tag):
            index += 1
            warn("\(tag.raw) has nothing before it; it was passed over.")
        }
    }

    private func token(after index: Int) -> QueryToken? {
        index + 1 < tokens.count ? tokens[index + 1] : nil
    }

    // MARK: - Operators and groups

    private mutating func readOperator(_ kind: QueryToken.Operator, _ spelling: String) {
        let hasLeft = groups[groups.count - 1].tree != nil || kind == .not
        guard hasLeft, operandFollows(index) else {
            if QueryCharacters.hasWord(spelling) {
                warn("\(spelling) has nothing to join on one side; it was read as a word.")
                return readRun(startsWithOperator: true)
            }
            index += 1
            return
        }
        index += 1
        hasSyntax = hasSyntax || QueryCharacters.hasWord(spelling)
        switch kind {
        case .and: break
        case .or: groups[groups.count - 1].isOr = true
        case .not: groups[groups.count - 1].isNegated.toggle()
        }
    }

    /// Whether something to be joined stands behind an operator, perhaps behind NOTs and dashes.
    private func operandFollows(_ index: Int) -> Bool {
        var next = index + 1
        while next < tokens.count, next < index + 50 {
            switch tokens[next] {
            case .operator(.not, _), .minus, .open, .openField: next += 1
            default: return tokens[next].beginsOperand
            }
        }
        return false
    }

    private mutating func open(_ field: FieldDefinition?) {
        if groups.count > Self.mostGroups {
            ignoredGroups += 1
            warn("Parentheses within \(Self.mostGroups) others were passed over.")
        } else {
            groups.append(Group(field: field ?? groups[groups.count - 1].field))
        }
    }

    private mutating func closeGroup() {
        let group = groups.removeLast()
        if let tree = group.tree { add(tree) }
    }

    private mutating func add(_ node: QueryNode) {
        add(QueryTree(node))
    }

    private mutating func add(_ tree: QueryTree) {
        var tree = tree
        var group = groups.removeLast()
        if group.isNegated { tree.negate() }
        if var whole = group.tree {
            // Two owners of one tree would have it copied for each part.
            group.tree = nil
            whole.add(tree, isOr: group.isOr)
            group.tree = whole
        } else {
            group.tree = tree
        }
        group.isOr = false
        group.isNegated = false
        groups.append(group)
    }

    // MARK: - Words

    /// Reads the words and phrases from here on, and the tag behind them.
    private mutating func readRun(startsWithOperator: Bool = false) {
        var run: [QueryOperands.Element] = []
        if startsWithOperator, case .operator(_, let spelling) = tokens[index] {
            run.append(QueryOperands.Element(token: .word(spelling, isPrefix: false), isNegated: false))
            index += 1
        }
        reading: while index < tokens.count {
            switch tokens[index] {
            case .word, .phrase:
                run.append(QueryOperands.Element(token: tokens[index], isNegated: false))
                index += 1
            case .minus:
                guard let next = token(after: index), next.isWords else { break reading }
                run.append(QueryOperands.Element(token: next, isNegated: true))
                hasNegation = true
                index += 2
            default: break reading
            }
        }
        guard index < tokens.count, case .tag(let tag) = tokens[index] else { return addUntagged(run) }
        index += 1
        hasSyntax = true
        let tagged = QueryOperands.tagged(in: run)
        addUntagged(run.dropLast(tagged.count))
        addTagged(tagged, tag)
    }

    private mutating func addUntagged(_ run: some Sequence<QueryOperands.Element>) {
        let field = groups[groups.count - 1].field
        var nodes: [QueryNode] = []
        if let field, case .condition = field.target, let node = terms.named(Array(run), field) {
            nodes = [node]
        } else {
            for element in run {
                guard let node = terms.untagged(element, field) else { continue }
                if case .phrase(_, _, let near) = element.token {
                    hasPhrase = true
                    if near != nil { hasSyntax = true }
                }
                if case .word(let word, _) = element.token, PubMedFilter.word(word) != nil { hasSyntax = true }
                nodes.append(node)
            }
        }
        guard let node = QueryNode.all(nodes) else { return }
        add(node)
    }

    private mutating func addTagged(_ run: [QueryOperands.Element], _ tag: PubMedTag) {
        if let note = tag.note { warn(note) }
        // "2019/01/01"[dp] : "3000"[dp]
        if let range = rangeEnd(tag), let first = run.first, let node = terms.range(first, range, tag) {
            index += 3
            return add(node)
        }
        let reading = terms.tagged(run, tag)
        if let warning = reading.warning { warn(warning) }
        loosePhrases.formUnion(reading.loosePhrases)
        if let node = reading.node { add(node) }
    }

    /// The second date of a range each of whose ends has a tag.
    private func rangeEnd(_ tag: PubMedTag) -> QueryToken? {
        guard index + 2 < tokens.count, tokens[index] == .word(":", isPrefix: false),
            case .tag(let other) = tokens[index + 2], other.meaning == tag.meaning
        else { return nil }
        return tokens[index + 1]
    }

    private mutating func warn(_ warning: String) {
        if warnings.count < 20, !warnings.contains(warning) { warnings.append(warning) }
    }
}
