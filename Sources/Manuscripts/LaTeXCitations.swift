import Articles

/// The keys that commands of LaTeX cite: `\cite` and its kin of natbib and biblatex, and in `.aux` files `\citation`.
///
/// A command cites if "cite" is in its name, whatever a package or the author calls it.
package struct LaTeXCitations {
    package private(set) var keys: [(key: String, line: Int)] = []
    /// Files that are taken in: `\input{methods}`.
    package private(set) var files: [String] = []
    private let input: [UInt8]
    private var index = 0
    private var line = 1

    package init(_ text: String) {
        input = Array(text.utf8)
    }

    package mutating func run() {
        while index < input.count {
            switch input[index] {
            case UInt8(ascii: "\\"): readCommand()
            case UInt8(ascii: "%"): skipComment()
            default: advance()
            }
        }
    }

    private static let takingIn: Set<String> = ["input", "include", "subfile", "@input"]
    /// Whose first argument is a volume.
    private static let volumes = "volcite"
    private static let others: Set<String> = [
        "citestyle", "setcitestyle", "citereset", "DeclareCiteCommand", "DeclareMultiCiteCommand", "citesetup",
        "DeclareAutoCiteCommand", "citecolor", "bibcite", "citeindextrue", "citeindexfalse", "ifciteseen", "ifcited",
        "newcites", "citenumfont", "citedash", "citepunct", "citemid", "citeleft", "citeright", "citeform",
    ]

    private mutating func readCommand() {
        index += 1
        let start = index
        while index < input.count, Self.isNameByte(input[index]) { index += 1 }
        guard index > start else { return advance() }
        let name = String(decoding: input[start..<index], as: UTF8.self)
        if name == "verb" { return skipVerbatim() }
        if Self.takingIn.contains(name) {
            if let file = argument() { files.append(file.trimmed) }
            return
        }
        let lower = name.lowercased()
        if name == "citation" || name == "abx@aux@cite" { return readAuxiliary() }
        guard lower.contains("cite"), !Self.others.contains(name), !lower.hasPrefix("abx@"),
            !lower.hasPrefix("newcommand")
        else { return }
        if index < input.count, input[index] == UInt8(ascii: "*") { index += 1 }
        if lower.hasSuffix(Self.volumes) { return readVolume() }
        let isMultiple = lower.hasSuffix("cites")
        repeat {
            skipOptions()
            guard let argument = argument() else { return }
            add(argument)
            skipSpaces()
        } while isMultiple && index < input.count && "[{".utf8.contains(input[index])
    }

    /// `\volcite[pre]{2}[pages]{key}`
    private mutating func readVolume() {
        skipOptions()
        guard argument() != nil else { return }
        skipOptions()
        if let argument = argument() { add(argument) }
    }

    /// `\citation{a,b}`; biblatex also writes `\abx@aux@cite{0}{a}`.
    private mutating func readAuxiliary() {
        guard let first = argument() else { return }
        let isSection = first.utf8.allSatisfy { (48...57).contains($0) }
        add(isSection ? argument() ?? "" : first)
    }

    private mutating func add(_ argument: String) {
        for part in argument.split(separator: ",") {
            let key = part.trimmed
            // `#1` stands in the definition of a command; `*` means all of a bibliography.
            if !key.isEmpty, key != "*", !key.contains(where: { "#\\ ".contains($0) }) { keys.append((key, line)) }
        }
    }

    // MARK: - Bytes

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "@")
    }

    private mutating func advance() {
        if index < input.count {
            if input[index] == 0x0A { line += 1 }
            index += 1
        }
    }

    private mutating func skipComment() {
        while index < input.count, input[index] != 0x0A { index += 1 }
    }

    private mutating func skipVerbatim() {
        guard index < input.count else { return }
        if input[index] == UInt8(ascii: "*") { index += 1 }
        guard index < input.count else { return }
        let delimiter = input[index]
        index += 1
        while index < input.count, input[index] != delimiter, input[index] != 0x0A { index += 1 }
        advance()
    }

    private mutating func skipSpaces() {
        while index < input.count {
            if input[index] == UInt8(ascii: "%") { skipComment() } else if input[index] > 0x20 { return }
            advance()
        }
    }

    /// `[see][12]` and biblatex's `(see)(12)`.
    private mutating func skipOptions() {
        while true {
            skipSpaces()
            guard index < input.count else { return }
            if input[index] == UInt8(ascii: "[") {
                skip(to: UInt8(ascii: "]"))
            } else if input[index] == UInt8(ascii: "(") {
                skip(to: UInt8(ascii: ")"))
            } else {
                return
            }
        }
    }

    /// Behind a closing sign that stands in no braces.
    private mutating func skip(to closing: UInt8) {
        var depth = 0
        advance()
        while index < input.count, depth > 0 || input[index] != closing {
            if input[index] == UInt8(ascii: "{") { depth += 1 }
            if input[index] == UInt8(ascii: "}") { depth -= 1 }
            if input[index] == UInt8(ascii: "\\") { advance() }
            advance()
        }
        advance()
    }

    /// What stands in the braces that follow, without comments; `nil` where none follow.
    private mutating func argument() -> String? {
        skipSpaces()
        guard index < input.count, input[index] == UInt8(ascii: "{") else { return nil }
        advance()
        var bytes: [UInt8] = []
        while index < input.count, input[index] != UInt8(ascii: "}") {
            if input[index] == UInt8(ascii: "%") {
                skipComment()
            } else {
                bytes.append(input[index])
                advance()
            }
        }
        advance()
        return String(decoding: bytes, as: UTF8.self)
    }
}
