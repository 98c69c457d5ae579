import Articles

/// What files seem to be that are no record files.
enum Decoy {
    static let binaryFile = "a binary file"

    /// By a file's own first bytes.
    static func binary(_ signature: [UInt8]) -> String? {
        signatures.first { signature.starts(with: $0.bytes) }?.name
    }

    /// HTML and XML, by the first element.
    static func markup(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        guard text.first == UInt8(ascii: "<") else { return nil }
        let beginning = String(decoding: text.prefix(200), as: UTF8.self).lowercasedASCII
        if beginning.hasPrefix("<!doctype html") { return "a page of HTML" }
        let root = XMLEvidence.elementNames(text, limit: 1).first?.lowercasedASCII
        if let known = root.flatMap({ roots[$0] }) { return known }
        return beginning.hasPrefix("<?xml") ? "XML of another kind" : nil
    }

    /// JSON, and text that belongs to another program.
    static func text(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        if text.starts(with: "{".utf8) || text.starts(with: "[".utf8) {
            let head = JSONHead(text)
            return JSONEvidence.isErrorAnswer(text)
                ? "an API's error answer" : JSONDecoy.name(of: head) ?? "JSON of another kind"
        }
        let lines = text.prefix(4_000).split(separator: 0x0A).prefix(40)
        if lines.contains(where: { $0.starts(with: "%0 ".utf8) }) {
            return "in EndNote's Refer form (%0, %A, …); export it as RIS or EndNote XML"
        }
        return CSVHeader.isTable(text) ? "a table of something else than records" : nil
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF".utf8), "a PDF"), (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an Office document"),
        (Array("{\\rtf".utf8), "an RTF document"), (Array("SQLite format 3\0".utf8), "a SQLite database"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Office document of an old form"), ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"), (Array("BZh".utf8), "a file compressed by bzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a file compressed by xz"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
    ]

    private static let roots = [
        "html": "a page of HTML", "rss": "a news feed (RSS or Atom)", "feed": "a news feed (RSS or Atom)", "rdf": "RDF",
        "esearchresult": "PubMed's list of found PMIDs", "mods": "MODS XML", "modscollection": "MODS XML",
        "article": "an article's text in JATS XML", "pmc-articleset": "articles' texts in JATS XML",
        "error": "an API's error answer", "efetchresult": "an API's error answer",
    ]
}
