import Articles

/// What a row says on its way to an article: each value that has a place is taken out, what is left over becomes the
/// record's other fields.
struct CSVFields {
    struct Field {
        let name: String
        let meaning: CSVMeaning?
        var values: [String]
    }

    let dialect: CSVDialect
    private var fields: [Field] = []
    private var flags: [JSONMember] = []
    /// What was odd, as sentences' predicates.
    private(set) var warnings: [String] = []

    init(_ dialect: CSVDialect) {
        self.dialect = dialect
        fields.reserveCapacity(24)
    }

    /// Adds a column's values without those that say nothing.
    mutating func add(_ name: String, _ meaning: CSVMeaning?, _ values: [String]) {
        let values = values.compactMap { value -> String? in
            let text = (dialect == .library ? CSVCellText.withoutGuard(value) : value).trimmed
            return text.isEmpty || (dialect != .library && CSVCellText.isMissing(text)) ? nil : text
        }
        guard !values.isEmpty else { return }
        fields.append(Field(name: name, meaning: meaning, values: values))
    }

    /// What has not been taken, under the columns' names; columns of the same name as a list.
    var rest: [JSONMember] {
        var members: [JSONMember] = []
        for field in fields where field.meaning != .redundant {
            let texts = field.values.compactMap(Whitespace.paragraphs).map(JSONValue.string)
            guard let text = texts.first else { continue }
            if let index = members.firstIndex(where: { $0.name == field.name }) {
                let known = if case .array(let values) = members[index].value { values } else { [members[index].value] }
                let added = texts.filter { !known.contains($0) }
                if !added.isEmpty { members[index] = JSONMember(field.name, .array(known + added)) }
            } else {
                members.append(JSONMember(field.name, texts.count == 1 ? text : .array(texts)))
            }
        }
        return members + flags
    }

    /// Whether a column of a meaning says something.
    func has(_ meaning: CSVMeaning) -> Bool {
        fields.contains { $0.meaning == meaning }
    }

    /// The first value of the first column of a meaning.
    func first(_ meaning: CSVMeaning) -> String? {
        fields.first { $0.meaning == meaning }?.values.first
    }

    /// The first column of a meaning, which is then no other field.
    mutating func take(_ meaning: CSVMeaning) -> Field? {
        guard let index = fields.firstIndex(where: { $0.meaning == meaning }) else { return nil }
        return fields.remove(at: index)
    }

    /// The text of the first column of a meaning; other columns that say the same go with it.
    mutating func takeText(_ meaning: CSVMeaning) -> String? {
        guard let field = take(meaning) else { return nil }
        let text = field.values.count == 1 ? field.values[0] : field.values.joined(separator: "; ")
        fields.removeAll { $0.meaning == meaning && $0.values == field.values }
        return text
    }

    /// All columns of a meaning.
    mutating func takeAll(_ meaning: CSVMeaning) -> [Field] {
        let taken = fields.filter { $0.meaning == meaning }
        if !taken.isEmpty { fields.removeAll { $0.meaning == meaning } }
        return taken
    }

    /// Leaves out columns that say nothing new.
    mutating func drop(_ meaning: CSVMeaning) {
        fields.removeAll { $0.meaning == meaning }
    }

    /// Keeps a value as an other field.
    mutating func keep(_ name: String, _ values: [String]) {
        fields.append(Field(name: name, meaning: nil, values: values))
    }

    /// Keeps an other field that is true.
    mutating func keepFlag(_ name: String) {
        flags.append(JSONMember(name, .bool(true)))
    }

    /// Keeps a column as an other field.
    mutating func keep(_ field: Field) {
        keep(field.name, field.values)
    }

    /// Keeps a value that can't be understood as an other field, and says so.
    ///
    /// - Parameter problem: `is no date`.
    mutating func putBack(_ field: Field, _ problem: String) {
        keep(field.name, field.values)
        warn("has \"\(field.name)\" that \(problem); it was kept as it is")
    }

    /// - Parameter warning: a sentence's predicate.
    mutating func warn(_ warning: String) {
        warnings.append(warning)
    }

    /// The first column of a meaning as `read` understands it; one that it doesn't is put back.
    mutating func take<Value>(
        _ meaning: CSVMeaning, orSay problem: String, _ read: (String) -> Value?
    ) -> Value? {
        guard let field = take(meaning) else { return nil }
        if let value = read(field.values.joined(separator: "; ")) { return value }
        putBack(field, problem)
        return nil
    }
}
