import Articles
import Testing

@testable import Ingestion

@Suite struct NamePartsTests {
    @Test(
        arguments: [
            ("Beethoven", "Ludwig van", "van Beethoven|Ludwig|"), ("Berg", "Jan van der", "van der Berg|Jan|"),
            ("der Auwera", "Geraldine Van", "Van der Auwera|Geraldine|"), ("Berg", "Van", "Berg|Van|"),
            ("Le", "Trang T.", "Le|Trang T.|"), ("Berg, Jr.", "James", "Berg|James|Jr."),
            ("Berg III", "J", "Berg|J|III"),
            ("Berg", "James, Jr", "Berg|James|Jr"), ("Berg", nil, "Berg||"), (nil, "Vera", "Vera||"),
            (" ", "Vera", "Vera||"), ("Jr.", "James", "Jr.|James|"), ("王", "小明", "王|小明|"),
        ] as [(String?, String?, String)])
    func `Particles and suffixes go where they belong`(family: String?, given: String?, parts: String) {
        let author = AuthorNames.person(family: family, given: given)
        guard case .person(let family, let given, let suffix) = author?.name else {
            return #expect(Bool(false), "no person")
        }
        #expect("\(family)|\(given ?? "")|\(suffix ?? "")" == parts)
    }

    @Test func `A family name alone that names a group is a group`() {
        #expect(AuthorNames.person(family: "Marrow Study Group", given: nil) == Author(literal: "Marrow Study Group"))
        #expect(AuthorNames.person(family: nil, given: " ") == nil)
    }

    @Test func `Particles are joined by a space, or by their apostrophe or hyphen`() {
        #expect(AuthorNames.joined(["van", nil, "der", "Berg"]) == "van der Berg")
        #expect(AuthorNames.joined(["d’", "Orléans"]) == "d’Orléans")
        #expect(AuthorNames.joined(["al-", "Hassan"]) == "al-Hassan")
        #expect(AuthorNames.joined([nil, " "]) == nil)
    }
}
