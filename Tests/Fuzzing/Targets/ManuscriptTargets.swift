import Articles

@testable import Ingestion
@testable import Manuscripts

extension FuzzTarget {
    /// What a person wrote for `lib`: manuscripts that cite, and lists of synonyms.
    static let manuscripts = [
        FuzzTarget("manuscript-latex") { input in
            var citations = LaTeXCitations(input.text)
            citations.run()
            try checkKeys(citations.keys, in: input)
        },
        FuzzTarget("manuscript-markdown") { input in
            try checkKeys(MarkdownCitations.keys(in: input.text), in: input)
        },
        FuzzTarget("synonyms") { input in
            do {
                for line in try SynonymLine.read(input.text) {
                    try expect(line.terms.count > 1, "one term alone")
                    for term in line.terms {
                        try expectEqual(term.trimmed, term, "trimmed")
                        try expect(!term.isEmpty && !term.contains(where: SynonymLine.isSeparator), "the term \(term)")
                    }
                }
            } catch is SynonymLine.OneTerm {}
        },
    ]

    private static func checkKeys(_ keys: [(key: String, line: Int)], in input: FuzzInput) throws(Finding) {
        let lines = input.text.unicodeScalars.count { $0.properties.isPatternWhitespace } + 1
        for (key, line) in keys {
            try expect(!key.isEmpty && key.trimmed == key, "the key \(key.debugDescription)")
            try expect((1...lines).contains(line), "\(key.debugDescription) is cited in line \(line) of \(lines)")
        }
    }
}
