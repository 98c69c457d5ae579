import Articles
import GRDB

/// What the researcher noted of an article.
public struct Note: Sendable, Equatable {
    /// Markdown.
    public var text: String
    /// `2026-11-23T20:15:00Z`
    public var changed: String
}

/// What came of writing a note.
public enum NoteChange: Sendable, Equatable {
    case added, replaced, extended, deleted, unchanged
}

/// Reads and writes notes, which are searchable.
struct Notes {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func note(of article: Int) throws -> Note? {
        guard try SQLQuery("SELECT 1 FROM article WHERE id = ?", .int(article)).int(in: database) != nil else {
            throw LibraryError.noSuchArticle(String(article))
        }
        return try SQLQuery("SELECT text, changed FROM note WHERE article_id = ?", .int(article))
            .first(in: database) { Note(text: $0.text(0) ?? "", changed: $0.text(1) ?? "") }
    }

    /// Makes a text the article's note; an empty one deletes it.
    ///
    /// - Parameters:
    ///   - text: without white space at its ends.
    ///   - known: the note that the writer saw; where it has become another, nothing is written.
    func write(_ text: String, to article: Int, insteadOf known: Note?, time: String) throws -> NoteChange {
        let present = try note(of: article)
        guard present == known else { throw LibraryError.noteChanged(article: article) }
        return try write(text, to: article, present, time)
    }

    func write(_ text: String, to article: Int, time: String) throws -> NoteChange {
        try write(text, to: article, note(of: article), time)
    }

    /// Adds a paragraph to the article's note.
    func append(_ text: String, to article: Int, time: String) throws -> NoteChange {
        guard let paragraph = text.trimmedOrNil else { return .unchanged }
        guard let present = try note(of: article) else { return try write(paragraph, to: article, nil, time) }
        let change = try write("\(present.text)\n\n\(paragraph)", to: article, present, time)
        return change == .replaced ? .extended : change
    }

    private func write(_ text: String, to article: Int, _ present: Note?, _ time: String) throws -> NoteChange {
        let text = text.replacing("\r\n", with: "\n").trimmed
        if text.utf8.elementsEqual((present?.text ?? "").utf8) { return .unchanged }
        try SearchIndex(database).changing(article) {
            if text.isEmpty {
                try database.execute(sql: "DELETE FROM note WHERE article_id = ?", arguments: [article])
            } else {
                try SQLQuery(
                    """
                    INSERT INTO note (article_id, text, changed) VALUES (?, ?, ?)
                    ON CONFLICT (article_id) DO UPDATE SET text = excluded.text, changed = excluded.changed
                    """, .int(article), .text(text), .text(time)
                ).run(in: database)
            }
        }
        return text.isEmpty ? .deleted : present == nil ? .added : .replaced
    }
}
