import Articles
import Testing

@testable import Ingestion

@Suite struct CSLNameTests {
    @Test(arguments: [
        ("{\"family\":\"Berg\",\"given\":\"Vera\",\"suffix\":\"Jr.\"}", "Vera Berg Jr."),
        ("{\"family\":\"Berg\",\"given\":\"Vera\",\"non-dropping-particle\":\"van der\"}", "Vera van der Berg"),
        ("{\"family\":\"Fontaine\",\"dropping-particle\":\"de\",\"non-dropping-particle\":\"La\"}", "de La Fontaine"),
        ("{\"family\":\"Orléans\",\"given\":\"Luc\",\"dropping-particle\":\"d'\"}", "Luc d'Orléans"),
        ("{\"family\":\"WHO\",\"given\":\"x\",\"isInstitution\":true}", "WHO"),
        ("{\"literal\":\"Ann B. Foster\"}", "Ann B. Foster"),
        ("{\"name\":\"The Group\"}", "The Group"),
        ("{\"family\":\"\",\"given\":\"Vera\",\"literal\":\", Vera\"}", "Vera"),
        ("\"Vera Berg\"", "Vera Berg"),
    ])
    func `A name is its parts or a whole`(json: String, name: String) throws {
        #expect(try person(json).author?.naturalName == name)
    }

    @Test func `A literal name and an institution are not taken apart`() throws {
        #expect(try person("{\"literal\":\"Ann B. Foster\"}").author == Author(literal: "Ann B. Foster"))
        #expect(try person("{\"family\":\"WHO\",\"isInstitution\":1}").author == Author(literal: "WHO"))
    }

    @Test(arguments: ["{}", "{\"family\":\"\",\"given\":\" \"}", "{\"sequence\":\"first\",\"affiliation\":[]}"])
    func `An empty name is none`(json: String) throws {
        let person = try person(json)
        #expect(person.author == nil)
        #expect(person.isEmpty)
    }

    @Test func `An author has an ORCID and affiliations, and what else is said is kept`() throws {
        let person = try person(
            """
            {"family":"Berg","given":"Vera","sequence":"first","ORCID":"http://orcid.org/0000-0001-9999-0013",
            "authenticated-orcid":true,"role":"x","affiliation":[{"name":"A; B ; ;"},{"department":["C"],"name":"D",
            "id":[{"id":"https://ror.org/1"}]},"E"]}
            """)
        #expect(person.author == Author(family: "Berg", given: "Vera", orcid: "0000-0001-9999-0013"))
        #expect(person.affiliations == ["A; B", "C, D", "E"])
        #expect(person.rest.map(\.name) == ["role", "affiliation"])
    }

    @Test func `An ORCID with a wrong check digit is kept as it is`() throws {
        let person = try person("{\"family\":\"Berg\",\"ORCID\":\"0000-0001-9999-0014\"}")
        #expect(person.author?.orcid == nil)
        #expect(person.rest == [JSONMember("ORCID", .string("0000-0001-9999-0014"))])
    }

    @Test func `Who edited and translated follows who wrote, and other parts are kept`() throws {
        let text = """
            {"title":"T","type":"book","translator":[{"family":"T"}],"editor":[{"family":"E"}],
            "collection-editor":[{"family":"S"}],"author":[{"family":"A"}],"illustrator":[{"family":"I"}]}
            """
        let article = try #require(try events(inText: text, format: .cslJSON).first).record.article
        #expect(article.authorships.map(\.author.familyName) == ["A", "E", "T", "S"])
        #expect(article.authorships.map(\.role) == [.author, .editor, .translator, .seriesEditor])
        #expect(article.otherFields.map(\.name) == ["illustrator"])
    }

    private func person(_ json: String) throws -> CSLPerson {
        var copy = json
        let value = try copy.withUTF8 { bytes in
            var parser = JSONParser(bytes)
            return try parser.value()
        }
        return CSLPerson(value)
    }
}
