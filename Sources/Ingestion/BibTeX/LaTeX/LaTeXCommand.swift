/// What a command of LaTeX does to text.
enum LaTeXCommand: Sendable {
    /// Stands for text.
    case text(String)
    /// Does something to its argument; further arguments are text.
    case argument(Argument)
    /// Switches something on until the group ends.
    case declaration(opening: String, closing: String)
    /// Says nothing.
    case nothing
    /// Says nothing, and has that many arguments.
    case dropping(Int)
    /// Its argument is no LaTeX: an address, code.
    case verbatim
    /// The second argument is the text, as that of a link is.
    case labelled
    /// The second argument comes first.
    case swapped
    /// The second argument says nothing.
    case firstOnly
    /// The argument is a character's number, in hexadecimal.
    case codePoint

    /// What becomes of an argument.
    enum Argument: Sendable, Equatable {
        case plain
        case accent(Unicode.Scalar)
        case italic, bold, superscript, `subscript`, smallCaps
        case quotes, singleQuotes, parentheses, brackets
        case greek
        case dropped
        /// A slash follows, then the second argument.
        case numerator
        case root

        /// What stands before it.
        var opening: String {
            switch self {
            case .italic: "<i>"
            case .bold: "<b>"
            case .superscript: "<sup>"
            case .subscript: "<sub>"
            case .smallCaps: "<sc>"
            case .quotes: "“"
            case .singleQuotes: "‘"
            case .parentheses: "("
            case .brackets: "["
            case .root: "√"
            case .plain, .accent, .greek, .dropped, .numerator: ""
            }
        }

        private var closing: String {
            switch self {
            case .italic: "</i>"
            case .bold: "</b>"
            case .superscript: "</sup>"
            case .subscript: "</sub>"
            case .smallCaps: "</sc>"
            case .quotes: "”"
            case .singleQuotes: "’"
            case .parentheses: ")"
            case .brackets: "]"
            case .numerator: "/"
            case .plain, .accent, .greek, .dropped, .root: ""
            }
        }

        /// Whether what is within it is written anew, or moved, when it ends.
        var changesText: Bool {
            switch self {
            case .accent, .greek, .root: true
            default: false
            }
        }

        /// Ends the argument, which the output holds from `start` on.
        func finish(_ output: inout [UInt8], from start: Int) {
            switch self {
            case .accent(let mark): LaTeXAccents.put(mark, on: &output, from: start)
            case .dropped: output.removeLast(output.count - start)
            case .greek: LaTeXGreek.transliterate(&output, from: start)
            case .superscript where output[start...].elementsEqual("∘".utf8):
                // `90^\circ` is how LaTeX writes degrees.
                output.removeLast(output.count - start + "<sup>".utf8.count)
                output += "°".utf8
            case .superscript where output.count == start, .subscript where output.count == start:
                output.removeLast("<sup>".utf8.count)
            case .root where output.count - start > 1:
                output.insert(UInt8(ascii: "("), at: start)
                output.append(UInt8(ascii: ")"))
            default: output += closing.utf8
            }
        }
    }
}
