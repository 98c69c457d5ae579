import Articles

extension TextBuffer {
    /// A JSON value that the text begins with.
    enum ParsedJSON {
        case value(JSONValue, length: Int)
        /// What is wrong, as a sentence's predicate, with line and column; and at which byte, unless the text ends too
        /// early.
        case broken(String, at: Int?)
    }

    /// A value can't be longer than this.
    private static let maximumJSONLength = 256 << 20

    /// The value that the text begins with, read on as far as it needs.
    func parsedJSON() throws -> ParsedJSON {
        while true {
            let result = withText { bytes -> Result<(JSONValue, length: Int), JSONParser.Failure> in
                var parser = JSONParser(bytes)
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
                if count > Self.maximumJSONLength { return .broken("is longer than 256 MiB", at: nil) }
                guard try grow() else { return .broken("breaks off before its closing }", at: nil) }
            }
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
