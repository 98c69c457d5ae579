import Articles
import Testing

@testable import Ingestion

@Suite struct EuropePMCAuthorsTests {
    @Test(arguments: [
        ("Berg VA, van der Meer JP Jr, O'Neill Á.", ["VA Berg", "JP van der Meer Jr", "Á O'Neill"]),
        ("Huyghe JR, Bijnsdorp IV, Smit VTHBM.", ["JR Huyghe", "IV Bijnsdorp", "VTHBM Smit"]),
        ("Project BJ, wang r", ["BJ Project", "r wang"]), ("Vera Berg, Hans Müller.", ["Vera Berg", "Hans Müller"]),
        ("Nordic Study Group.", ["Nordic Study Group"]), ("", []),
    ])
    func `Names in one text are MEDLINE's, or in natural order`(text: String, names: [String]) throws {
        #expect(try article("\"authorString\":\"\(text)\"").authors.map(\.naturalName) == names)
    }

    @Test func `What doesn't end in initials among MEDLINE's names is a group, but for one word`() throws {
        let names = "Berg V, Alm A, Bo B, Cai C, Da Zhou, ALL Team A, Vandana, GEC-ESTRO."
        let literals = try article("\"authorString\":\"\(names)\"").authors.compactMap { author -> String? in
            if case .literal(let name) = author.name { name } else { nil }
        }
        #expect(literals == ["Da Zhou", "ALL Team A", "GEC-ESTRO"])
    }

    @Test func `A list that goes on says so`() throws {
        let article = try article("\"authorString\":\"Berg VA, et al.\"")
        #expect(article.authors.map(\.shortName) == ["Berg VA"])
        #expect(article.otherFields == [JSONMember("authorsIncomplete", .bool(true))])
    }

    @Test(arguments: [
        ("\"lastName\":\"Berg\",\"firstName\":\"Vera\",\"initials\":\"V\",\"fullName\":\"Berg V\"", "Vera Berg"),
        ("\"lastName\":\"Berg\",\"initials\":\"VA\",\"fullName\":\"Berg VA Jr\"", "VA Berg Jr"),
        ("\"lastName\":\"Berg\",\"firstName\":\"Vera\",\"suffix\":\"III\"", "Vera Berg III"),
        ("\"fullName\":\"van der Meer JP\"", "JP van der Meer"),
        ("\"collectiveName\":\"Nordic Group\"", "Nordic Group"),
    ])
    func `An author's parts are told`(members: String, name: String) throws {
        let article = try article("\"authorList\":{\"author\":{\(members)}},\"authorString\":\"Other O.\"")
        #expect(article.authors.map(\.naturalName) == [name])
        #expect(article.otherFields == [])
    }

    @Test(arguments: [
        "{\"type\":\"ORCID\",\"value\":\"0000-0002-1825-0097\"}",
        "{\"@type\":\"ORCID\",\"#text\":\"0000-0002-1825-0097\"}",
    ])
    func `An ORCID is an author's`(id: String) throws {
        let article = try article(
            "\"authorList\":{\"author\":[{\"lastName\":\"Berg\",\"authorId\":\(id)}]},\"authorIdList\":{\"authorId\":\(id)}"
        )
        #expect(article.authors.map(\.orcid) == ["0000-0002-1825-0097"])
        #expect(article.otherFields == [])
    }

    @Test func `The only affiliation is the first author's`() throws {
        let article = try article("\"authorString\":\"Berg V, Müller H.\",\"affiliation\":\"Clinic &amp; Co.\"")
        #expect(article.authorships.map(\.affiliations) == [["Clinic & Co."], []])
        #expect(try self.article("\"affiliation\":\"Clinic\"").otherFields.map(\.name) == ["affiliation"])
    }

    @Test func `What a list says beyond names, ids and affiliations is kept`() throws {
        let article = try article("\"authorList\":{\"author\":[{\"lastName\":\"Berg\",\"email\":\"v@example.org\"}]}")
        #expect(article.otherFields.map(\.name) == ["authorList"])
    }

    private func article(_ members: String) throws -> Article { try europePMCRecord(members).article }
}
