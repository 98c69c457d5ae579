import Articles
import Foundation

/// A text on its way through an editor, in a file that only this user can read.
///
/// The file goes when all is well, and stays where something went wrong after a person had written into it.
final class DraftFile {
    let path: String
    private let folder: String
    /// What was last written here, before the editor.
    private var presented = ""
    /// Whether a person has changed it since it was first given.
    private var isWritten = false

    /// - Parameter name: the file's own name; its ending tells the editor what it is.
    init(_ name: String) throws {
        let temporary = NSTemporaryDirectory()
        var template = Array("\(temporary.hasSuffix("/") ? temporary : temporary + "/")lib-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw CommandFailure("No file can be made in \(temporary). Name another folder in $TMPDIR.")
        }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        path = "\(folder)/\(name)"
    }

    /// Gives a text to the editor.
    ///
    /// - Returns: the text that was saved; `nil` where it is the one that was given.
    /// - Throws: what is wrong with the editor, in words.
    func edit(_ text: String, with editor: Editor = Editor()) throws -> String? {
        presented = text
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        do {
            try editor.edit(path)
        } catch let failure as Editor.Failure {
            throw CommandFailure("\(failure.text) Nothing was changed\(try kept()).")
        }
        let edited = try saved()
        guard edited != text else { return nil }
        isWritten = true
        return edited
    }

    /// Runs what is to be done with the text, and keeps the file where that fails.
    func saving<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            let result = try body()
            try delete()
            return result
        } catch {
            throw try explaining(error)
        }
    }

    /// An error that also says where the draft is.
    func explaining(_ error: any Error) throws -> any Error {
        guard let message = ErrorMessage(error) else { return error }
        return CommandFailure("\(message.text) What you wrote is in \(path).")
    }

    func delete() throws {
        try FileManager.default.removeItem(atPath: folder)
    }

    /// Where a draft is kept that a person changed: `; what you wrote is in …`. Another one goes.
    func kept() throws -> String {
        let isThere = FileManager.default.fileExists(atPath: path)
        guard isThere, try isWritten || saved() != presented else {
            try delete()
            return ""
        }
        return "; what you wrote is in \(path)"
    }

    private func saved() throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("The editor left no file \(path). Nothing was changed.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFailure("\(path) is not written in UTF-8. Nothing was changed; what you wrote is there.")
        }
        return text
    }
}
