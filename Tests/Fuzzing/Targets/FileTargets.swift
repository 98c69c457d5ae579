import Articles

@testable import Ingestion

extension FuzzTarget {
    /// What happens to a file before a format's reader sees it.
    static let files = [
        FuzzTarget("recognition") { input in
            guard let format = try recognized(input.bytes) else { return }
            try InputFile.with(input.bytes) { path in
                let reader = try RecordReader(path, format: format)
                try expectEqual(reader.mismatch, nil, "recognised as \(format), and then not")
            }
        },
        FuzzTarget("encoding") { input in
            // The first byte says how long the chunks are.
            guard let length = input.bytes.first else { return }
            let bytes = Array(input.bytes.dropFirst())
            let whole = try decoded(bytes, chunkLength: max(1, bytes.count))
            try expect(!whole.contains(0x0D), "leaves a carriage return")
            try expectEqual(try decoded(bytes, chunkLength: Int(length) + 1), whole, "in chunks of \(Int(length) + 1)")
        },
        FuzzTarget("gzip") { input in
            guard Inflater.isCompressed(input.bytes) else { return }
            do {
                let inflater = try Inflater(input.bytes)
                while try !inflater.next({ [] }).isEmpty {}
            } catch is RecordFileError.Reason {}
        },
        FuzzTarget("json") { input in
            guard let value = try? JSONParser.parse(input.text) else { return }
            for style in [JSONWriter.Style.compact, .indented] {
                let text = JSONWriter.string(value, style)
                try expectEqual(try? JSONParser.parse(text), value, "written and read")
            }
        },
    ]

    private static func recognized(_ bytes: [UInt8]) throws -> RecordFormat? {
        try InputFile.with(bytes) { path in
            do {
                return try RecordReader(path).format
            } catch is RecordFileError {
                return nil
            }
        }
    }

    private static func decoded(_ bytes: [UInt8], chunkLength: Int) throws -> [UInt8] {
        var decoder = TextDecoder()
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: chunkLength) {
            text += try decoder.decode(Array(bytes[start..<min(start + chunkLength, bytes.count)]), isLast: false)
        }
        return text + (try decoder.decode([], isLast: true))
    }
}
