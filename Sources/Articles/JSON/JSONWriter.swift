/// Writes JSON as UTF-8. U+2028, U+2029 and U+0085, which some readers take for line ends, are escaped.
public struct JSONWriter {
    public enum Style: Sendable {
        /// On one line.
        case compact
        /// With two spaces per level.
        case indented
    }

    public private(set) var bytes: [UInt8] = []
    private let style: Style

    public init(_ style: Style = .compact) {
        self.style = style
    }

    public static func string(_ value: JSONValue, _ style: Style = .compact) -> String {
        var writer = JSONWriter(style)
        writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    public mutating func write(_ value: JSONValue) {
        write(value, depth: 0)
    }

    private mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let spelling): bytes += spelling.utf8
        case .string(let text): writeString(text)
        case .array(let values):
            list(values, "[", "]", depth) { writer, value in writer.write(value, depth: depth + 1) }
        case .object(let members):
            list(members, "{", "}", depth) { writer, member in
                writer.writeString(member.name)
                writer.bytes += (writer.style == .indented ? ": " : ":").utf8
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    private mutating func list<Element>(
        _ elements: [Element], _ open: Character, _ close: Character, _ depth: Int,
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        bytes += open.utf8
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            newLine(depth + 1)
            write(&self, element)
        }
        if !elements.isEmpty { newLine(depth) }
        bytes += close.utf8
    }

    private mutating func newLine(_ depth: Int) {
        guard style == .indented else { return }
        bytes.append(0x0A)
        bytes += repeatElement(0x20, count: 2 * depth)
    }

    private mutating func writeString(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var copy = text
        copy.withUTF8 { utf8 in
            var start = 0
            var index = 0
            while index < utf8.count {
                if let (escape, length) = Self.escape(utf8, index) {
                    bytes += utf8[start..<index]
                    bytes += escape.utf8
                    index += length
                    start = index
                } else {
                    index += 1
                }
            }
            bytes += utf8[start...]
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What stands for the character at `index`, and how many bytes it replaces; `nil` where it stands for itself.
    private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (String, Int)? {
        switch utf8[index] {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case 0x0A: return ("\\n", 1)
        case 0x0D: return ("\\r", 1)
        case 0x09: return ("\\t", 1)
        case 0..<0x20, 0x7F:
            let digits = String(utf8[index], radix: 16)
            return ("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)", 1)
        case 0xC2 where index + 1 < utf8.count && utf8[index + 1] == 0x85: return ("\\u0085", 2)
        case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
            return (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        default: return nil
        }
    }
}
