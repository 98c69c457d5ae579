import Articles

/// Makes text of LaTeX, in one pass over the bytes: accents, symbols, ligatures, mathematics.
///
/// The text is HTML of the kind that ``HTMLText`` reads, with `<i>`, `<b>`, `<sup>` and `<sub>`; what an entry holds of
/// HTML and entities itself stays as it is. Of commands that it doesn't know it keeps the arguments' text. Groups are
/// kept on a stack of its own, so that no depth is too deep.
struct LaTeXReader {
    /// What becomes of braces that no command takes.
    enum Groups {
        case dropped
        /// Those that keep capitals as they are stand as ``groupStart`` and ``groupEnd``.
        case protections
        /// Those that hold a name together do.
        case names
    }

    /// Characters for private use, at the end of Unicode, that hardly any text holds (``withoutMarks(_:)``).
    static let openMark: Unicode.Scalar = "\u{10FFF0}"
    static let closeMark: Unicode.Scalar = "\u{10FFF1}"
    /// Stands behind a `<` and a `&` that begin no tag and no entity, and before a comma that separates no names.
    static let emptyMark: Unicode.Scalar = "\u{10FFF2}"
    static let groupStart = Array(String(openMark).utf8)
    static let groupEnd = Array(String(closeMark).utf8)

    let groups: Groups
    var input: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0)
    var index = 0
    var output: [UInt8] = []
    var open: [Group] = []
    /// What the next token or group becomes, the outermost first.
    var pending: [LaTeXCommand.Argument] = []
    /// How many of those that are pending or open change what is within them when they end.
    private var changes = 0
    /// More of them within each other would take time for each level; further ones leave their argument as it is.
    private static let maximumChanges = 40
    var isMath = false
    var isDisplay = false
    var protections = 0
    /// Single quotes that were opened and not closed.
    var openQuotes = 0

    struct Group {
        var arguments: [(kind: LaTeXCommand.Argument, start: Int)]
        /// What was switched on within it, as `\it` is.
        var closings: [String] = []
        var isArgument: Bool
        var isProtection = false
        /// Where it begins in the output.
        var start: Int
        var wasMath: Bool
    }

    init(groups: Groups) {
        self.groups = groups
    }

    /// Whether a value has anything that LaTeX reads in a way of its own, or what may be one of its marks.
    static func needsWork(_ value: String) -> Bool {
        var value = value
        return value.withUTF8 { bytes in
            var previous: UInt8 = 0
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "~"),
                    UInt8(ascii: "`"), 0xF4:
                    return true
                case UInt8(ascii: "-") where previous == byte, UInt8(ascii: "'") where previous == byte: return true
                default: previous = byte
                }
            }
            return false
        }
    }

    mutating func run(_ value: String) -> String {
        var copy = Self.withoutMarks(value)
        copy.withUTF8 { bytes in
            input = bytes
            output.reserveCapacity(bytes.count + 16)
            open = [Group(arguments: [], isArgument: false, start: 0, wasMath: false)]
            while index < input.count { readNext() }
            applyPendingToNothing()
            while !open.isEmpty { closeGroup() }
        }
        return String(decoding: output, as: UTF8.self)
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == openMark || scalar == closeMark || scalar == emptyMark
    }

    /// Marks that a value holds by itself stand for nothing: each becomes U+FFFD.
    static func withoutMarks(_ value: String) -> String {
        guard value.has(groupStart[0]) else { return value }
        return String(String.UnicodeScalarView(value.unicodeScalars.map { isMark($0) ? "\u{FFFD}" : $0 }))
    }

    mutating func readNext() {
        let byte = input[index]
        switch byte {
        case UInt8(ascii: "\\"): readCommand()
        case UInt8(ascii: "{"):
            index += 1
            if !readEmptyGroup() { openGroup() }
        case UInt8(ascii: "}"):
            index += 1
            applyPendingToNothing()
            if open.count > 1 { closeGroup() }
        case UInt8(ascii: "$"): readDollar()
        case UInt8(ascii: "~"):
            // Addresses have it without backslash.
            emit(output.last == UInt8(ascii: "/") ? "~" : " ")
            index += 1
        case UInt8(ascii: "^") where isMath: beginScript(.superscript)
        case UInt8(ascii: "_") where isMath: beginScript(.subscript)
        case UInt8(ascii: "'") where isMath:
            emit("′")
            index += 1
        case UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "?"), UInt8(ascii: "!"):
            readLigature(byte)
        case 0...0x20 where !pending.isEmpty: index += 1
        default: readText()
        }
    }

    // MARK: - Text

    /// A character, or as many as nothing is done to.
    mutating func readText() {
        let start = index
        index += 1
        if pending.isEmpty {
            while index < input.count, Self.isPlain(input[index]) { index += 1 }
            output += UnsafeBufferPointer(rebasing: input[start..<index])
        } else {
            while index < input.count, input[index] & 0xC0 == 0x80 { index += 1 }
            emit(String(decoding: UnsafeBufferPointer(rebasing: input[start..<index]), as: UTF8.self))
        }
    }

    @inline(__always)
    static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "~"),
            UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "`"),
            UInt8(ascii: "?"), UInt8(ascii: "!"):
            false
        default: true
        }
    }

    static let ligatures: [(spelling: [UInt8], text: String)] = [
        ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("?`", "¿"), ("!`", "¡"), ("`", "‘"),
    ].map { (Array($0.utf8), $1) }

    mutating func readLigature(_ byte: UInt8) {
        if pending.isEmpty, !isMath,
            let ligature = Self.ligatures.first(where: { input[index...].starts(with: $0.spelling) })
        {
            index += ligature.spelling.count
            emit(ligature.text)
            if ligature.text == "‘" { openQuotes += 1 }
        } else if byte == UInt8(ascii: "'"), openQuotes > 0, !isMath, endsWord {
            openQuotes -= 1
            index += 1
            emit("’")
        } else {
            index += 1
            emit(String(Unicode.Scalar(byte)))
        }
    }

    /// Whether an apostrophe here isn't one within a word.
    private var endsWord: Bool {
        index + 1 >= input.count || !BibTeXBytes.isLetterOrMore(input[index + 1])
    }

    /// Adds text as one token, to which pending commands apply.
    mutating func emit(_ text: String) {
        guard !pending.isEmpty else {
            output += text.utf8
            return
        }
        let arguments = takePending()
        output += text.utf8
        for argument in arguments.reversed() { close(argument.kind, from: argument.start) }
    }

    /// Makes something of the next token or group.
    mutating func expect(_ kind: LaTeXCommand.Argument) {
        let isTooDeep = kind.changesText && changes == Self.maximumChanges
        if kind.changesText, !isTooDeep { changes += 1 }
        // `^\mathrm{a}` raises what the inner command takes.
        if !isTooDeep && kind != .plain || pending.isEmpty { pending.append(isTooDeep ? .plain : kind) }
    }

    mutating func takePending() -> [(kind: LaTeXCommand.Argument, start: Int)] {
        let kinds = pending
        pending = []
        return kinds.map { kind in
            output += kind.opening.utf8
            return (kind, output.count)
        }
    }

    /// A command whose argument is missing: `\~` before a brace that closes is the sign itself.
    mutating func applyPendingToNothing() {
        if !pending.isEmpty { emit("") }
    }

    mutating func close(_ kind: LaTeXCommand.Argument, from start: Int) {
        if kind.changesText { changes -= 1 }
        kind.finish(&output, from: min(start, output.count))
    }

    // MARK: - Groups

    /// Nothing in braces, unless a command takes it. Behind `<` and `&` it says that they begin no tag and no entity.
    private mutating func readEmptyGroup() -> Bool {
        guard pending.isEmpty, !isMath, index < input.count, input[index] == UInt8(ascii: "}") else { return false }
        index += 1
        let isBeforeComma = groups == .names && index < input.count && input[index] == BibTeXBytes.comma
        if let last = output.last, isBeforeComma || last == UInt8(ascii: "<") || last == UInt8(ascii: "&") {
            output += String(Self.emptyMark).utf8
        }
        return true
    }

    /// A text that was read as HTML, without the marks of empty groups.
    static func unmarked(_ text: String) -> String {
        guard text.has(groupStart[0]) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != emptyMark }))
    }

    mutating func openGroup(isArgument: Bool = false) {
        let isTaken = isArgument || !pending.isEmpty
        var group = Group(
            arguments: takePending(), isArgument: isTaken, start: output.count, wasMath: isMath)
        if !isTaken, !isMath, groups != .dropped, protections == 0, groups == .names || !beginsWithCommand {
            group.isProtection = true
            protections += 1
        }
        open.append(group)
    }

    /// BibTeX takes a brace before a backslash for part of an accent, not for protection.
    var beginsWithCommand: Bool {
        index < input.count && input[index] == UInt8(ascii: "\\")
    }

    mutating func closeGroup() {
        guard let group = open.popLast() else { return }
        for closing in group.closings.reversed() { output += closing.utf8 }
        if group.isProtection {
            protections -= 1
            protect(from: group.start)
        }
        for argument in group.arguments.reversed() { close(argument.kind, from: argument.start) }
        isMath = group.wasMath
        // The next argument of the same command.
        if group.isArgument, index < input.count, input[index] == UInt8(ascii: "{"), pending.isEmpty, !isMath {
            index += 1
            openGroup(isArgument: true)
        }
    }

    mutating func protect(from start: Int) {
        guard start < output.count else { return }
        if groups == .names, !output[start...].contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: ",") || $0 == 0x3B }),
            open.count > 1 || !holdsWholeName(start)
        {
            return
        }
        output.insert(contentsOf: Self.groupStart, at: start)
        output += Self.groupEnd
    }

    /// Whether a group of one word stands alone between two "and": then it is no family name, but a group's name.
    func holdsWholeName(_ start: Int) -> Bool {
        let before = output[..<start].reversed().drop { $0 <= 0x20 }
        let after = input[index...].drop { $0 <= 0x20 }
        func isAnd(_ bytes: some Sequence<UInt8>) -> Bool {
            let word = bytes.prefix(4).map { $0 | 0x20 }
            return word.count == 4 && word[3] == 0x20
                && (word.starts(with: "and".utf8) || word.starts(with: "dna".utf8))
        }
        return (before.isEmpty || (isAnd(before) && output[start - 1] <= 0x20)) && (after.isEmpty || isAnd(after))
    }
}
