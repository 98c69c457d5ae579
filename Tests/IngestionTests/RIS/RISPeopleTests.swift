import Articles
import Testing

@testable import Ingestion

@Suite struct RISPeopleTests {
    @Test(
        arguments: [
            (["Berg, Vera, Jr."], ["Vera Berg Jr."]), (["Berg,V.A."], ["V.A. Berg"]),
            (["van der Berg, Vera"], ["Vera van der Berg"]),
            (["Berg, Vera van der"], ["Vera van der Berg"]), (["Plato"], ["Plato"]),
            (["Berg, Vera; Rossi, Marta"], ["Vera Berg", "Marta Rossi"]),
            (["Berg VA, Rossi M"], ["VA Berg", "M Rossi"]), (["Berg, V. A., Rossi, M."], ["V. A. Berg", "M. Rossi"]),
            (["Vera Berg and Marta Rossi"], ["Vera Berg", "Marta Rossi"]),
            (["Berg, Vera and Rossi, Marta"], ["Vera Berg", "Marta Rossi"]),
            (["Children's Oncology Group,"], ["Children's Oncology Group"]),
            (["Berg, Vera,", "Rossi, M."], ["Vera Berg", "M. Rossi"]),
            (["Society for Blood and Marrow"], ["Society for Blood and Marrow"]),
            (["Liu R.", "van der Velde P.J."], ["R. Liu", "P.J. van der Velde"]),
            (["A. Berg", "B. C. Rossi"], ["A. Berg", "B. C. Rossi"]), (["王, 小明", "李雷"], ["王小明", "李雷"]),
            (["Wang, Y.", "Wang, Y."], ["Y. Wang", "Y. Wang"]), (["Berg, V A 2nd"], ["V A Berg 2nd"]),
            (["WHO,"], ["WHO"]), (["Berg Jr., V.A."], ["V.A. Berg Jr."]),
            (["Rossi, Marta", "Berg VA Jr"], ["Marta Rossi", "VA Berg Jr"]),
            (["Rossi, Marta", "Berg VA"], ["Marta Rossi", "VA Berg"]),
        ])
    func `Names come in many forms`(values: [String], names: [String]) throws {
        let article = try risRecord(["TI  - T"] + values.map { "AU  - \($0)" }).article
        #expect(article.authors.map(\.naturalName) == names)
        #expect(article.otherFields == [])
    }

    @Test(
        arguments: [
            (["A1  - A, A", "AU  - B, B"], ["A", "B"]),
            (["AU  - A, A", "AU  - B, B", "A1  - A, A", "A1  - B, B"], ["A", "B"]),
            (["AU  - A, A", "B, B", "C, C"], ["A", "B", "C"]), (["AU  - A, B", "C"], ["A"]),
            (["AU  - A, A", "AU  - et al."], ["A"]),
        ])
    func `Authors keep the order of the record`(lines: [String], families: [String]) throws {
        #expect(try risRecord(["TI  - T"] + lines).article.authors.map(\.familyName) == families)
    }

    @Test func `That there are more authors is kept`() throws {
        #expect(try risArticle("AU  - A, A", "AU  - et al.").otherFields == [JSONMember("AU", .string("et al."))])
    }

    @Test func `An address belongs to the one author, or to the one whom it names`() throws {
        #expect(try risArticle("AU  - A, B", "AD  - One", "Two").authorships.first?.affiliations == ["One", "Two"])
        let article = try risArticle(
            "AU  - Berg, Vera", "AU  - Rossi, Marta", "AD  - Rossi, Marta, Ward 4", "AD  - V. Berg, Ward 5",
            "AD  - Berg, Vera: Ward 6", "AD  - Ward 7", "AD  - Berg, Vera")
        #expect(article.authorships.map(\.affiliations) == [["Ward 5", "Ward 6"], ["Ward 4"]])
        #expect(article.otherFields == [JSONMember("AD", .array([.string("Ward 7"), .string("Berg, Vera")]))])
    }

    @Test func `Embase names the authors of an address`() throws {
        let article = try risArticle(
            "DB  - Embase", "A1  - Liu R.", "A1  - Berg V.A.", "M1  - (Liu R.; Berg V.A.) Ward 4",
            "M1  - (Berg V.A., b@example.org) Ward 5")
        #expect(article.authorships.map(\.affiliations) == [["Ward 4"], ["Ward 4", "Ward 5"]])
        #expect(article.otherFields == [JSONMember("M1", .string("(Berg V.A., b@example.org) Ward 5"))])
    }
}
