/// The name of a field in a tagged format: up to eight bytes of ASCII in one word, so that comparing is cheap.
struct FieldTag: Hashable, Sendable, ExpressibleByStringLiteral {
    private let packed: UInt64

    init(stringLiteral name: StaticString) {
        packed = name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
    }

    /// - Parameter name: its last eight bytes count.
    init(_ name: some Sequence<UInt8>) {
        packed = name.reduce(0) { $0 << 8 | UInt64($1) }
    }

    var name: String {
        let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: packed >> (8 * UInt64($0))) }
        return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
    }
}

/// Where a field stands in a record's bytes.
struct TaggedField: Equatable {
    let tag: FieldTag
    /// From behind the tag to the end of the field's last line.
    var range: Range<Int>
}
