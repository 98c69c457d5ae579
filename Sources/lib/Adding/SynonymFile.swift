import Articles
import Foundation

/// A file with a group of synonyms on each line.
enum SynonymFile {
    struct Line: Equatable {
        let number: Int
        let terms: [String]
    }

    static func isSeparator(_ character: Character) -> Bool {
        character == "\t" || character == ";" || character == "=" || character.isNewline
    }

    static func name(of file: String) -> String {
        file == "-" ? "Standard input" : file
    }

    static func failure(_ text: String, file: String, line: Int) -> CommandFailure {
        CommandFailure("\(name(of: file)), line \(line): \(text)")
    }

    /// The lines that have terms.
    static func lines(of file: String) throws -> [Line] {
        var text = try text(of: file)[...]
        if text.first == "\u{FEFF}" { text = text.dropFirst() }
        var lines: [Line] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.trimmed.isEmpty || line.hasPrefix("#") { continue }
            let terms = line.split(whereSeparator: isSeparator).compactMap(\.trimmedOrNil)
            guard terms.count > 1 else {
                throw failure(
                    "There is one term only. Separate terms by tab, ; or =. Nothing was changed.", file: file,
                    line: index + 1)
            }
            lines.append(Line(number: index + 1, terms: terms))
        }
        return lines
    }

    private static func text(of file: String) throws -> String {
        let data: Data
        if file == "-" {
            data = try FileHandle.standardInput.readToEnd() ?? Data()
        } else {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
                throw CommandFailure("\(file) is not there.")
            }
            if isFolder.boolValue { throw CommandFailure("\(file) is a folder. Name a file of synonyms.") }
            guard let contents = FileManager.default.contents(atPath: file) else {
                throw CommandFailure("\(file) can't be read. Look at its permissions.")
            }
            data = contents
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CommandFailure("\(name(of: file)) is not UTF-8 text. Save it as UTF-8 and import it again.")
        }
        return text
    }
}
