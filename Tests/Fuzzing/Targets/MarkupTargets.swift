import Articles
import Foundation

@testable import Ingestion

extension FuzzTarget {
    /// What makes text of markup.
    static let markups = [
        FuzzTarget("html") { input in
            try TextProperties.checkClean(HTMLText.plain(input.text), "plain text")
            try TextProperties.checkLine(HTMLText.line(input.text), "line")
            let title = HTMLText.title(input.text)
            try TextProperties.checkLine(title.plain, "title")
            try TextProperties.checkLine(title.markup, "title's markup")
        },
        FuzzTarget("entities") { input in
            input.bytes.withUnsafeBufferPointer { bytes in
                for start in bytes.indices where bytes[start] == UInt8(ascii: "&") {
                    guard let found = HTMLEntities.character(bytes, at: start) else { continue }
                    precondition(start + found.length <= bytes.count && !found.text.isEmpty)
                }
            }
            _ = OwnMarkup.plain(input.text)
            let title = OwnMarkup.title(input.text, hasEntities: true)
            try expect((title.markup?.utf8.count ?? .max) >= title.plain.utf8.count, "more text than markup")
        },
        FuzzTarget("xml-text") { input in
            try input.bytes.withUnsafeBufferPointer { bytes in
                let decoded = XMLText.decoded(bytes, bytes.indices)
                try expect(!decoded.utf8.contains(0), "leaves a zero")
                _ = XMLText.text(bytes, bytes.indices)
                let markup = XMLText.markup(bytes, bytes.indices)
                try TextProperties.checkIdempotent(XMLText.flowing, markup, "flowing")
                _ = XMLMath.html(bytes)
            }
        },
        FuzzTarget("latex") { input in
            let value = input.text
            try checkLaTeX(BibTeXText.line(value), isLine: true, "line")
            try checkLaTeX(BibTeXText.paragraphs(value), "paragraphs")
            try checkLaTeX(BibTeXText.lines(value), "lines")
            try checkLaTeX(BibTeXText.statements(value), "statements")
            _ = BibTeXText.verbatim(value)
            let title = BibTeXTitle(value)
            try checkLaTeX(title.plain, isLine: true, "title")
            try checkLaTeX(title.markup, isLine: true, "title's markup")
        },
        FuzzTarget("latex-names") { input in
            for author in BibTeXNames(input.text).authors {
                try checkLaTeX(author.naturalName, isLine: true, "name")
            }
        },
    ]

    /// Clean, and without the reader's own marks, which stand for braces.
    private static func checkLaTeX(_ text: String?, isLine: Bool = false, _ what: String) throws(Finding) {
        try TextProperties.checkClean(text, isLine: isLine, what)
        let marks = [LaTeXReader.openMark, LaTeXReader.closeMark, LaTeXReader.emptyMark]
        try expect(
            text.map { !$0.unicodeScalars.contains(where: marks.contains) } ?? true,
            "\(what) keeps a mark: \(text.debugDescription)")
    }
}
