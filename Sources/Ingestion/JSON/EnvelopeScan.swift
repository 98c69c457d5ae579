import Articles

/// Looks for the records in an API's answer, byte by byte, however much stands before them.
struct EnvelopeScan {
    /// Where the records begin, and how many brackets are open there.
    private(set) var target: (offset: Int, depth: Int)?

    private let paths: [[String]]
    /// How deep a path can lead.
    private let maximumDepth: Int
    /// The key behind which the scan is in each open object; `nil` in an array.
    private var keys: [String?] = []
    /// The brackets that are open.
    private var brackets: [UInt8] = []
    /// The last byte that is no white space and stands outside of strings.
    private var previous: UInt8 = 0
    /// How many brackets are open around ``target``, as long as a longer path may lead on from there.
    private var provisionalDepth: Int?
    private var stringStart: Int?
    /// The string that has just ended: a key, where a colon follows.
    private var lastString: Range<Int>?
    private var isEscaped = false
    private var offset = 0

    /// An answer whose records begin behind this many bytes is not looked through.
    static let maximumLength = 64 << 20

    /// - Parameter paths: keys that lead from an answer's object to its records: `["message", "items"]`. Where one path
    ///   goes on from the end of another one, the longer one counts if it is there; else the first in the text.
    init(_ paths: [[String]]) {
        self.paths = paths
        maximumDepth = paths.map(\.count).max() ?? 0
    }

    /// Goes on over a text that begins with an object.
    ///
    /// - Parameter bytes: the text from its beginning, and more of it than the last time.
    /// - Returns: whether the search has ended.
    mutating func advance(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard maximumDepth > 0 else { return true }
        while offset < bytes.count {
            defer { offset += 1 }
            let byte = bytes[offset]
            if let start = stringStart {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    stringStart = nil
                    lastString = start..<offset
                } else if byte == 0x0A {
                    return true
                }
            } else if byte > 0x20 {
                if goesOn(byte, in: bytes) { return true }
                previous = byte
            }
        }
        return false
    }

    /// - Returns: whether the search has ended.
    private mutating func goesOn(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch byte {
        case UInt8(ascii: "\""): stringStart = offset + 1
        case UInt8(ascii: ":"):
            if !keys.isEmpty, brackets.count <= maximumDepth, let lastString {
                keys[brackets.count - 1] = String(decoding: bytes[lastString], as: UTF8.self)
            }
        case UInt8(ascii: "{"), UInt8(ascii: "["): return opens(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return closes()
        default: break
        }
        return false
    }

    /// - Returns: whether the records are found, or the text is broken and another record begins here.
    private mutating func opens(_ byte: UInt8) -> Bool {
        let depth = brackets.count
        if brackets.last == UInt8(ascii: "{"), previous != UInt8(ascii: ":") { return true }
        if depth > 0, depth <= maximumDepth, let path = paths.first(where: { $0.count == depth && isAt($0) }) {
            target = (offset, depth)
            let isObject = byte == UInt8(ascii: "{")
            guard isObject, paths.contains(where: { $0.count > path.count && $0.starts(with: path) }) else {
                return true
            }
            provisionalDepth = depth
        }
        brackets.append(byte)
        if brackets.count <= maximumDepth { keys.append(nil) }
        return false
    }

    /// - Returns: whether what follows can't be the records any more.
    private mutating func closes() -> Bool {
        if brackets.count <= maximumDepth { _ = keys.popLast() }
        _ = brackets.popLast()
        return brackets.count <= (provisionalDepth ?? 0)
    }

    private func isAt(_ path: [String]) -> Bool { zip(keys, path).allSatisfy { $0 == $1 } }
}
