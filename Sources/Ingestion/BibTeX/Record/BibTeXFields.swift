import Articles

/// An entry's fields on their way to an article: what has a place is taken out, what is left over is kept as it says.
struct BibTeXFields {
    private let fields: [BibTeXField]
    private var isTaken: [Bool]
    /// The meanings that there are, a bit for each.
    private let meanings: UInt64

    init(_ fields: [BibTeXField]) {
        self.fields = fields
        isTaken = fields.map { $0.value.isEmpty }
        meanings = fields.reduce(0) { $0 | 1 << UInt64($1.meaning.rawValue) }
    }

    private func has(_ meaning: BibTeXFieldMeaning) -> Bool {
        meanings & 1 << UInt64(meaning.rawValue) != 0
    }

    /// The first field of a meaning that is still there. Its repetitions go with it.
    mutating func take(_ meaning: BibTeXFieldMeaning) -> BibTeXField? {
        guard has(meaning) else { return nil }
        var found: BibTeXField?
        for index in fields.indices where fields[index].meaning == meaning && !isTaken[index] {
            if let first = found {
                if fields[index].value == first.value { isTaken[index] = true }
            } else if fields[index].value.trimmedOrNil != nil {
                found = fields[index]
                isTaken[index] = true
            }
        }
        return found
    }

    /// All fields of a meaning.
    mutating func takeAll(_ meaning: BibTeXFieldMeaning) -> [BibTeXField] {
        var all: [BibTeXField] = []
        while let field = take(meaning) { all.append(field) }
        return all
    }

    /// Looks without taking.
    func first(_ meaning: BibTeXFieldMeaning) -> BibTeXField? {
        guard has(meaning) else { return nil }
        return fields.indices.first { fields[$0].meaning == meaning && !isTaken[$0] }.map { fields[$0] }
    }

    /// A field that is left over after all, because it wasn't understood or says more than its place holds.
    mutating func putBack(_ field: BibTeXField) {
        let index = fields.indices.first {
            isTaken[$0] && fields[$0].name == field.name && fields[$0].value == field.value
        }
        if let index { isTaken[index] = false }
    }

    /// The names of fields that are there more than once and say different things, in their first places.
    var repeatedNames: [String] {
        var seen: Set<String> = []
        var repeated: [String] = []
        for (index, field) in fields.enumerated() where !isTaken[index] && Self.isSingle(field.meaning) {
            let earlier = fields[..<index].filter { $0.meaning == field.meaning && !$0.value.isEmpty }
            guard !earlier.isEmpty else { continue }
            let name = field.name.lowercasedASCII
            if earlier.contains(where: { $0.name.lowercasedASCII == name }), seen.insert(name).inserted {
                repeated.append(field.name)
            }
        }
        return repeated
    }

    private static func isSingle(_ meaning: BibTeXFieldMeaning) -> Bool {
        !meaning.isOther && meaning != .verbatim
    }

    /// What is left over, under the record's own names; several values of one name together.
    var rest: [JSONMember] {
        var members: [JSONMember] = []
        for (index, field) in fields.enumerated() where !isTaken[index] {
            guard let text = Self.text(field) else { continue }
            guard let earlier = members.firstIndex(where: { $0.name == field.name }) else {
                members.append(JSONMember(field.name, .string(text)))
                continue
            }
            switch members[earlier].value {
            case .array(let values): members[earlier].value = .array(values + [.string(text)])
            case let value where value != .string(text): members[earlier].value = .array([value, .string(text)])
            default: break
            }
        }
        return members
    }

    private static func text(_ field: BibTeXField) -> String? {
        switch field.meaning {
        case .verbatim, .url, .crossref, .xdata: field.value.trimmedOrNil
        case .doi, .eprint, .date: BibTeXText.verbatim(field.value)
        case .lines, .orcids: BibTeXText.lines(field.value)
        case .statements: BibTeXText.statements(field.value)
        case .author, .editor, .translator: BibTeXText.line(field.value)
        default: BibTeXText.paragraphs(field.value)
        }
    }
}
