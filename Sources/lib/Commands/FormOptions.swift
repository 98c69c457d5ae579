import ArgumentParser
import Export
import Foundation

/// What can be chosen about the form of an export.
struct FormOptions: ParsableArguments {
    @Option(help: "Of references in text.")
    var style: CitationStyle?

    @Option(
        help: ArgumentHelp(
            "Of csv and tsv, in order, separated by commas: title,doi,mesh.", valueName: "names"))
    var columns: String?

    @Flag(help: "LaTeX commands instead of what is not ASCII, in bibtex and biblatex.")
    var ascii = false

    @Option(help: ArgumentHelp("Your own form: a file in Mustache.", valueName: "file"), completion: .file())
    var template: String?

    var options: ExportOptions {
        var options = ExportOptions()
        if let style { options.style = style }
        options.isASCII = ascii
        options.columns = columnNames
        return options
    }

    private var columnNames: [String] {
        (columns ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
    }

    func validate() throws {
        let known = ExportOptions.columnNames
        if let unknown = columnNames.first(where: { !known.contains($0) }) {
            throw ValidationError("There is no column '\(unknown)'. There are: \(known.joined(separator: ", ")).")
        }
        if columns != nil, columnNames.isEmpty { throw ValidationError("--columns names no column.") }
        if template != nil, style != nil || columns != nil || ascii {
            throw ValidationError("--style, --columns and --ascii go with a format, not with --template.")
        }
    }

    /// Refuses what says nothing about the format.
    func check(for format: ExportFormat) throws {
        if style != nil, format != .text { throw ValidationError("--style goes with --format text.") }
        if columns != nil, format != .csv, format != .tsv {
            throw ValidationError("--columns goes with --format csv or tsv.")
        }
        if ascii, format != .bibtex, format != .biblatex {
            throw ValidationError("--ascii goes with --format bibtex or biblatex.")
        }
    }

    func readTemplate() throws -> ArticleTemplate? {
        guard let template else { return nil }
        guard let bytes = FileManager.default.contents(atPath: template),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw CommandFailure("The template \(template) can't be read as a file of UTF-8 text.") }
        do {
            return try ArticleTemplate(text, isMarkup: Self.isMarkup(template))
        } catch let error as TemplateError {
            throw CommandFailure("The template \(template) \(error.reason) (line \(error.line)). Nothing was written.")
        }
    }

    /// By the name without `.mustache`.
    private static func isMarkup(_ name: String) -> Bool {
        let file = name as NSString
        let inner = file.pathExtension.lowercased() == "mustache" ? file.deletingPathExtension as NSString : file
        return ["html", "htm", "xhtml", "xml", "svg"].contains(inner.pathExtension.lowercased())
    }
}
