import Articles
import Foundation

/// A manuscript, and the keys that it cites by.
package struct Manuscript {
    /// A key, and where it is first cited.
    package struct Citation: Equatable {
        package let key: String
        package let file: String
        package let line: Int
    }

    /// A file that isn't there, or that nobody wrote as a manuscript.
    package struct Unreadable: Error {
        package let file: String
    }

    /// More, in bytes, has no manuscript.
    private static let longestFile = 16 << 20

    /// In the order in which they are first cited, each once.
    package private(set) var citations: [Citation] = []
    /// Files that it takes in and that aren't there.
    package private(set) var missingFiles: [String] = []
    private var seenKeys: Set<String> = []
    private var seenFiles: Set<String> = []

    /// Reads LaTeX (`.tex`, `.aux`), or Markdown as pandoc, R Markdown and Quarto have it; a file of another ending is
    /// LaTeX where it has a command.
    ///
    /// - Throws: ``Unreadable`` where one of the files can't be read, or one that they take in and
    ///   that is there.
    package init(_ files: [String]) throws {
        for file in files {
            guard let text = Self.text(of: file) else { throw Unreadable(file: file) }
            try read(text, file)
        }
    }

    /// `nil` where it can't be asked or read, and of a device or a pipe, which may have no end.
    private static func text(of file: String) -> String? {
        let url = URL(filePath: file).resolvingSymlinksInPath()
        guard let values = try? url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey]),
            values.isRegularFile == true, let size = values.fileSize, size <= longestFile
        else { return nil }
        return FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func isThere(_ file: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) && !isFolder.boolValue
    }

    private mutating func read(_ text: String, _ file: String) throws {
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
            for name in scan.files { try readPart(name, of: file) }
        }
    }

    private mutating func readPart(_ name: String, of file: String) throws {
        let folder = (file as NSString).deletingLastPathComponent
        let path = name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)"
        let candidates = [path, path + ".tex"]
        for candidate in candidates {
            if let text = Self.text(of: candidate) { return try read(text, candidate) }
        }
        if let file = candidates.first(where: Self.isThere) { throw Unreadable(file: file) }
        missingFiles.append(candidates[(name as NSString).pathExtension.isEmpty ? 1 : 0])
    }

    private mutating func add(_ keys: [(key: String, line: Int)], _ file: String) {
        for (key, line) in keys where seenKeys.insert(key).inserted {
            citations.append(Citation(key: key, file: file, line: line))
        }
    }
}
