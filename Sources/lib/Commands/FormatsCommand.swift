import ArgumentParser
import Articles
import Export
import Ingestion

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "The formats that lib reads and writes, and what a file in one looks like.",
        discussion: """
            lib add finds the format out from a file's content, compressed by gzip or not. lib export takes the name of \
            one that is written with --format.
            """)

    @Argument(help: "Show an example of this format.")
    var name: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if let name, !Self.formats.contains(where: { $0.name == name }) {
            throw ValidationError("There is no format '\(name)'. lib formats lists them.")
        }
    }

    func run() throws {
        let console = shared.console
        let formats = Self.formats.filter { name == nil || $0.name == name }
        if json {
            try console.print(.object([JSONMember("formats", .array(formats.map(\.json)))]))
        } else if name != nil, let format = formats.first {
            try console.print(format.reading.map { $0.example + "\n" } ?? "")
            console.note(format.description)
        } else {
            var table = Table([
                Table.Column("format"), Table.Column("read"), Table.Column("write"), Table.Column("files"),
                Table.Column("what it is", isFlexible: true),
            ])
            table.rows = formats.map(\.row)
            try console.print(table.text(console))
            console.note("\(RecordFormat.allCases.count) formats are read. Show one with: lib formats ris")
        }
    }

    /// One format, read or written or both.
    private struct Format {
        let name: String
        let reading: RecordFormat?
        let writing: ExportFormat?

        var summary: String { reading?.summary ?? writing?.summary ?? "" }

        var fileExtensions: [String] { reading?.fileExtensions ?? writing.map { [$0.fileExtension] } ?? [] }

        /// `ris: RIS of … Files: .ris .txt. Read by lib add; written by lib export --format ris.`
        var description: String {
            let uses = [
                reading == nil ? nil : "read by lib add",
                writing == nil ? nil : "written by lib export --format \(name)",
            ].compactMap(\.self).joined(separator: "; ")
            return "\(name): \(summary)\nFiles end in \(endings); \(uses)."
        }

        private var endings: String { fileExtensions.map { ".\($0)" }.joined(separator: " ") }

        var row: [String] {
            [name, reading == nil ? "" : "yes", writing == nil ? "" : "yes", endings, summary]
        }

        var json: JSONValue {
            var members = [
                JSONMember("name", .string(name)), JSONMember("read", .bool(reading != nil)),
                JSONMember("written", .bool(writing != nil)), JSONMember("fileExtensions", .strings(fileExtensions)),
                JSONMember("summary", .string(summary)),
            ]
            members.add("example", reading?.example)
            return .object(members)
        }
    }

    /// Those that are read, then those that are only written.
    private static var formats: [Format] {
        let read = RecordFormat.allCases.map { format in
            Format(name: format.rawValue, reading: format, writing: ExportFormat(rawValue: format.rawValue))
        }
        let written = ExportFormat.allCases.filter { RecordFormat(rawValue: $0.rawValue) == nil }.map { format in
            Format(name: format.rawValue, reading: nil, writing: format)
        }
        return read + written
    }
}
