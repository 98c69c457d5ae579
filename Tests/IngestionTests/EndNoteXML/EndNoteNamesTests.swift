import Articles
import Testing

@testable import Ingestion

@Suite struct EndNoteNamesTests {
    @Test(arguments: [
        ("Berg, Vera A.", ["Vera A. Berg"]), ("Berg, V., Jr.", ["V. Berg Jr."]), ("Berg, Jr., V.", ["V. Berg Jr."]),
        ("Board, R.", ["R. Board"]), ("van der Berg, V.", ["V. van der Berg"]), ("Riechel, M.,", ["M. Riechel"]),
        ("Vera van der Berg", ["Vera van der Berg"]), ("V. A. Strand", ["V. A. Strand"]), ("Strand OA", ["OA Strand"]),
        ("K. Preus,", ["K. Preus"]), ("王小明", ["王小明"]), ("Berg, V.; Müller, H.", ["V. Berg", "H. Müller"]),
        ("Alm, A., Bo, B., Cai, C.", ["A. Alm", "B. Bo", "C. Cai"]), ("Alm, Anna, Bo, Bert", ["Anna Alm", "Bert Bo"]),
        ("Ulv, Ulf and Vik, Viktor", ["Ulf Ulv", "Viktor Vik"]),
        ("A. Alm, B. Bo & C. Cai", ["A. Alm", "B. Bo", "C. Cai"]),
        ("Berg, V. A. Jr", ["V. A. Berg Jr"]), ("Berg, V A 2nd", ["V A Berg 2nd"]),
        ("Berg III, Vera", ["Vera Berg III"]),
        ("", []), (",", []),
    ])
    func `People are named in many forms`(line: String, names: [String]) {
        #expect(EndNoteNames.authors(line).authors.map(\.naturalName) == names)
    }

    @Test(arguments: [
        ("Nordic ALL Group,", "Nordic ALL Group"), ("Vera Press,", "Vera Press"), ("WHO", "WHO"),
        ("University of Nowhere,, Blood Unit", "University of Nowhere, Blood Unit"),
        ("National Institute for Blood, Oslo", "National Institute for Blood, Oslo"),
        ("Leukemia and Lymphoma Society", "Leukemia and Lymphoma Society"),
    ])
    func `Groups end in a comma or have two for one`(line: String, name: String) {
        #expect(EndNoteNames.authors(line).authors == [Author(literal: name)])
    }

    @Test(arguments: [("Berg, Vera", ["Berg"]), (", Vera", [", Vera"]), (",", []), (",,,", [",,"])])
    func `A name of our own export has a family name or is a group's`(line: String, names: [String]) throws {
        let record =
            "<xml><records><record><source-app name=\"lib\">lib</source-app><titles><title><style>T</style></title></titles>"
            + "<contributors><authors><author>\(line)</author></authors></contributors></record></records></xml>"
        let article = try #require(try articles(inText: record, format: .endNoteXML).first)
        #expect(article.authors.map(\.familyName) == names)
    }

    @Test(arguments: ["et al.", "et al.,", "Berg, V. et al", "Berg, V., et al."])
    func `A name can say that there are more`(line: String) {
        let (authors, isIncomplete) = EndNoteNames.authors(line)
        #expect(isIncomplete)
        #expect(authors.map(\.naturalName) == (line.hasPrefix("et") ? [] : ["V. Berg"]))
    }

    @Test func `A field of nothing but marks is read in no time`() {
        let (authors, isIncomplete) = EndNoteNames.authors(String(repeating: "et al. ", count: 50_000))
        #expect(authors.isEmpty && isIncomplete)
        #expect(EndNoteNames.authors("Berg, V. et alii").authors.map(\.naturalName) == ["V. et alii Berg"])
    }
}
