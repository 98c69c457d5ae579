import Articles

extension TextBuffer {
    /// A JSON value that the text begins with.
    enum ParsedJSON {
        case value(JSONValue, length: Int)
        /// What is wrong, as a sentence's predicate, with line and column; and at which byte, unless the text ends too
        /// early.
        case broken(String, at: Int?)
        case tooLong
    }

    /// The value that the text begins with, read on as far as it needs.
    func parsedJSON() throws -> ParsedJSON {
        while true {
            let result = withText { bytes -> Result<(JSONValue, length: Int), JSONParser.Failure> in
                // More may be there where an envelope was looked through.
                var parser = JSONParser(UnsafeBufferPointer(rebasing: bytes.prefix(longestRecord)))
                do throws(JSONParser.Failure) {
                    let value = try parser.value()
                    return .success((value, parser.offset))
                } catch {
                    return .failure(error)
                }
            }
            switch result {
            case .success(let (value, length)): return .value(value, length: length)
            case .failure(.syntax(let reason, let offset)): return .broken(located(reason, at: offset), at: offset)
            case .failure(.incomplete):
                if count > longestRecord { return .tooLong }
                guard try grow() else { return .broken("breaks off before its closing }", at: nil) }
            }
        }
    }

    /// Moves on to where the brackets that are open are closed, however far that is.
    func skipJSON(_ scan: JSONScan) throws {
        var scan = scan
        while true {
            if let end = withText({ scan.end(in: $0, downTo: 0) }) { return consume(end) }
            consume(count)
            guard try grow() else { return }
        }
    }

    /// What is wrong, with line and column.
    func located(_ reason: String, at offset: Int) -> String {
        let column = withText { bytes in
            offset - (bytes[..<min(offset, bytes.count)].lastIndex(of: 0x0A) ?? -1 - self.column)
        }
        return "\(reason) (line \(line + lines(to: offset)), column \(column))"
    }
}
