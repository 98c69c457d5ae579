import Foundation

/// A manuscript, and the keys that it cites by.
struct Manuscript {
    /// A key, and where it is first cited.
    struct Citation: Equatable {
        let key: String
        let file: String
        let line: Int
    }

    /// In the order in which they are first cited, each once.
    private(set) var citations: [Citation] = []
    /// Files that it takes in and that aren't there.
    private(set) var missingFiles: [String] = []
    private var seenKeys: Set<String> = []
    private var seenFiles: Set<String> = []

    /// Reads LaTeX (`.tex`, `.aux`), or Markdown as pandoc, R Markdown and Quarto have it; a file of another ending is
    /// LaTeX where it has a command that cites.
    init(_ files: [String]) throws {
        for file in files {
            guard let text = Self.text(of: file) else {
                throw CommandFailure("The manuscript \(file) can't be read as a file of text.")
            }
            read(text, file)
        }
    }

    private static func text(of file: String) -> String? {
        FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func read(_ text: String, _ file: String) {
        guard seenFiles.insert(URL(filePath: file).standardized.path).inserted else { return }
        let ending = (file as NSString).pathExtension.lowercased()
        let isMarkdown = ["md", "markdown", "rmd", "qmd", "mdown", "text"].contains(ending)
        let isLaTeX = ["tex", "aux", "ltx", "latex", "rnw"].contains(ending)
        if isMarkdown || (!isLaTeX && !text.contains("\\")) {
            add(MarkdownCitations.keys(in: text), file)
        } else {
            var scan = LaTeXCitations(text)
            scan.run()
            // What is taken in stands where it is named; only the order of keys would show that.
            add(scan.keys, file)
            for name in scan.files { readPart(name, of: file) }
        }
    }

    private mutating func readPart(_ name: String, of file: String) {
        let folder = (file as NSString).deletingLastPathComponent
        let path = name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)"
        let candidates = [path, path + ".tex"]
        for candidate in candidates {
            if let text = Self.text(of: candidate) { return read(text, candidate) }
        }
        missingFiles.append(candidates[(name as NSString).pathExtension.isEmpty ? 1 : 0])
    }

    private mutating func add(_ keys: [(key: String, line: Int)], _ file: String) {
        for (key, line) in keys where seenKeys.insert(key).inserted {
            citations.append(Citation(key: key, file: file, line: line))
        }
    }
}
