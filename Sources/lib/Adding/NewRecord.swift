import Articles
import Foundation

/// An empty record that the researcher fills in an editor.
enum NewRecord {
    private static let template = """
        {
          "title": "",
          "authors": "",
          "journal": { "name": "", "volume": "", "pages": "" },
          "publicationDate": "",
          "doi": "",
          "PMCID": "",
          "url": "",
          "publicationTypes": "",
          "abstract": ""
        }

        """

    /// Opens the editor.
    ///
    /// - Returns: the path of the filled record.
    /// - Throws: ``CommandFailure`` where there is no editor, it fails, or nothing was filled in.
    static func edit() throws -> String {
        let environment = ProcessInfo.processInfo.environment
        let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
        let path = "\(NSTemporaryDirectory())/lib-new-\(ProcessInfo.processInfo.processIdentifier).txt"
            .replacing("//", with: "/")
        try template.write(toFile: path, atomically: true, encoding: .utf8)
        guard let code = try Program.run(editor, [path]) else {
            throw CommandFailure("The editor \(editor) is not there. Name one in $EDITOR.")
        }
        guard code == 0 else {
            throw CommandFailure(
                "The editor \(editor) ended with code \(code). Nothing was added; the record is in \(path).")
        }
        guard try String(contentsOfFile: path, encoding: .utf8).trimmed != template.trimmed else {
            try FileManager.default.removeItem(atPath: path)
            throw CommandFailure("The record was left empty; nothing was added.")
        }
        return path
    }
}
