import Foundation
import TestSupport
import Testing

/// The sources of a module and the SQL in them.
enum SourceStatements {
    struct Source {
        /// In the module's folder.
        let path: String
        let text: String

        var name: String { String(path.split(separator: "/").last ?? "") }
        var folder: String { String(path.split(separator: "/").dropLast().last ?? "") }
    }

    /// - Parameter module: whose sources are wanted.
    static func sources(of module: String = "Store") throws -> [Source] {
        let folder = Repository.folder.appending(path: "Sources/\(module)")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
            let path = file.standardized.path.dropFirst(folder.standardized.path.count + 1)
            return Source(path: String(path), text: try String(contentsOf: file, encoding: .utf8))
        }
    }

    static var literal: Regex<Substring> { #/"""(?s:.*?)"""|"(?:[^"\\\n]|\\.)*"/# }

    /// A source without the lines that are comments.
    static func code(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
    }

    /// The string literals of a source, as they are written, without those in comments.
    static func literals(_ text: String) -> [String] {
        code(text).matches(of: literal).map { String($0.output) }
    }

    /// The fixed texts of a source that begin like a statement on rows: whole statements, and beginnings of some that are
    /// put together.
    static func statements(_ text: String) -> [String] {
        literals(text).filter { !$0.contains(#"\("#) }.map(content).filter { sql in
            sql.firstMatch(of: /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE)\s/) != nil
        }
    }

    /// What a literal stands for.
    private static func content(_ literal: String) -> String {
        literal.trimmingCharacters(in: ["\""]).replacing(#"\""#, with: "\"").replacing(#"\\"#, with: #"\"#)
    }
}
