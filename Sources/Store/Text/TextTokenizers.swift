import GRDB

/// The index's tokenizers in a connection of their own, for use on any one thread.
final class TextTokenizers {
    let surface: Tokenizer
    let stemmer: Tokenizer
    private let connection: DatabaseQueue

    init() throws {
        connection = try DatabaseQueue()
        (surface, stemmer) = try connection.inDatabase {
            (try Tokenizer(.surface, in: $0), try Tokenizer(.stem, in: $0))
        }
    }
}
