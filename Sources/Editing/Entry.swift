import Articles

/// What stands in a text in the place of a value.
struct Entry: Equatable {
    indirect enum Content: Equatable {
        case nothing
        case text(String)
        case list([Entry])
        /// Names with their values, in order.
        case pairs([Pair])
    }

    struct Pair: Equatable {
        var name: String
        var line: Int
        var value: Entry

        static func == (one: Pair, other: Pair) -> Bool { one.name == other.name && one.value == other.value }
    }

    /// From 1; 0 where there is no text with lines.
    var line: Int
    var content: Content

    init(_ content: Content, line: Int = 0) {
        self.content = content
        self.line = line
    }

    /// Wherever it stands; an empty list is nothing.
    static func == (one: Entry, other: Entry) -> Bool { one.essence == other.essence }

    private var essence: Content { content == .list([]) ? .nothing : content }
}

/// A value that can't be what its field is.
struct FieldMistake: Error, Equatable {
    var line: Int
    /// As a sentence without a full stop.
    var text: String

    init(_ entry: Entry, _ text: String) {
        line = entry.line
        self.text = text
    }
}

extension Entry {
    /// Nothing, or a text.
    func text(of field: String) throws(FieldMistake) -> String? {
        switch content {
        case .nothing: return nil
        case .text(let text): return text.trimmed.isEmpty ? nil : text
        case .list, .pairs: throw FieldMistake(self, "\(field) takes one text, not several")
        }
    }

    /// The elements of a list; of a text, what stands between semicolons.
    ///
    /// - Parameter isSpaced: only a semicolon with a space behind it separates: DOIs and addresses have some of their
    ///   own.
    func elements(of field: String, isSpaced: Bool = false) throws(FieldMistake) -> [Entry] {
        switch content {
        case .nothing: return []
        case .text(let text):
            let parts = isSpaced ? text.split(separator: "; ") : text.split(separator: ";")
            return parts.compactMap(\.trimmedOrNil).map { Entry(.text($0), line: line) }
        case .list(let entries):
            return entries.filter { if case .nothing = $0.content { false } else { true } }
        // One pair where a list of one belongs.
        case .pairs(let pairs):
            return pairs.map { Entry(.pairs([$0]), line: $0.line) }
        }
    }
}
