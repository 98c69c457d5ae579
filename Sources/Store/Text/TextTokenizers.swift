import GRDB

/// The index's tokenizers in a connection of their own, for use on any one thread.
final class TextTokenizers {
    let surface: Tokenizer
    private let stemmer: Tokenizer
    private let connection: DatabaseQueue

    init() throws {
        connection = try DatabaseQueue()
        (surface, stemmer) = try connection.inDatabase {
            (try Tokenizer(.surface, in: $0), try Tokenizer(.stem, in: $0))
        }
    }

    /// Calls `body` with the stem of a surface word: the word itself where the tokenizer finds none in it.
    func stem(_ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var isFound = false
        stemmer.forEach(in: word) { stem, _ in
            if !isFound { body(stem) }
            isFound = true
        }
        if !isFound { body(word) }
    }
}
