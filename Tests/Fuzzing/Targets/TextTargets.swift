import Articles
import Foundation

@testable import Articles
@testable import Ingestion
@testable import Store

extension FuzzTarget {
    /// What folds, trims and takes text apart.
    static let texts = [
        FuzzTarget("folding") { input in
            let text = input.text
            try TextProperties.checkIdempotent(\.folded, text, "folded")
            try TextProperties.checkIdempotent(\.foldedToASCII, text, "folded to ASCII")
            try TextProperties.checkIdempotent(\.trimmed, text, "trimmed")
            try expect(text.foldedToASCII.utf8.allSatisfy { $0 < 0x80 }, "is no ASCII")
            try expectEqual(text.lowercasedASCII.utf8.count, text.utf8.count, "length in lower case")
            _ = text.percentDecoded
        },
        FuzzTarget("whitespace") { input in
            let text = Whitespace.paragraphs(input.text)
            try TextProperties.checkClean(text, "paragraphs")
            try TextProperties.checkIdempotent({ Whitespace.paragraphs($0) ?? "" }, input.text, "paragraphs")
            try TextProperties.checkLine(text.map(Whitespace.line), "line")
        },
        FuzzTarget("abstract") { input in
            let text = AbstractSections.read(input.text)
            try TextProperties.checkClean(text, "abstract")
            _ = text.map(InlineSections.paragraphs)
        },
        FuzzTarget("abbreviations") { input in
            input.bytes.withUnsafeBufferPointer { bytes in
                AbbreviationScanner.forEach(in: bytes) { found in
                    // Traps where a range is out of the text.
                    _ = bytes[found.short].count + bytes[found.long].count
                }
            }
        },
        FuzzTarget("search-words") { input in
            var article = Article()
            article.title = input.text
            _ = ExtraWords.line(for: article)
            _ = ExtraWords.plain(input.text)
            _ = ExtraWords.pairs(of: input.text)
        },
    ]
}
