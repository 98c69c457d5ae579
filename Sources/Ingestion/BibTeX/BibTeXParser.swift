import Articles

/// Reads BibTeX and BibLaTeX (btxdoc, O. Patashnik, 1988; the biblatex manual, P. Lehman and others).
///
/// A record that takes fields from another one (`crossref`, `xdata`) waits until that was read: BibTeX wants parents
/// behind their children. Those records come out late, with the line and the ordinal of their place.
struct BibTeXParser: RecordParser {
    private let text: TextBuffer
    private var ordinal = 0
    private var isAtEnd = false
    /// Whether the block that is read now begins a line.
    private var startsLine = false
    /// Whether a comment's braces didn't balance.
    private var hasOpenComment = false
    private var macros = BibTeXMacros()
    private var references = CrossReferences()
    private var keys = SeenKeys()
    /// The next ones are at the end.
    private var ready: [RecordEvent] = []

    init(_ text: TextBuffer) {
        self.text = text
    }

    mutating func next() throws -> RecordEvent? {
        while ready.isEmpty {
            if try findStart() {
                try readBlock()
            } else {
                release(references.rest())
                if ready.isEmpty { return nil }
            }
        }
        return ready.popLast()
    }

    /// Moves on to the next `@`; false at the end.
    private mutating func findStart() throws -> Bool {
        while true {
            switch text.withText({ EntryStart.first(in: $0, isAtEnd: isAtEnd) }) {
            case .at(let offset):
                startsLine =
                    text.withText { $0[..<offset].last { $0 != 0x20 } == BibTeXBytes.lineEnd } || text.line == 1
                text.consume(offset)
                return true
            case .notBefore(let offset):
                text.consume(offset)
                if isAtEnd { return false }
                isAtEnd = try !text.grow()
            }
        }
    }

    private mutating func readBlock() throws {
        let (block, length) = try block()
        switch block {
        case .text, .ignored: text.consume(length)
        case .strings(let strings):
            for (name, value) in strings { macros.define(name, value) }
            text.consume(length)
        case .tooLong:
            ordinal += 1
            ready = [text.rejectTooLong(ordinal: ordinal)]
        case .broken(let reason):
            ordinal += 1
            ready = [text.take(length, ordinal: ordinal) { $0.rejected(reason) }]
        case .entry(let entry):
            if entry.type != "xdata" { ordinal += 1 }
            read(entry, length)
        }
    }

    private mutating func read(_ entry: BibTeXEntry, _ length: Int) {
        var entry = entry
        if keys.isRepeated(entry.key) {
            entry.warnings.append("has the key \"\(entry.key)\" of an earlier record")
        }
        if let whole = references.resolved(entry) {
            let event = text.take(length, ordinal: ordinal) {
                whole.type == "xdata" ? nil : BibTeXRecord.event(whole, $0)
            }
            release(references.add(whole))
            if let event { ready.append(event) }
        } else {
            release(references.hold(text.take(length, ordinal: ordinal) { HeldRecord(entry, $0) }))
        }
    }

    private mutating func release(_ held: [HeldRecord]) {
        ready = held.reversed().compactMap(\.event)
    }

    /// The block that begins here and its length, read on as far as it needs.
    private mutating func block() throws -> (BibTeXBlock, Int) {
        while true {
            if let found = text.withText({ scan($0) }) { return found }
            if text.count > text.longestRecord { return (.tooLong, text.count) }
            isAtEnd = try !text.grow()
        }
    }

    /// Counts braces as BibTeX does; where that leads nowhere, as whoever wrote the file may have done.
    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> (BibTeXBlock, Int)? {
        var scanner = scanner(bytes, .all)
        // All that a scanner throws is that it needs more text.
        guard let block = try? scanner.block() else { return nil }
        hasOpenComment = hasOpenComment || scanner.hasOpenComment
        var others: [BibTeXScanner.Bracing] = scanner.sawEscapedBrace && scanner.isDoubtful ? [.unescaped] : []
        if scanner.limit != nil { others.append(.lines) }
        for bracing in others {
            var other = self.scanner(bytes, bracing)
            // What stands behind the next entry's beginning can't end this one.
            if bracing == .lines, let limit = scanner.limit {
                other = self.scanner(UnsafeBufferPointer(rebasing: bytes[..<limit]), bracing, isAtEnd: true)
            }
            // As above.
            guard let second = try? other.block() else { return nil }
            guard !other.isDoubtful else { continue }
            return (bracing == .lines ? second.warned("has braces that don't balance") : second, other.index)
        }
        return (block, scanner.index)
    }

    private func scanner(
        _ bytes: UnsafeBufferPointer<UInt8>, _ bracing: BibTeXScanner.Bracing, isAtEnd: Bool? = nil
    ) -> BibTeXScanner {
        var scanner = BibTeXScanner(
            bytes, line: text.line, startsLine: startsLine, isAtEnd: isAtEnd ?? self.isAtEnd, macros: macros,
            bracing: bracing)
        scanner.hasOpenComment = hasOpenComment
        return scanner
    }
}

extension BibTeXBlock {
    fileprivate func warned(_ warning: String) -> BibTeXBlock {
        guard case .entry(var entry) = self else { return self }
        entry.warnings.append(warning)
        return .entry(entry)
    }
}
