import Articles

/// A record's fields on their way to an article: each one that has a place is taken out, what is left over becomes the
/// record's other fields.
struct TaggedFields {
    private let text: FieldText
    private let fields: [TaggedField]
    private var isTaken: [Bool]
    /// Whether values hold no markup and no entities.
    var isPlain = false
    private var kept: [(tag: FieldTag, value: String)] = []
    /// What was odd, as sentences' predicates.
    private(set) var warnings: [String] = []

    init(_ fields: [TaggedField], _ text: FieldText) {
        self.fields = fields
        self.text = text
        isTaken = [Bool](repeating: false, count: fields.count)
    }

    /// Whether a tag stands there with a value.
    func has(_ tag: FieldTag) -> Bool {
        fields.contains { $0.tag == tag && text.raw($0.range) != nil }
    }

    // MARK: - Taking values out

    /// The first value of a tag, in plain text. Others stay, unless they say the same.
    mutating func take(_ tag: FieldTag) -> String? {
        var value: String?
        for (index, field) in fields.enumerated() where field.tag == tag && !isTaken[index] {
            let other = line(field)
            if value == nil { value = other }
            if other == value || other == nil { isTaken[index] = true }
        }
        return value
    }

    /// All values of a tag, in plain text.
    mutating func takeAll(_ tag: FieldTag) -> [String] {
        takeEach([tag]).compactMap(line)
    }

    /// All values of a tag as they stand, each on one line: for identifiers, which can look like markup.
    mutating func takeRaw(_ tag: FieldTag) -> [String] {
        takeEach([tag]).compactMap { text.raw($0.range) }
    }

    /// The lines of all values of a tag, as they stand.
    mutating func takeLines(_ tag: FieldTag) -> [String] {
        takeEach([tag]).flatMap { text.lines($0.range) }
    }

    /// The values of several tags in the order in which they stand, in plain text.
    mutating func takeInOrder(_ tags: [FieldTag]) -> [(tag: FieldTag, value: String)] {
        takeEach(tags).compactMap { field in line(field).map { (field.tag, $0) } }
    }

    /// Passes over what is said elsewhere.
    mutating func drop(_ tags: FieldTag...) {
        _ = takeEach(tags)
    }

    private func line(_ field: TaggedField) -> String? {
        isPlain ? text.raw(field.range) : text.line(field.range)
    }

    private mutating func takeEach(_ tags: [FieldTag]) -> [TaggedField] {
        var found: [TaggedField] = []
        for (index, field) in fields.enumerated() where tags.contains(field.tag) && !isTaken[index] {
            isTaken[index] = true
            found.append(field)
        }
        return found
    }

    // MARK: - Keeping what has no place

    /// Keeps a value as an other field.
    mutating func keep(_ tag: FieldTag, _ value: String) {
        kept.append((tag, value))
    }

    /// Keeps a value that can't be understood as an other field, and says so.
    ///
    /// - Parameter problem: `is no date`.
    mutating func putBack(_ tag: FieldTag, _ value: String, _ problem: String) {
        keep(tag, value)
        warnings.append("has \"\(tag.name)\" that \(problem); it was kept as it is")
    }

    /// What has no place, under the record's own names, in the order in which they first stand.
    var rest: [JSONMember] {
        var order: [FieldTag] = []
        var values: [FieldTag: [String]] = [:]
        func add(_ tag: FieldTag, _ value: String) {
            if values[tag] == nil { order.append(tag) }
            values[tag, default: []].append(value)
        }
        for (index, field) in fields.enumerated() where !isTaken[index] {
            if let value = text.raw(field.range) { add(field.tag, value) }
        }
        for (tag, value) in kept { add(tag, value) }
        return order.compactMap { tag in
            guard let all = values[tag], let first = all.first else { return nil }
            return JSONMember(tag.name, all.count == 1 ? .string(first) : .strings(all))
        }
    }
}
