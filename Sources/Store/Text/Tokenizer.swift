import GRDB
import GRDBSQLite

/// The search index's own tokenizer, outside the index: what it makes of a text is what the index holds.
///
/// Not for two threads at once, and not after its connection was closed.
final class Tokenizer {
    /// How far words are brought together.
    enum Kind {
        /// Lower case without diacritics: the vocabulary's words.
        case surface
        /// Surface words without their endings (M. Porter, Program 14 (3), 1980): the index's terms.
        case stem
    }

    /// A word in a text: its form in the index, and the range of UTF-8 offsets where it stands.
    struct Token: Equatable {
        let term: String
        let range: Range<Int>
    }

    private let kind: Kind
    private let functions: fts5_tokenizer
    private let instance: OpaquePointer
    /// A word of ASCII in small letters.
    private let small = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)

    /// A tokenizer of a connection, for use where that connection is used.
    init(_ kind: Kind, in database: Database) throws {
        var functions = fts5_tokenizer()
        var context: UnsafeMutableRawPointer?
        let api = UnsafeMutablePointer(mutating: FTS5.api(database))
        guard let find = api.pointee.xFindTokenizer,
            find(api, kind == .stem ? "porter" : "unicode61", &context, &functions) == SQLITE_OK,
            let create = functions.xCreate
        else { throw DatabaseError(resultCode: .SQLITE_ERROR, message: "SQLite has no FTS5") }
        self.kind = kind
        self.functions = functions
        var instance: OpaquePointer?
        let options = (kind == .stem ? ["unicode61"] : []) + ["remove_diacritics", "2"]
        let created = Self.withCStrings(options) { pointers in
            create(context, pointers.baseAddress, CInt(pointers.count), &instance)
        }
        guard created == SQLITE_OK, let instance else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        self.instance = instance
    }

    deinit {
        functions.xDelete?(instance)
        small.deallocate()
    }

    /// Calls `token` with the bytes of each word's term and the offsets where it stands in the text.
    func forEach(in text: UnsafeBufferPointer<UInt8>, _ token: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
        switch kind {
        case .surface: forEachSurface(in: text, token)
        case .stem: tokenize(text, token)
        }
    }

    /// As ``tokenize(_:_:)``, and faster: what is between signs of ASCII and is itself ASCII is a word in small letters, and
    /// SQLite is asked for the rest.
    private func forEachSurface(
        in text: UnsafeBufferPointer<UInt8>, _ token: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
    ) {
        var index = 0
        while index < text.count {
            let start = index
            var isSimple = true
            while index < text.count {
                let byte = text[index]
                let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
                let isDigit = byte &- UInt8(ascii: "0") < 10
                guard isLetter || isDigit || byte >= 0x80 else { break }
                isSimple = isSimple && byte < 0x80 && index - start < small.count
                if isSimple { small[index - start] = isLetter ? byte | 0x20 : byte }
                index += 1
            }
            let stretch = start..<index
            index += 1
            if stretch.isEmpty { continue }
            if isSimple {
                token(UnsafeBufferPointer(rebasing: small[..<stretch.count]), stretch)
            } else {
                tokenize(UnsafeBufferPointer(rebasing: text[stretch])) { word, range in
                    token(word, (start + range.lowerBound)..<(start + range.upperBound))
                }
            }
        }
    }

    /// Has SQLite's tokenizer do it.
    func tokenize(
        _ text: UnsafeBufferPointer<UInt8>, _ token: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
    ) {
        guard let tokenize = functions.xTokenize, let start = text.baseAddress, !text.isEmpty else { return }
        withoutActuallyEscaping(token) { token in
            var box = TokenBox(call: token)
            withUnsafeMutablePointer(to: &box) { context in
                _ = UnsafeRawPointer(start).withMemoryRebound(to: CChar.self, capacity: text.count) { characters in
                    tokenize(instance, context, FTS5_TOKENIZE_DOCUMENT, characters, CInt(text.count)) {
                        context, _, term, length, start, end in
                        guard let context, let term else { return SQLITE_OK }
                        let bytes = UnsafeRawBufferPointer(start: term, count: Int(length)).assumingMemoryBound(
                            to: UInt8.self)
                        context.assumingMemoryBound(to: TokenBox.self).pointee.call(bytes, Int(start)..<Int(end))
                        return SQLITE_OK
                    }
                }
            }
        }
    }

    func forEach(in text: String, _ token: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
        var copy = text
        copy.withUTF8 { forEach(in: $0, token) }
    }

    /// Calls `body` with the stem of a surface word, if this makes stems: the word itself where it finds none in it.
    func stem(_ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var isFound = false
        forEach(in: word) { stem, _ in
            if !isFound { body(stem) }
            isFound = true
        }
        if !isFound { body(word) }
    }

    func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        forEach(in: text) { tokens.append(Token(term: String(decoding: $0, as: UTF8.self), range: $1)) }
        return tokens
    }

    private struct TokenBox {
        let call: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafeMutableBufferPointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { Array($0.utf8CString) }
        func descend(_ index: Int, _ pointers: inout [UnsafePointer<CChar>?]) -> Result {
            guard index < copies.count else { return pointers.withUnsafeMutableBufferPointer { body($0) } }
            return copies[index].withUnsafeBufferPointer { buffer in
                pointers.append(buffer.baseAddress)
                return descend(index + 1, &pointers)
            }
        }
        var pointers: [UnsafePointer<CChar>?] = []
        return descend(0, &pointers)
    }
}
