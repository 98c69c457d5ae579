/// The arguments of calls in Swift's source, over however many lines: as much of its grammar as that takes.
enum SourceArguments {
    /// The arguments that have a label, as they are written. What declares a parameter has a name of its own behind the
    /// label, or `_` before it, and is none.
    static func labelled(_ label: String, in text: String) -> [String] {
        let code = SourceStatements.code(text)
        return code.matches(of: #/[(,]\s*(?<label>\w+):\s*/#).filter { $0.label == label }.map {
            argument(code[$0.range.upperBound...])
        }
    }

    /// The arguments of each call of a function.
    static func calls(of function: String, in text: String) -> [[String]] {
        let code = SourceStatements.code(text)
        return code.matches(of: #/(?<name>\w+)\(\s*/#).filter { $0.name == function }.map { call in
            var arguments: [String] = []
            var rest = code[call.range.upperBound...]
            while true {
                let argument = leading(rest)
                arguments.append(trimmed(argument))
                rest = rest[argument.endIndex...]
                guard rest.first == "," else { return arguments }
                rest = rest.dropFirst()
            }
        }
    }

    /// Whether an argument is one literal with nothing put in.
    static func isFixed(_ argument: String) -> Bool {
        argument.wholeMatch(of: #/"""(?s:(?:[^"\\]|"(?!"")|\\[^(])*)"""|"(?:[^"\\\n]|\\[^(])*"/#) != nil
    }

    private static func argument(_ text: Substring) -> String { trimmed(leading(text)) }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// What comes before the comma or the bracket that ends an argument. Where something is put into a literal, it may
    /// end within that: the beginning is there anyway.
    private static func leading(_ text: Substring) -> Substring {
        var rest = text
        var depth = 0
        while let character = rest.first {
            if character == "\"", let literal = rest.prefixMatch(of: SourceStatements.literal)?.output {
                rest = rest[literal.endIndex...]
                continue
            }
            if depth == 0, ",)]}".contains(character) { return text[..<rest.startIndex] }
            if "([{".contains(character) { depth += 1 }
            if ")]}".contains(character) { depth -= 1 }
            rest = rest.dropFirst()
        }
        return text
    }
}
