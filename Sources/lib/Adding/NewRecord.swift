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
        let path = "\(NSTemporaryDirectory())/lib-new-\(ProcessInfo.processInfo.processIdentifier).txt"
            .replacing("//", with: "/")
        do {
            try template.write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw CommandFailure("No file can be made in \(NSTemporaryDirectory()). Name another folder in $TMPDIR.")
        }
        do {
            try Editor().edit(path)
        } catch let failure as Editor.Failure {
            guard case .failed = failure else { throw CommandFailure(failure.text) }
            throw CommandFailure("\(failure.text) Nothing was added; the record is in \(path).")
        }
        guard try String(contentsOfFile: path, encoding: .utf8).trimmed != template.trimmed else {
            try FileManager.default.removeItem(atPath: path)
            throw CommandFailure("The record was left empty; nothing was added.")
        }
        return path
    }
}
