import ArgumentParser
import Articles
import Export
import Foundation
import Manuscripts
import Store

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write articles for a paper, another program or a backup.",
        discussion: """
            By ids, by --query, by --reading-list (in its order), by what a manuscript cites, or all. A file that is named by --output is \
            written whole or not at all. jsonl is lossless: lib add reads it back.

            A template (mustache) has all that a line of jsonl has, and number, authorNames, journalName, date, url, \
            vancouver, ama, apa; what stands between {{#articles}} and {{/articles}} is written for each article.
            """)

    @OptionGroup var arguments: ArticleArguments

    @Option(help: "How the articles are written; found out from --output's ending where it is not given.")
    var format: ExportFormat?

    @OptionGroup var forms: FormOptions

    @OptionGroup var chosen: QueryOptions

    @Option(help: ArgumentHelp("The articles of a reading list.", valueName: "name"))
    var readingList: String?

    @Option(
        help: ArgumentHelp("What a manuscript cites: .tex, .aux or .md; its keys stay.", valueName: "file"),
        completion: .file())
    var cited: [String] = []

    @Flag(
        help: """
            In jsonl, the whole library: also its reading lists, saved searches, synonyms, screenings and settings.
            """)
    var complete = false

    @Option(help: "The order of the articles.")
    var sort: ArticleOrder?

    @Option(name: [.long, .short], help: ArgumentHelp("Write to a file.", valueName: "file"), completion: .file())
    var output: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        let isCited = !cited.isEmpty
        let ways = [!arguments.articles.isEmpty, chosen.query != nil, readingList != nil, isCited].filter { $0 }.count
        if ways > 1 { throw ValidationError("Choose one: ids, --query, --reading-list or --cited.") }
        if complete, ways > 0 { throw ValidationError("--complete exports the whole library; choose nothing of it.") }
        if complete, try forms.template != nil || chosenFormat() != .jsonl {
            throw ValidationError("--complete goes with --format jsonl.")
        }
        if forms.template == nil {
            try forms.check(for: chosenFormat())
        } else if format != nil {
            throw ValidationError("Choose --format or --template.")
        }
    }

    func run() throws {
        if let output, LibraryFiles(shared.libraryPath).contain(output) {
            throw CommandFailure("\(output) is a file of the library. Name another file with --output.")
        }
        let library = try shared.openLibrary()
        let template = try forms.readTemplate()
        var selection = try self.selection(in: library)
        if let sort { selection.ids = try library.sorted(selection.ids, by: sort) }
        var retracted: [Int] = []
        var exporter =
            try template.map { Exporter($0, heading: selection.heading) }
            ?? Exporter(chosenFormat(), heading: selection.heading, options: forms.options)
        let console = shared.console
        let parts = complete ? try library.parts() : []
        parts.forEach { exporter.write($0) }
        if selection.ids.isEmpty, parts.isEmpty {
            // A program that reads on gets a document that is empty, and not none.
            if output == nil {
                _ = try export(selection, from: library, &exporter) { try console.print(exported: Array($0)) }
            }
            console.note("Nothing to export: \(selection.emptyReason)")
            throw ExitCode(1)
        }
        if let output {
            try FileOutput.write(to: output) { file in
                retracted = try export(selection, from: library, &exporter, file.write)
            }
            let others = parts.isEmpty ? "" : " and \(counted(parts.count, "line")) about the library"
            console.note("\(counted(selection.ids.count, "article"))\(others) written to \(output).")
        } else {
            retracted = try export(selection, from: library, &exporter) { try console.print(exported: Array($0)) }
        }
        RetractionWarning.note(retracted, console)
        if selection.isIncomplete { throw ExitCode(1) }
    }

    private struct Selection {
        var ids: [Int]
        /// The keys by which a manuscript cites articles, by id.
        var keys: [Int: [String]] = [:]
        var heading: ExportHeading?
        var emptyReason: String
        /// Whether something that was asked for isn't there.
        var isIncomplete = false
    }

    private func manuscript() throws -> Manuscript {
        do {
            return try Manuscript(cited)
        } catch let error as Manuscript.Unreadable {
            throw CommandFailure("The manuscript \(error.file) can't be read as a file of text.")
        }
    }

    private func selection(in library: Library) throws -> Selection {
        if !cited.isEmpty {
            let found = try CitedArticles(manuscript(), in: library)
            found.notes.forEach(shared.console.note)
            return Selection(
                ids: found.ids, keys: found.keys, emptyReason: "the manuscript cites no article of the library.",
                isIncomplete: found.isIncomplete)
        }
        if let readingList {
            let list = try library.readingList(readingList)
            let notes = list.entries.compactMap { entry in entry.note.map { (entry.article, $0) } }
            let heading = ExportHeading(
                title: list.name, description: list.description, notes: Dictionary(notes) { first, _ in first },
                sections: list.sectionHeadings)
            return Selection(
                ids: list.entries.map(\.article), heading: heading,
                emptyReason: "the reading list \"\(list.name)\" is empty.")
        }
        if let query = chosen.query, let ids = try chosen.ids(in: library, shared.console) {
            return Selection(ids: ids, emptyReason: "no article matches \(query).")
        }
        if !arguments.articles.isEmpty {
            return Selection(ids: try arguments.ids(in: library), emptyReason: "no article was named.")
        }
        return Selection(ids: try library.allIDs(), emptyReason: "the library is empty.")
    }

    private func chosenFormat() throws -> ExportFormat {
        if let format { return format }
        let names = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
        let ending = output.map { ($0 as NSString).pathExtension.lowercased() }
        if let format = ExportFormat.allCases.first(where: { $0.fileExtension == ending }) { return format }
        throw ValidationError("Name a format with --format: \(names).")
    }

    /// - Returns: the articles among them that were retracted.
    private func export(
        _ selection: Selection, from library: Library, _ exporter: inout Exporter, _ write: (Data) throws -> Void
    ) throws -> [Int] {
        var retracted: [Int] = []
        var keys = selection.keys
        func drain() throws {
            try exporter.drain { bytes throws(any Error) in try write(Data(bytes)) }
        }
        try library.forEachArticle(selection.ids) { article in
            var article = article
            if let key = keys[article.id]?.first {
                article.citationKey = key
                keys[article.id]?.removeFirst()
            }
            if article.isRetracted { retracted.append(article.id) }
            exporter.write(article)
            if exporter.byteCount > 1 << 16 { try drain() }
        }
        exporter.finish()
        try drain()
        return retracted
    }
}
