import Articles

/// The members of a JSON object, or of the first object in an array, as far as the bytes go; its end need not be there.
struct JSONHead {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The offset of each value.
    private let offsets: [(name: String, value: Int)]
    /// Whether the object ends within the bytes.
    let isWhole: Bool

    /// - Parameter bytes: a value's beginning; must outlive this value.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        (offsets, isWhole) = Self.members(bytes)
    }

    var keys: [String] { offsets.map(\.name) }

    func has(_ name: String) -> Bool { offsets.contains { $0.name == name } }

    func hasAny(of names: Set<String>) -> Bool { offsets.contains { names.contains($0.name) } }

    /// The first byte of a value: `"`, `[`, `{`, a digit, …
    func firstByte(of name: String) -> UInt8? { offset(of: name).map { bytes[$0] } }

    /// The members of the object that a value is, or of the first one in it.
    func head(of name: String) -> JSONHead? {
        offset(of: name).map { JSONHead(UnsafeBufferPointer(rebasing: bytes[$0...])) }
    }

    /// A string's text, as it is spelled.
    func text(of name: String) -> String? {
        guard let start = offset(of: name), bytes[start] == UInt8(ascii: "\"") else { return nil }
        return String(decoding: bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    private func offset(of name: String) -> Int? {
        offsets.first { $0.name == name }.flatMap { $0.value < bytes.count ? $0.value : nil }
    }

    private static func members(
        _ text: UnsafeBufferPointer<UInt8>
    ) -> (offsets: [(name: String, value: Int)], isWhole: Bool) {
        var offsets: [(name: String, value: Int)] = []
        var depth = 0
        var objectDepth: Int?
        var index = 0
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "{"):
                depth += 1
                if objectDepth == nil { objectDepth = depth }
            case UInt8(ascii: "["):
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                // An array may begin with empty ones.
                if let objectDepth, depth < objectDepth { return (offsets, true) }
                if depth <= 0 { return (offsets, true) }
            case UInt8(ascii: "\""):
                let start = index + 1
                index = start
                while index < text.count, text[index] != UInt8(ascii: "\"") {
                    index += text[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                guard depth == objectDepth, index < text.count else { break }
                guard let colon = text[(index + 1)...].firstIndex(where: { $0 > 0x20 }),
                    text[colon] == UInt8(ascii: ":")
                else { break }
                let value = text[(colon + 1)...].firstIndex { $0 > 0x20 } ?? text.count
                offsets.append((String(decoding: text[start..<index], as: UTF8.self), value))
            case let byte where objectDepth == nil && byte > 0x20 && depth == 0: return (offsets, true)
            default: break
            }
            index += 1
        }
        return (offsets, false)
    }
}

/// How far objects are looked into, one after the other, to find the one that is the next record.
///
/// A broken record has some hundred objects in it. What has more is made to take long: looked into as far, each of a
/// million objects within one another would cost as much as all that are in it.
struct ObjectReach {
    private var count = 0

    /// How many bytes of the next object are looked at.
    mutating func next() -> Int {
        count += 1
        return count <= 500 ? FormatRecognition.neededBytes : 2_048
    }
}
