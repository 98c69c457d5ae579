/// Where articles appear: a journal, a book series, the proceedings of a conference.
public struct Journal: Sendable, Equatable {
    /// The fullest name that the record gives.
    public var name: String?
    /// Other names, abbreviations first: `N Engl J Med`.
    public var abbreviations: [String] = []
    public var issns: [ISSN] = []
    /// The number of the journal in the NLM catalog.
    public var nlmID: String?
    public var publisher: String?
    public var description: String?
    /// Numbers that a database gives the journal, under that database's name.
    public var databaseIDs: [JSONMember] = []
    public var metrics: [JournalMetric] = []

    public init(name: String? = nil) {
        self.name = name
    }

    public var isEmpty: Bool { self == Journal() }
}

/// An International Standard Serial Number (ISO 3297), checked: `1042-8194`.
public struct ISSN: Sendable, Hashable {
    public enum Medium: String, Sendable { case print, electronic, linking }

    public let value: String
    public var medium: Medium?

    /// `nil` unless the text holds eight digits (the last may be X) whose check digit is right.
    public init?(_ text: String, medium: Medium? = nil) {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        guard digits.count == 8 else { return nil }
        var sum = 0
        for (index, byte) in digits.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): sum += Int(byte - 48) * (8 - index)
            case UInt8(ascii: "X") where index == 7, UInt8(ascii: "x") where index == 7: sum += 10
            default: return nil
            }
        }
        guard sum % 11 == 0 else { return nil }
        let all = String(decoding: digits, as: UTF8.self).uppercased()
        value = "\(all.prefix(4))-\(all.suffix(4))"
        self.medium = medium
    }
}

/// How a journal was rated, and when.
public struct JournalMetric: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Journal Impact Factor: a decimal number.
        case impactFactor = "impact factor"
        /// Quartile in a category of the Journal Citation Reports: `Q1` to `Q4`.
        case jcrQuartile = "JCR quartile"
        /// Zone in a category of the Chinese Academy of Sciences' table: `1` to `4`.
        case casZone = "CAS zone"
    }

    public var kind: Kind
    /// Written as in the kind's description.
    public var value: String
    /// The category that the rating is within.
    public var category: String?
    /// The edition's year, `YYYY`, or the day the value was seen, `YYYY-MM-DD`; `nil` until a library
    /// gives it the record's day.
    public var asOf: String?

    public init(_ kind: Kind, _ value: String, category: String? = nil, asOf: String? = nil) {
        self.kind = kind
        self.value = value
        self.category = category
        self.asOf = asOf
    }

    /// Whether the value is one of its kind's.
    public var isValid: Bool {
        switch kind {
        case .impactFactor: Double(value).map { $0 >= 0 && $0.isFinite } ?? false
        case .jcrQuartile: ["Q1", "Q2", "Q3", "Q4"].contains(value)
        case .casZone: ["1", "2", "3", "4"].contains(value)
        }
    }
}
