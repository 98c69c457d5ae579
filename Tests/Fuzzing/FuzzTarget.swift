@testable import Ingestion

/// A part of lib that takes whatever comes, and what must hold of what it makes of it.
struct FuzzTarget: Sendable {
    /// As it is chosen, and as the folder of its corpus is called: `reader-bibtex`.
    let name: String
    /// Throws ``Finding`` where something doesn't hold. That nothing crashes, hangs or takes too much memory needs no
    /// word.
    let run: @Sendable (FuzzInput) throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (FuzzInput) throws -> Void) {
        self.name = name
        self.run = run
    }

    static let all: [FuzzTarget] =
        readers + files + texts + identities + markups + escapes + exports + languages + edits + manuscripts + terminal
        + storing

    static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Bytes that somebody else chose.
struct FuzzInput: Sendable {
    let bytes: [UInt8]

    /// As text; what is no UTF-8 becomes U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text on one line, cleaned as every reader cleans what it reads.
    var line: String { Whitespace.paragraphs(text).map(Whitespace.line) ?? "" }

    /// The text as lines, as many as are asked for: missing ones are empty, the last takes the rest.
    func lines(_ count: Int) -> [String] {
        // To Swift `\r\n` is another Character than `\n`.
        let lines = text.utf8.split(separator: 0x0A, maxSplits: count - 1, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        return lines + Array(repeating: "", count: count - lines.count)
    }

    /// Such lines, cleaned; `nil` where nothing is left.
    func cleanLines(_ count: Int) -> [String?] {
        lines(count).map { Whitespace.paragraphs($0).map(Whitespace.line) }
    }
}

/// Something that should hold and doesn't.
struct Finding: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// - Throws: ``Finding`` unless the condition holds.
func expect(_ condition: Bool, _ description: @autoclosure () -> String) throws(Finding) {
    if !condition { throw Finding(description()) }
}

/// - Throws: ``Finding`` unless the values are equal.
func expectEqual<Value: Equatable>(_ found: Value, _ expected: Value, _ what: String) throws(Finding) {
    try expect(found == expected, "\(what): \(found), not \(expected)".debugDescription)
}
