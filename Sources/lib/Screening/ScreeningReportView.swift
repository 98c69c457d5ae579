import Articles
import Store
import Terminal

/// A screening's report as text for people, and as a table for a paper's appendix.
enum ScreeningReportView {
    private static let width = 72
    private static let numberWidth = 10

    static func text(_ report: ScreeningReport, _ console: Console) -> String {
        var lines = [console.styled(safe("PRISMA 2020 flow: \(title(report))", console), .bold)]
        for phase in ScreeningFlow(report).phases {
            lines += ["", console.styled(phase.name, .heading)]
            for line in phase.lines { lines += text(line, console) }
        }
        if let note = note(report) {
            lines += [""] + WrappedText(width: width, indent: "").lines([.init(note)], console)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func text(_ line: ScreeningFlow.Line, _ console: Console) -> [String] {
        let indent = String(repeating: " ", count: 2 * (line.depth + 1))
        let wrapped = WrappedText(width: width - numberWidth, indent: indent)
        var lines = wrapped.lines([WrappedText.Run(safe(line.text, console))], console)
        if let last = lines.popLast() {
            let number = TerminalText.padded(grouped(line.count), to: width - TerminalText.width(last), right: true)
            lines.append(last + number)
        }
        return lines
    }

    static func markdown(_ report: ScreeningReport) -> String {
        var lines = ["| PRISMA 2020 flow: \(escaped(title(report))) | n |", "|:---|---:|"]
        for phase in ScreeningFlow(report).phases {
            lines.append("| **\(phase.name)** | |")
            for line in phase.lines {
                let indent = String(repeating: "&emsp;", count: line.depth)
                lines.append("| \(indent)\(escaped(line.text)) | \(line.count) |")
            }
        }
        if let note = note(report) { lines += ["", escaped(note)] }
        return (lines + files(report.identified.files)).map { $0 + "\n" }.joined()
    }

    /// Where and when the records were found (PRISMA-S, items 1, 13 and 15).
    private static func files(_ files: [IdentifiedRecords.File]) -> [String] {
        if files.isEmpty { return [] }
        let rows = files.map { file in
            let cells = [databases(file), file.file, String(file.imported.prefix(10))].map(escaped)
            return "| \((cells + [file.read, file.records].map(String.init)).joined(separator: " | ")) |"
        }
        return [
            "", "| Database | File | Imported | Records in it | Of those to screen |", "|:---|:---|:---|---:|---:|",
        ]
            + rows
    }

    /// No more than a few: a file that a reference manager wrote may name dozens.
    private static func databases(_ file: IdentifiedRecords.File) -> String {
        let more = file.databases.count - 3
        return file.databases.prefix(3).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    private static func title(_ report: ScreeningReport) -> String {
        "\(report.name), \(ScreeningWords.scope(report.scope))"
    }

    private static func note(_ report: ScreeningReport) -> String? {
        guard report.outside > 0 else { return nil }
        return "\(counted(report.outside, "article")) with a verdict \(report.outside == 1 ? "is" : "are") no longer "
            + "among those that are screened, and not counted."
    }

    private static func safe(_ text: String, _ console: Console) -> String {
        let line = TerminalText.oneLine(text)
        return console.isTerminal ? TerminalText.safe(line) : line
    }

    /// A backslash before what means something in Markdown, and all on one line.
    private static func escaped(_ text: String) -> String {
        TerminalText.oneLine(text).map { "\\`*_[]<>&~^$|".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
