import Testing

@testable import Store

@Suite struct TitleNotesTests {
    @Test(arguments: [
        ("[Relapse in children]. [French]", "Relapse in children"),
        ("Relapse [Review] in children", "Relapse  in children"),
        ("Relapse [12 refs]", "Relapse"), ("Relapse in children (letter)", "Relapse in children"),
        ("Relapse [erratum appears in Blood 20", "Relapse"), ("Relapse [of leukemia]", "Relapse [of leukemia]"),
    ])
    func `Notes are no part of a title`(title: String, expected: String) {
        #expect(TitleNotes.removed(from: title).title == expected)
    }

    @Test(arguments: ["[", "(", "[1]", "x[1]", "[1", "(1) ", "((1)"])
    func `A text of half a million brackets is read to its end`(part: String) {
        let text = "Relapse " + String(repeating: part, count: 500_000)
        #expect(TitleNotes.removed(from: text).title.hasPrefix("Relapse"))
    }
}
