import GRDB
import GRDBSQLite

/// SQLite's own tokenizer `porter`, which also takes ``IndexTerms`` in the place of a text.
///
/// It has the name of SQLite's in the connections of a library, and does the same with a text; so the index is one that
/// any program with FTS5 reads and writes.
final class TermTokenizer {
    private let functions: fts5_tokenizer
    private let context: UnsafeMutableRawPointer?

    /// Registers it in a connection that hasn't opened an index yet.
    static func register(in database: Database) throws {
        let api = UnsafeMutablePointer(mutating: FTS5.api(database))
        var (functions, context) = (fts5_tokenizer(), UnsafeMutableRawPointer?.none)
        guard let find = api.pointee.xFindTokenizer, let register = api.pointee.xCreateTokenizer,
            find(api, "porter", &context, &functions) == SQLITE_OK
        else { throw DatabaseError(resultCode: .SQLITE_ERROR, message: "SQLite has no FTS5") }
        var own = fts5_tokenizer(xCreate: create, xDelete: delete, xTokenize: tokenize)
        let object = Unmanaged.passRetained(TermTokenizer(functions, context)).toOpaque()
        let code = register(api, "porter", object, &own) { object in
            if let object { Unmanaged<TermTokenizer>.fromOpaque(object).release() }
        }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    private init(_ functions: fts5_tokenizer, _ context: UnsafeMutableRawPointer?) {
        self.functions = functions
        self.context = context
    }

    /// What FTS5 has of the tokenizer for one index.
    private final class Instance {
        let functions: fts5_tokenizer
        let stock: OpaquePointer

        init(_ functions: fts5_tokenizer, _ stock: OpaquePointer) {
            self.functions = functions
            self.stock = stock
        }

        deinit {
            functions.xDelete?(stock)
        }
    }

    private static let create:
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafePointer<CChar>?>?, CInt,
            UnsafeMutablePointer<OpaquePointer?>?
        ) -> CInt = { object, arguments, count, result in
            guard let object else { return SQLITE_MISUSE }
            let tokenizer = Unmanaged<TermTokenizer>.fromOpaque(object).takeUnretainedValue()
            var stock: OpaquePointer?
            let code = tokenizer.functions.xCreate?(tokenizer.context, arguments, count, &stock) ?? SQLITE_ERROR
            guard code == SQLITE_OK, let stock else { return code }
            let instance = Instance(tokenizer.functions, stock)
            result?.pointee = OpaquePointer(Unmanaged.passRetained(instance).toOpaque())
            return SQLITE_OK
        }

    private static let delete: @convention(c) (OpaquePointer?) -> Void = { instance in
        if let instance { Unmanaged<Instance>.fromOpaque(UnsafeRawPointer(instance)).release() }
    }

    private static let tokenize:
        @convention(c) (
            OpaquePointer?, UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt,
            (
                @convention(c) (
                    UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt
                ) -> CInt
            )?
        ) -> CInt = { instance, context, flags, text, count, token in
            guard let instance, let token else { return SQLITE_MISUSE }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count)).assumingMemoryBound(to: UInt8.self)
            if bytes.first == IndexTerms.mark {
                // Where a term stands in its text is nothing that the index keeps.
                return IndexTerms.forEach(in: bytes) { term in
                    term.withMemoryRebound(to: CChar.self) {
                        token(context, 0, $0.baseAddress, CInt($0.count), 0, 0)
                    }
                }
            }
            return Unmanaged<Instance>.fromOpaque(UnsafeRawPointer(instance))._withUnsafeGuaranteedRef {
                $0.functions.xTokenize?($0.stock, context, flags, text, count, token) ?? SQLITE_ERROR
            }
        }
}
