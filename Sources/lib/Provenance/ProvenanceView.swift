import Articles
import Store
import Terminal

/// Where an article is from, for people: each source with what it gave, what the researcher wrote, and what sources say
/// otherwise.
struct ProvenanceView {
    let console: Console

    private static let labelWidth = 14

    func text(_ provenance: Provenance) -> String {
        var lines = wrapped(
            "", [WrappedText.Run("\(provenance.id)  "), WrappedText.Run(provenance.title ?? "[no title]", .bold)])
        for (index, contribution) in provenance.contributions.enumerated() {
            lines.append("")
            lines += source(contribution, number: index + 1)
        }
        if provenance.contributions.isEmpty { lines += ["", "No record that it came from is known."] }
        if !provenance.written.isEmpty {
            lines.append("")
            lines += field("By you", provenance.written.joined(separator: ", "))
        }
        for difference in provenance.differences {
            lines.append("")
            lines += self.difference(difference)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func source(_ contribution: Provenance.Contribution, number: Int) -> [String] {
        let source = contribution.source
        let place = "\(source.file == "-" ? "standard input" : source.file), line \(source.line)"
        let format = source.database.map { "\($0) (\(source.format))" } ?? source.format
        return field("Source \(number)", format, .bold) + field("File", place)
            + field("Its own id", source.key ?? "") + field("Dated", source.date.map(Self.day) ?? "")
            + field("Imported", source.imported)
            + field("Gave", contribution.fields.isEmpty ? "nothing new" : contribution.fields.joined(separator: ", "))
    }

    private func difference(_ difference: Provenance.Difference) -> [String] {
        let title = difference.field
        return wrapped("", [WrappedText.Run("Differs: "), WrappedText.Run(title, .bold)])
            + field("Here", difference.value.map(Self.text) ?? "nothing")
            + difference.others.flatMap { field("Source \($0.source + 1)", Self.text($0.value)) }
    }

    private static func day(_ day: String) -> String {
        PublicationDate(edtf: day).map(DateText.text) ?? day
    }

    private static func text(_ value: JSONValue) -> String {
        if case .array(let items) = value { return items.map(text).joined(separator: "; ") }
        let text = value.text ?? JSONWriter.string(value)
        return text.count > longest ? text.prefix(longest) + "…" : text
    }

    /// Of an abstract that differs, its beginning; `--json` has all of it.
    private static let longest = 300

    private func field(_ label: String, _ value: String, _ style: Console.Style? = nil) -> [String] {
        value.isEmpty ? [] : wrapped(label, [WrappedText.Run(value, style)])
    }

    private func wrapped(_ label: String, _ runs: [WrappedText.Run]) -> [String] {
        let indent = label.isEmpty ? "" : String(repeating: " ", count: Self.labelWidth)
        let width = console.isTerminal ? min(console.width, 100) : Int.max
        let safe = runs.map { run in
            WrappedText.Run(
                console.isTerminal ? TerminalText.safe(run.text) : TerminalText.oneLine(run.text), run.style)
        }
        var lines = WrappedText(width: width, indent: indent).lines(safe, console)
        if !label.isEmpty, let first = lines.first {
            lines[0] =
                console.styled(TerminalText.padded(label, to: Self.labelWidth), .dim) + first.dropFirst(indent.count)
        }
        return lines
    }
}
