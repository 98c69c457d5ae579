import Testing

@testable import Store

/// What Schwartz and Hearst's algorithm finds, in sentences of the kinds that they describe.
@Suite struct AbbreviationScannerTests {
    private static func definitions(in text: String) -> [String] {
        var copy = text
        return copy.withUTF8 { utf8 in
            var found: [String] = []
            AbbreviationScanner.forEach(in: utf8) { definition in
                let short = String(decoding: utf8[definition.short], as: UTF8.self)
                found.append("\(short) = \(String(decoding: utf8[definition.long], as: UTF8.self))")
            }
            return found
        }
    }

    @Test(arguments: [
        // The long form first.
        ("Children with acute lymphoblastic leukemia (ALL) were treated.", "ALL = acute lymphoblastic leukemia"),
        ("the heat shock transcription factor (HSF) binds", "HSF = heat shock transcription factor"),
        ("Gcn5-related N-acetyltransferase (GNAT)", "GNAT = Gcn5-related N-acetyltransferase"),
        (
            "by allogeneic hematopoietic stem cell transplantation (allo-HSCT).",
            "allo-HSCT = allogeneic hematopoietic stem cell transplantation"
        ),
        ("T-cell acute lymphoblastic leukaemia (T-ALL)", "T-ALL = T-cell acute lymphoblastic leukaemia"),
        ("graft-versus-host disease (GvHD)", "GvHD = graft-versus-host disease"),
        ("cluster of differentiation 19 (CD19)", "CD19 = cluster of differentiation 19"),
        ("tumor necrosis factor alpha (TNF-α)", "TNF-α = tumor necrosis factor alpha"),
        ("tumour necrosis factor-α (TNF-α)", "TNF-α = tumour necrosis factor-α"),
        // A plural.
        ("by tyrosine kinase inhibitors (TKIs) alone", "TKI = tyrosine kinase inhibitors"),
        // The short form first.
        ("ALL (acute lymphoblastic leukemia) is curable", "ALL = acute lymphoblastic leukemia"),
        ("In MRD (minimal residual disease) below", "MRD = minimal residual disease"),
        // More within the parentheses.
        ("minimal residual disease (MRD; n = 12)", "MRD = minimal residual disease"),
        ("central nervous system (CNS, mostly meningeal)", "CNS = central nervous system"),
        // Letters in the middle of words, from the end on.
        ("messenger ribonucleic acid (mRNA)", "mRNA = messenger ribonucleic acid"),
        ("the “event-free survival” (EFS)", "EFS = event-free survival"),
    ])
    func `What is explained`(text: String, expected: String) {
        #expect(Self.definitions(in: text) == [expected])
    }

    @Test(arguments: [
        "Blinatumomab (n = 12)", "relapse (P < 0.05)", "survival (95% CI 1-2)", "as before (Fig. 1)",
        "in children (Germany)", "ALL (ALL)", "a leukemia (see above)", "leukemia (", "(ALL)", "x (ALL)",
        "leukemia )(", "Nothing of it. Later (NIL)", "no explanation (MRD)", "the ALL group of leukemia (ALL)", "",
        "lymphoblastic; acute leukemia (ALL)", "a (b) c (d)", "relapse (10.5%)", "ab (A)",
    ])
    func `What explains nothing`(text: String) {
        #expect(Self.definitions(in: text).isEmpty)
    }

    @Test func `Several in one text, nested parentheses among them`() {
        let text = """
            Acute lymphoblastic leukemia (ALL) with central nervous system (CNS) relapse (after chimeric antigen \
            receptor (CAR) T cells).
            """
        #expect(
            Self.definitions(in: text) == [
                "ALL = Acute lymphoblastic leukemia", "CNS = central nervous system", "CAR = chimeric antigen receptor",
            ])
    }

    @Test func `Many parentheses in one word, and many abbreviations, are read to their end`() {
        #expect(Self.definitions(in: String(repeating: "x(AB)", count: 300_000)).isEmpty)
        let words = (0..<60_000).map { number in
            let letters = String(number).compactMap(\.wholeNumberValue).map { "abcdefghij".dropFirst($0).prefix(1) }
            return letters.map { "\($0)at " }.joined() + "(\(letters.joined().uppercased()))"
        }
        var count = 0
        ArticleWords.forEachAbbreviation(title: nil, abstract: words.joined(separator: "\n")) { _ in count += 1 }
        #expect(count > 50_000)
    }

    @Test func `Any bytes will do`() {
        for text in ["α (α)", "é (É", "(((((", ")))))", "急性白血病 (ALL)", "\u{0} (AB)", "a\u{301}b c (AB)"] {
            _ = Self.definitions(in: text)
        }
        #expect(Self.definitions(in: String(repeating: "(A", count: 5_000)).isEmpty)
    }
}
