/// Reads one JSON value after the other from bytes (RFC 8259), and says at which byte it went wrong.
///
/// The `NaN` that Python writes for a missing number is read as `null`.
public struct JSONParser {
    public enum Failure: Error, Equatable {
        /// The bytes end within the value.
        case incomplete
        /// What is wrong, as a sentence's predicate, and the offset of the byte.
        case syntax(String, offset: Int)
    }

    /// Nesting deeper than this is an error, not a crash.
    public static let maximumDepth = 256

    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next value, or the white space before it, begins.
    public private(set) var offset: Int

    public init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    /// Parses a whole text that holds one value.
    public static func parse(_ text: String) throws(Failure) -> JSONValue {
        var copy = text
        let result: Result<JSONValue, Failure> = copy.withUTF8 { bytes in
            var parser = JSONParser(bytes)
            do throws(Failure) {
                let value = try parser.value()
                parser.skipWhitespace()
                guard parser.offset == bytes.count else {
                    return .failure(.syntax("goes on after its end", offset: parser.offset))
                }
                return .success(value)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The next value; afterwards ``offset`` is behind it.
    public mutating func value() throws(Failure) -> JSONValue {
        try value(depth: 0)
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        skipWhitespace()
        switch try peek() {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "N"): return try word("NaN", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(isWithin: depth > 0)
        default: throw .syntax("has \(described(offset)) where a value should be", offset: offset)
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> JSONValue {
        try checkDepth(depth)
        offset += 1
        var members: [JSONMember] = []
        skipWhitespace()
        if try peek() == UInt8(ascii: "}") {
            offset += 1
            return .object([])
        }
        while true {
            skipWhitespace()
            guard try peek() == UInt8(ascii: "\"") else {
                throw .syntax("has \(described(offset)) where a quoted key should be", offset: offset)
            }
            if members.isEmpty { members.reserveCapacity(8) }
            let name = try string()
            skipWhitespace()
            guard try peek() == UInt8(ascii: ":") else {
                throw .syntax(
                    "has \(described(offset)) where the colon after \"\(name.prefix(40))\" should be", offset: offset)
            }
            offset += 1
            members.append(JSONMember(name, try value(depth: depth)))
            skipWhitespace()
            switch try peek() {
            case UInt8(ascii: ","): offset += 1
            case UInt8(ascii: "}"):
                offset += 1
                return .object(members)
            default:
                throw .syntax(
                    "has \(described(offset)) where a comma or } should be after \"\(name.prefix(40))\"", offset: offset
                )
            }
        }
    }

    private mutating func array(depth: Int) throws(Failure) -> JSONValue {
        try checkDepth(depth)
        offset += 1
        var values: [JSONValue] = []
        skipWhitespace()
        if try peek() == UInt8(ascii: "]") {
            offset += 1
            return .array([])
        }
        while true {
            values.append(try value(depth: depth))
            skipWhitespace()
            switch try peek() {
            case UInt8(ascii: ","): offset += 1
            case UInt8(ascii: "]"):
                offset += 1
                return .array(values)
            default: throw .syntax("has \(described(offset)) where a comma or ] should be", offset: offset)
            }
        }
    }

    private mutating func string() throws(Failure) -> String {
        let start = offset + 1
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                offset = index + 1
                return String(decoding: bytes[start..<index], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start, firstEscape: index) }
            if byte == 0x0A || byte == 0x0D { throw .syntax("has a string without a closing quote", offset: start - 1) }
            index += 1
        }
        throw .incomplete
    }

    private mutating func escapedString(from start: Int, firstEscape: Int) throws(Failure) -> String {
        var result = Array(bytes[start..<firstEscape])
        var index = firstEscape
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                offset = index + 1
                return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"):
                index = try escape(at: index, into: &result)
            case 0x0A, 0x0D:
                throw .syntax("has a string without a closing quote", offset: start - 1)
            default:
                result.append(byte)
                index += 1
            }
        }
        throw .incomplete
    }

    /// Reads the escape that begins at `index` and returns the index behind it.
    private func escape(at index: Int, into result: inout [UInt8]) throws(Failure) -> Int {
        guard index + 1 < bytes.count else { throw .incomplete }
        switch bytes[index + 1] {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case let literal where "\"\\/".utf8.contains(literal): result.append(literal)
        case UInt8(ascii: "u"): return try unicodeEscape(at: index, into: &result)
        default: throw .syntax("has the unknown escape \\\(described(index + 1))", offset: index)
        }
        return index + 2
    }

    private func unicodeEscape(at index: Int, into result: inout [UInt8]) throws(Failure) -> Int {
        let unit = try hexadecimal(at: index + 2)
        if UTF16.isLeadSurrogate(unit) {
            let next = bytes[(index + 6)...].prefix(2)
            if next.count < 2, "\\u".utf8.starts(with: next) { throw .incomplete }
            if next.elementsEqual("\\u".utf8) {
                let trail = try hexadecimal(at: index + 8)
                if UTF16.isTrailSurrogate(trail) {
                    result += String(decoding: [unit, trail], as: UTF16.self).utf8
                    return index + 12
                }
            }
        }
        // A lone surrogate becomes U+FFFD.
        result += String(decoding: [unit], as: UTF16.self).utf8
        return index + 6
    }

    private func hexadecimal(at start: Int) throws(Failure) -> UInt16 {
        guard start + 4 <= bytes.count else { throw .incomplete }
        let digits = bytes[start..<start + 4]
        guard digits.allSatisfy(\.isHexadecimalDigit),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else {
            throw .syntax("has \\u without four hexadecimal digits", offset: start - 2)
        }
        return unit
    }

    /// - Parameter isWithin: in an object or an array, where something must follow.
    private mutating func number(isWithin: Bool) throws(Failure) -> JSONValue {
        let start = offset
        while offset < bytes.count, "+-.eE0123456789".utf8.contains(bytes[offset]) { offset += 1 }
        if isWithin, offset == bytes.count { throw .incomplete }
        let spelling = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard spelling.utf8.count <= 400, Double(spelling) != nil, Self.isSpelledAsNumber(spelling.utf8) else {
            throw .syntax("has \"\(spelling.prefix(20))\", which is no number", offset: start)
        }
        return .number(spelling)
    }

    /// Whether digits stand where RFC 8259 (section 6) wants them, in a text that `Double` takes for a number: no zero
    /// leads, and one follows and precedes the point.
    private static func isSpelledAsNumber(_ text: String.UTF8View) -> Bool {
        let unsigned = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        let whole = unsigned.prefix { (48...57).contains($0) }
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        let rest = unsigned[whole.endIndex...]
        return rest.first != UInt8(ascii: ".") || rest.dropFirst().first.map { (48...57).contains($0) } ?? false
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount {
            guard offset + index < bytes.count else { throw .incomplete }
            guard bytes[offset + index] == word.utf8Start[index] else {
                throw .syntax("has \(described(offset)) where a value should be", offset: offset)
            }
        }
        offset += word.utf8CodeUnitCount
        return value
    }

    private func checkDepth(_ depth: Int) throws(Failure) {
        if depth > Self.maximumDepth { throw .syntax("is nested more than \(Self.maximumDepth) deep", offset: offset) }
    }

    public mutating func skipWhitespace() {
        while offset < bytes.count, bytes[offset] <= 0x20, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) {
            offset += 1
        }
    }

    private func peek() throws(Failure) -> UInt8 {
        guard offset < bytes.count else { throw .incomplete }
        return bytes[offset]
    }

    private func described(_ index: Int) -> String {
        let byte = bytes[index]
        return (0x21...0x7E).contains(byte) ? "\"\(Character(Unicode.Scalar(byte)))\"" : "byte \(byte)"
    }
}
