import Testing

@testable import Ingestion

@Suite struct InlineSectionsTests {
    @Test(arguments: [
        ("AIM: To see. METHODS: We looked.", "AIM: To see.\n\nMETHODS: We looked."),
        (
            "PURPOSE/BACKGROUND: Why? PATIENTS & METHODS: Who! (Nine.) RESULTS: Yes.",
            "PURPOSE/BACKGROUND: Why?\n\nPATIENTS & METHODS: Who! (Nine.)\n\nRESULTS: Yes."
        ),
        ("INTRODUCCIÓN: Aquí. MÉTODOS: Así.", "INTRODUCCIÓN: Aquí.\n\nMÉTODOS: Así."),
        ("Methods: We looked. Results: Yes.", "Methods: We looked.\n\nResults: Yes."),
        ("BACKGROUND:Tight. RESULTS:Yes.", "BACKGROUND:Tight.\n\nRESULTS:Yes."),
        ("BACKGROUND: a. METHODS: b. RESULTS: c.", "BACKGROUND: a.\n\nMETHODS: b.\n\nRESULTS: c."),
        ("Aim: a? Materials and Methods: b", "Aim: a?\n\nMaterials and Methods: b"),
        ("12\n\nBackground: a. Results: b.", "12\n\nBackground: a.\n\nResults: b."),
        ("Background: a.\n\nMethods: b.", "Background: a.\n\nMethods: b."),
    ])
    func `Each section becomes a paragraph`(text: String, paragraphs: String) {
        #expect(InlineSections.paragraphs(text) == paragraphs)
    }

    @Test(arguments: [
        "We looked. METHODS: none.", "AIM: To see the METHODS: they are many.", "RESULTS: P was low. CI: 1 to 2.",
        "A", ": x",
        "", ":", "Results: one label alone.", "There were two: results: and methods: in the middle.",
        "a ratio of 1:2 and 3:4", "Foo: a. Bar: b.", "results: a. methods: b.",
    ])
    func `Other colons separate nothing`(text: String) {
        #expect(InlineSections.paragraphs(text) == text)
    }
}
