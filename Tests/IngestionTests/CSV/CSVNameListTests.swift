import Articles
import Testing

@testable import Ingestion

@Suite struct CSVNameListTests {
    private func names(_ text: String, _ list: CSVNameList) -> [String] {
        list.authors(text).authors.map { author in
            switch author.name {
            case .literal(let name): "{\(name)}"
            case .person(let family, let given, let suffix):
                [family, given, suffix].compactMap(\.self).joined(separator: "/")
            }
        }
    }

    @Test func `A table whose cells separate names in several ways is read cell by cell`() {
        let cells = ["Berg, V., Ho, A., & Novák, J.", "Berg V; Ho A", "Vera Berg and An Ho"]
        let list = CSVNameList(samples: cells)
        #expect(
            cells.map { names($0, list) } == [
                ["Berg/V.", "Ho/A.", "Novák/J."], ["Berg/V", "Ho/A"], ["Berg/Vera", "Ho/An"],
            ])
        #expect(
            CSVNameList(samples: ["Berg, V.; Ho, A.", "Berg, V., Jr.; Ho, A.", "Ho, An; Berg, V.", "A and B"])
                == .semicolons)
    }

    @Test(
        arguments: [
            ("Berg VA, van der Meer JP Jr, Ho A.", ["Berg/VA", "van der Meer/JP/Jr", "Ho/A"]),
            ("Lewis SR, Nansseu JR, Bogoch II.", ["Lewis/SR", "Nansseu/JR", "Bogoch/II"]),
            ("Plato, Ó Briain S", ["Plato", "Ó Briain/S"]),
            ("Al-Thani D, Miller Renfrew L", ["Al-Thani/D", "Miller Renfrew/L"]),
            (
                "Berg V; Example Study Group., Ho A, Novák J.",
                ["Berg/V", "{Example Study Group}", "Ho/A", "Novák/J"]
            ),
            ("Example Group, Committee on Nothing; Berg V.", ["{Example Group, Committee on Nothing}", "Berg/V"]),
            ("Berg V; Beispielgesellschaft e.V.", ["Berg/V", "{Beispielgesellschaft e.V.}"]),
        ])
    func `PubMed's lists`(text: String, expected: [String]) {
        #expect(names(text, .medline) == expected)
    }

    @Test(
        arguments: [
            ("Berg V.A., Ho A., Smith J., Jr.", ["Berg/V.A.", "Ho/A.", "Smith/J./Jr."]),
            ("Berg V.A.; Ho A.; Smith J., Jr.", ["Berg/V.A.", "Ho/A.", "Smith/J./Jr."]),
            ("Berg, V.A., Ho, A., Smith, J., Jr.", ["Berg/V.A.", "Ho/A.", "Smith/J./Jr."]),
            ("van der Meer J.-P., Nowhere Study Group", ["van der Meer/J.-P.", "{Nowhere Study Group}"]),
            ("[No author name available]", []), ("Novák, J.", ["Novák/J."]), ("Novák J.", ["Novák/J."]),
        ])
    func `Lists of Scopus and Embase`(text: String, expected: [String]) {
        #expect(names(text, .familyFirst) == expected)
    }

    @Test(
        arguments: [
            ("Berg, Vera; Ho, An", ["Berg/Vera", "Ho/An"]), ("Vera Berg; An Ho", ["Berg/Vera", "Ho/An"]),
            ("Cole, An K.", ["Cole/An K."]), ("Center, Sharon A.; Ho, An", ["Center/Sharon A.", "Ho/An"]),
            ("Smith, John, Jr.; Example Study Group", ["Smith/John/Jr.", "{Example Study Group}"]),
            ("['Marx, Karla', \"O'Neil, An\"]", ["Marx/Karla", "O'Neil/An"]),
            ("V A Berg; J van der Meer; et al.", ["Berg/V A", "van der Meer/J"]),
        ])
    func `Lists with semicolons`(text: String, expected: [String]) {
        #expect(names(text, .semicolons) == expected)
    }

    @Test(
        arguments: [
            ("Vera Berg, An Ho and Jan Meer", ["Berg/Vera", "Ho/An", "Meer/Jan"]), ("Berg, Vera", ["Berg/Vera"]),
            ("Berg, Vera, Ho, An", ["Berg/Vera", "Ho/An"]), ("Berg, V. A., Ho, A.", ["Berg/V. A.", "Ho/A."]),
            ("Berg VA, Ho A", ["Berg/VA", "Ho/A"]), ("Berg, Vera and Ho, An", ["Berg/Vera", "Ho/An"]),
            ("Berg, Vera//Ho, An", ["Berg/Vera", "Ho/An"]), ("VA Berg, A Ho, ...", ["Berg/VA", "Ho/A"]),
            ("王小明，李芳", ["王/小明", "李/芳"]), ("Plato", ["Plato"]),
        ])
    func `Lists of unknown form`(text: String, expected: [String]) {
        #expect(names(text, .any) == expected)
    }

    @Test func `Our own lists are undone`() {
        let list = #"van der Berg, Vera; O'Neil, Seán, Jr.; Plato; Group\, A\; b\\c; Ho, , III; World Example"#
        #expect(
            names(list, .library) == [
                "van der Berg/Vera", "O'Neil/Seán/Jr.", "Plato", #"{Group, A; b\c}"#, "Ho/III", "{World Example}",
            ])
    }

    @Test func `A name of our own that begins with a comma is a group's`() {
        #expect(names(", Vera; ,", .library) == ["{, Vera}", ","])
    }

    @Test func `How a column separates names is seen in all its cells`() {
        #expect(CSVNameList(samples: ["Berg, Vera", "Ho, An; Berg, Vera"]) == .semicolons)
        #expect(CSVNameList(samples: ["Vera Berg|An Ho", "An Ho"]) == .bars)
        #expect(CSVNameList(samples: ["Vera Berg, An Ho"]) == .any)
        #expect(CSVNameList(samples: []) == .any)
    }

    @Test func `A single name is read as the others of its column`() throws {
        let articles = try tableArticles("title,authors\nA,\"Berg, Vera Anna\"\nB,\"Ho, An; Berg, Vera\"\n")
        #expect(articles.map(\.names) == [["Berg VA"], ["Ho A", "Berg V"]])
    }

    @Test func `A list that goes on says so`() throws {
        let articles = try tableArticles("title,authors\nA,\"Vera Berg, An Ho, et al.\"\n")
        #expect(articles[0].otherFields == [JSONMember("authorsIncomplete", .bool(true))])
    }
}
