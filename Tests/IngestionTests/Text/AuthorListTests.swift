import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct AuthorListTests {
    @Test(arguments: [
        "Vera Berg, Hans Müller, Ida Holm", "Vera Berg; Hans Müller; Ida Holm", "Vera Berg, Hans Müller and Ida Holm",
        "Vera Berg, Hans Müller, and Ida Holm", "Vera Berg and Hans Müller and Ida Holm",
        "Vera Berg, Hans Müller & Ida Holm",
        "Vera Berg\nHans Müller\nIda Holm", "Vera Berg|Hans Müller|Ida Holm", "Vera Berg，Hans Müller，Ida Holm",
        "Vera Berg；Hans Müller；Ida Holm", "Berg, Vera; Müller, Hans; Holm, Ida",
        "Berg, Vera and Müller, Hans and Holm, Ida",
        "Vera Berg, MD, PhD, Hans Müller, MPH, Ida Holm", " Vera Berg ,, Hans Müller,Ida Holm, ",
    ])
    func `Names are separated in many ways`(text: String) {
        #expect(names(text) == ["Berg|Vera", "Müller|Hans", "Holm|Ida"])
    }

    @Test(arguments: ["and ", "Group and ", ", and ", "Task and ", "& & "])
    func `A list that was made to take long doesn't`(piece: String) {
        let text = "Study Group " + String(repeating: piece, count: 50_000)
        let (_, time) = processorTime { AuthorNames.list(text) }
        #expect(time < .seconds(20))
    }

    @Test(arguments: [
        ("Agrawal V, Aldoss I, Pullarkat VN", ["Agrawal|V", "Aldoss|I", "Pullarkat|VN"]),
        ("Agrawal, V., Aldoss, I.", ["Agrawal|V.", "Aldoss|I."]),
        ("Agrawal V., Aldoss I.", ["Agrawal|V.", "Aldoss|I."]),
        ("Li X., Wu Y.", ["Li|X.", "Wu|Y."]), ("Smith RJ 3rd, Jones PQ Jr", ["Smith|RJ|3rd", "Jones|PQ|Jr"]),
        ("de la Torriente R, van der Berg V", ["de la Torriente|R", "van der Berg|V"]),
        ("Agrawal, V. A.", ["Agrawal|V. A."]), ("AGRAWAL V, HO A", ["AGRAWAL|V", "HO|A"]),
        ("Agrawal, Vaibhav K., Ho, An", ["Agrawal|Vaibhav K.", "Ho|An"]),
        ("Agrawal V; Aldoss I", ["Agrawal|V", "Aldoss|I"]),
    ])
    func `Family names with initials come first in MEDLINE's order`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("Walter J. Pennington, Jr., Harold Osgood-Lyle III", ["Pennington|Walter J.|Jr.", "Osgood-Lyle|Harold|III"]),
        ("Zoë Quartermaine and Children's Oncology Group", ["Quartermaine|Zoë", "‹Children's Oncology Group›"]),
        ("Leukemia and Lymphoma Society, Vera Berg", ["‹Leukemia and Lymphoma Society›", "Berg|Vera"]),
        (
            "European Society for Blood and Marrow Transplantation",
            ["‹European Society for Blood and Marrow Transplantation›"]
        ),
        ("Vera Berg; R&D Network", ["Berg|Vera", "‹R&D Network›"]), ("王小明，李芳、欧阳思远", ["王|小明", "李|芳", "欧阳|思远"]),
        ("田中 太郎, ジョン・スミス", ["田中|太郎", "‹ジョン・スミス›"]), ("Vera Berg and", ["Berg|Vera"]), ("and Vera Berg", ["Berg|Vera"]),
        ("Plato", ["Plato"]), ("", []), (" , ; ", []),
    ])
    func `Suffixes, groups and other scripts keep their commas and conjunctions`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: [
        ("Vera Berg, Hans Müller, et al.", true), ("Vera Berg, Hans Müller et al", true),
        ("Vera Berg, Hans Müller, and others", true),
        ("Vera Berg, Hans Müller", false),
    ])
    func `A list may say that it goes on`(text: String, isIncomplete: Bool) {
        let list = AuthorNames.list(text)
        #expect(list.authors.map(described) == ["Berg|Vera", "Müller|Hans"])
        #expect(list.isIncomplete == isIncomplete)
        #expect(AuthorNames.list("周砚秋，林书妍等").isIncomplete)
    }

    @Test func `Order and number of authors are kept, however many`() {
        let text = (0..<500).map { "Given\($0) Family\($0)" }.joined(separator: ", ")
        #expect(names(text) == (0..<500).map { "Family\($0)|Given\($0)" })
    }

    private func names(_ text: String) -> [String] {
        AuthorNames.list(text).authors.map(described)
    }
}
