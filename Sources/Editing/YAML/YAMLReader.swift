import Articles
import Yams

/// Reads YAML into entries, with their lines. A value is the text that stands there: `012` and `no` are no numbers and
/// no flags here.
enum YAMLReader {
    /// The fields at the top, in order; none where there is nothing but comments.
    static func fields(_ text: String) throws(EditingError) -> [Entry.Pair] {
        let root: Node?
        do {
            root = try Parser(yaml: text).singleRoot()
        } catch {
            throw EditingError([mistake(error, text)])
        }
        guard let root else { return [] }
        let entry = entry(root)
        switch entry.content {
        case .nothing: return []
        case .pairs(let pairs): return pairs
        case .text, .list:
            throw EditingError([EditingError.Mistake(line: entry.line, text: "a field is written name: value")])
        }
    }

    private static func entry(_ node: Node) -> Entry {
        let line = node.mark?.line ?? 0
        switch node {
        case .scalar(let scalar):
            let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string.lowercased())
            return Entry(isNothing ? .nothing : .text(scalar.string), line: line)
        case .sequence(let sequence): return Entry(.list(sequence.map(entry)), line: line)
        case .mapping(let mapping):
            let pairs = mapping.map { key, value in
                Entry.Pair(name: key.scalar?.string ?? "", line: key.mark?.line ?? line, value: Self.entry(value))
            }
            return Entry(pairs.isEmpty ? .nothing : .pairs(pairs), line: line)
        case .alias: return Entry(.nothing, line: line)
        }
    }

    // MARK: - What is wrong

    private static func mistake(_ error: any Error, _ text: String) -> EditingError.Mistake {
        switch error as? YamlError {
        case .scanner(let context?, let problem, _, _) where problem == "could not find expected ':'":
            return EditingError.Mistake(line: context.mark.line, text: sentence(problem))
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            if let line = openQuote(in: text) {
                return EditingError.Mistake(line: line, text: "the quote that begins the value is not closed")
            }
            return EditingError.Mistake(line: line(of: mark, in: text), text: sentence(problem))
        case .duplicatedKeysInMapping(let names, _):
            return duplicate(names.first ?? "", text)
        case .reader(_, let offset, _, _):
            let before = offset.map { text.prefix($0) } ?? ""
            return EditingError.Mistake(
                line: before.count { $0 == "\n" } + 1, text: "there is a character that no text has")
        default: return EditingError.Mistake(line: nil, text: "the text can't be read as YAML")
        }
    }

    /// The first line whose value begins with a quote and does not end with one. A parser takes the next quote for its
    /// end, however far away, and complains there.
    private static func openQuote(in text: String) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { line in
            guard let value = line.firstMatch(of: #/^ *(?:- +)?(?:[A-Za-z ]+: +)?(["'].*)$/#)?.output.1.trimmed else {
                return false
            }
            return !value.dropFirst().contains { $0 == value.first }
        }.map { $0 + 1 }
    }

    /// At the end of a text, the last line that says something.
    private static func line(of mark: Mark, in text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var line = min(mark.line, lines.count)
        while line > 1, lines[line - 1].trimmed.isEmpty { line -= 1 }
        return line
    }

    /// The second place of a name that stands twice.
    private static func duplicate(_ name: String, _ text: String) -> EditingError.Mistake {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let places = lines.indices.filter { index in
            lines[index].trimmed.drop { $0 == "-" || $0 == " " || $0 == "\"" }.hasPrefix("\(name):")
        }
        return EditingError.Mistake(
            line: places.count > 1 ? places[1] + 1 : nil, text: "\(name) is there twice")
    }

    /// What most people get wrong, in their words; else the parser's.
    private static func sentence(_ problem: String) -> String {
        switch problem {
        case "mapping values are not allowed in this context":
            "a colon with a space behind it needs quotes around the whole value: \"…: …\""
        case "could not find expected ':'": "there is no colon behind the field's name"
        case "did not find expected key": "this belongs to no field: what goes on below a field is indented"
        case "did not find expected '-' indicator": "a list goes on with - before each line"
        case "found character that cannot start any token": "a value that begins with a sign needs quotes: \"@…\""
        case "found unexpected end of stream": "a quote or a bracket is not closed"
        default: problem
        }
    }
}
