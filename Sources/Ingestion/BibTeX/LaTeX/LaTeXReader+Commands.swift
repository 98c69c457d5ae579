import Articles

/// Commands: a backslash and what follows it.
extension LaTeXReader {
    mutating func readCommand() {
        index += 1
        guard index < input.count else { return emit("\\") }
        let byte = input[index]
        guard BibTeXBytes.isLetter(byte) else {
            index += 1
            return readSymbol(byte)
        }
        let start = index
        while index < input.count, BibTeXBytes.isLetter(input[index]) { index += 1 }
        let name = String(decoding: UnsafeBufferPointer(rebasing: input[start..<index]), as: UTF8.self)
        if let command = LaTeXCommands.named(name) {
            perform(command)
        } else if !pending.isEmpty, name.utf8.first == UInt8(ascii: "i") || name.utf8.first == UInt8(ascii: "j") {
            // `\'\iz` for `\'{\i}z`
            index = start + 1
            emit(String(name.prefix(1)))
        } else {
            readUnknown(name)
        }
    }

    /// TeX takes the white space behind a command's name for its end.
    private mutating func skipSpaces() {
        while index < input.count, input[index] <= 0x20 { index += 1 }
    }

    /// A command of one sign that is no letter.
    private mutating func readSymbol(_ byte: UInt8) {
        if let mark = LaTeXAccents.signs[byte], !isMath || byte != UInt8(ascii: ">") {
            expect(.accent(mark))
            return
        }
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): isMath = true
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
            applyPendingToNothing()
            isMath = false
        case UInt8(ascii: "\\") where isEscapedAccent:
            index += 1
            readSymbol(input[index - 1])
        case UInt8(ascii: "\\"): emit("\n")
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0...0x20: emit(" ")
        case UInt8(ascii: ">") where isMath: emit(" ")
        case UInt8(ascii: "!"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "*"): break
        default:
            index -= 1
            readText()
        }
    }

    /// Whether a backslash that was escaped once more begins an accent: `D\\'ecoret`.
    private var isEscapedAccent: Bool {
        index + 1 < input.count && LaTeXAccents.signs[input[index]] != nil && BibTeXBytes.isLetter(input[index + 1])
            && (output.last.map(BibTeXBytes.isLetter) ?? false)
    }

    private mutating func perform(_ command: LaTeXCommand) {
        switch command {
        case .text(let text):
            // In `\o re` the space ends the command, in `\o{} re` it doesn't; around `\leq` it makes no odds to TeX.
            if !isMath || (text.count == 1 && text.first?.isLetter == true) { skipSpaces() }
            emit(text)
            skipEmptyGroup()
        case .argument(var kind):
            if index < input.count, input[index] == UInt8(ascii: "*") {
                index += 1
                if kind == .quotes { kind = .singleQuotes }
            }
            skipOption()
            expect(kind)
        case .declaration(let opening, let closing):
            skipSpaces()
            output += opening.utf8
            open[open.count - 1].closings.append(closing)
        case .nothing: skipSpaces()
        case .dropping(let count): for _ in 0..<count { _ = verbatimArgument() }
        case .verbatim: emit(verbatimArgument())
        case .labelled:
            _ = verbatimArgument()
            pending.append(.plain)
        case .swapped:
            let first = verbatimArgument()
            let second = verbatimArgument()
            emit(second + first)
        case .firstOnly:
            let first = verbatimArgument()
            _ = verbatimArgument()
            emit(first)
        case .codePoint:
            // `\symbol{"4E2D}`: a quote says that the number is hexadecimal.
            let argument = verbatimArgument().trimmed
            let code = argument.hasPrefix("\"") ? String(argument.dropFirst()) : argument
            emit(UInt32(code, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? code)
        }
    }

    /// Its arguments' text, or its name where it has none.
    private mutating func readUnknown(_ name: String) {
        skipOption()
        var next = index
        while next < input.count, input[next] == 0x20 { next += 1 }
        if next < input.count, input[next] == UInt8(ascii: "{") {
            let isEmpty = next + 1 < input.count && input[next + 1] == UInt8(ascii: "}")
            if isEmpty {
                index = next + 2
                return emit(name)
            }
            index = next
            if pending.isEmpty { pending = [.plain] }
        } else {
            emit(name)
        }
    }

    private mutating func skipEmptyGroup() {
        if index + 1 < input.count, input[index] == UInt8(ascii: "{"), input[index + 1] == UInt8(ascii: "}") {
            index += 2
        }
    }

    /// `[…]` before an argument.
    private mutating func skipOption() {
        guard index < input.count, input[index] == UInt8(ascii: "["),
            let end = input[index...].prefix(200).firstIndex(of: UInt8(ascii: "]")), end + 1 < input.count,
            input[end + 1] == UInt8(ascii: "{")
        else { return }
        index = end + 1
    }

    /// An argument as it is spelled: in braces, or between two of the same sign as `\verb|…|` has it.
    private mutating func verbatimArgument() -> String {
        skipSpaces()
        guard index < input.count else { return "" }
        let delimiter = input[index]
        var end = index + 1
        var depth = 1
        if delimiter == UInt8(ascii: "{") {
            while end < input.count {
                if input[end] == UInt8(ascii: "{") { depth += 1 }
                if input[end] == UInt8(ascii: "}") { depth -= 1 }
                if depth == 0 { break }
                end += 1
            }
        } else if delimiter == UInt8(ascii: "|") || delimiter == UInt8(ascii: "+") || delimiter == UInt8(ascii: "!") {
            while end < input.count, input[end] != delimiter { end += 1 }
        } else {
            return ""
        }
        let argument = String(decoding: UnsafeBufferPointer(rebasing: input[(index + 1)..<end]), as: UTF8.self)
        index = min(end + 1, input.count)
        return argument
    }
}
