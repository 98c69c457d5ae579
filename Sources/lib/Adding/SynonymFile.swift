import Articles
import Foundation
import Ingestion

/// A file with a group of synonyms on each line.
enum SynonymFile {
    static func name(of file: String) -> String {
        file == "-" ? "Standard input" : file
    }

    static func failure(_ text: String, file: String, line: Int) -> CommandFailure {
        CommandFailure("\(name(of: file)), line \(line): \(text)")
    }

    /// The lines that have terms.
    static func lines(of file: String) throws -> [SynonymLine] {
        do {
            return try SynonymLine.read(text(of: file))
        } catch let error as SynonymLine.OneTerm {
            throw failure(
                "There is one term only. Separate terms by tab, ; or =. Nothing was changed.", file: file,
                line: error.line)
        }
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
