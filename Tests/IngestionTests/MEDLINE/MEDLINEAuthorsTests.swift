import Articles
import Testing

@testable import Ingestion

@Suite struct MEDLINEAuthorsTests {
    private func authors(_ fields: [(String, String)]) -> MEDLINEAuthors {
        MEDLINEAuthors(fields.map { (FieldTag($0.0.utf8), $0.1) })
    }

    private func names(_ fields: [(String, String)]) -> [String] {
        authors(fields).authorships.map(\.author.naturalName)
    }

    @Test(arguments: [
        ("Berg, Vera A", Author(family: "Berg", given: "Vera A")),
        ("Garrison, Louis P Jr", Author(family: "Garrison", given: "Louis P", suffix: "Jr")),
        ("Given, Curtis A 2nd", Author(family: "Given", given: "Curtis A", suffix: "2nd")),
        ("van der Berg, V", Author(family: "van der Berg", given: "V")), ("Selvamani", Author(family: "Selvamani")),
        ("ALL Study Group", Author(literal: "ALL Study Group")), ("王, 小明", Author(family: "王", given: "小明")),
        ("Berg,", Author(family: "Berg")),
    ])
    func `Full names have a comma`(text: String, author: Author) {
        #expect(MEDLINEName.full(text) == author)
    }

    @Test(arguments: [
        ("Berg VA", Author(family: "Berg", given: "VA")),
        ("Berg VA Jr", Author(family: "Berg", given: "VA", suffix: "Jr")),
        ("van der Berg V", Author(family: "van der Berg", given: "V")),
        ("Ivanov IuA", Author(family: "Ivanov", given: "IuA")), ("Madonna", Author(family: "Madonna")),
        ("Smith, Tom", Author(family: "Smith", given: "Tom")),
        ("Vera Berg", Author(family: "Berg", given: "Vera")),
    ])
    func `Short names end in initials`(text: String, author: Author) {
        #expect(MEDLINEName.short(text) == author)
    }

    @Test func `Each person is counted once, in whatever order the names stand`() {
        let wanted = ["Nora Alder", "Otto Birch"]
        #expect(
            names([("FAU", "Alder, Nora"), ("AU", "Alder N"), ("FAU", "Birch, Otto"), ("AU", "Birch O")]) == wanted)
        #expect(
            names([("AU", "Alder N"), ("FAU", "Alder, Nora"), ("AU", "Birch O"), ("FAU", "Birch, Otto")]) == wanted)
        #expect(
            names([("FAU", "Alder, Nora"), ("FAU", "Birch, Otto"), ("AU", "Alder N"), ("AU", "Birch O")]) == wanted)
        #expect(
            names([("AU", "Alder N"), ("AU", "Birch O"), ("FAU", "Alder, Nora"), ("FAU", "Birch, Otto")]) == wanted)
    }

    @Test func `A family name that is spelled in another way is the same person's`() {
        #expect(names([("FAU", "Müller, Jörg"), ("AU", "Mueller J")]) == ["Jörg Müller"])
    }

    @Test func `A short name without a full one stands alone`() {
        #expect(names([("FAU", "Alder, Nora"), ("AU", "Alder N"), ("AU", "Cedar P")]) == ["Nora Alder", "P Cedar"])
    }

    @Test func `Groups stand in their place`() {
        let fields = [("FAU", "Alder, Nora"), ("AU", "Alder N"), ("CN", "ALL Group"), ("FAU", "Birch, Otto")]
        #expect(names(fields) == ["Nora Alder", "ALL Group", "Otto Birch"])
    }

    @Test func `Affiliations and identifiers belong to the author before them`() {
        let result = authors([
            ("FAU", "Alder, Nora"), ("AU", "Alder N"), ("AUID", "ORCID: 0000-0000-9990-0017"), ("AD", "One."),
            ("AD", "Two."), ("AD", "One."), ("FAU", "Birch, Otto"), ("AUID", "ISNI: 1"),
        ])
        #expect(result.authorships[0].affiliations == ["One.", "Two."])
        #expect(result.authorships[0].author.orcid == "0000-0000-9990-0017")
        #expect(result.authorships[1].author.orcid == nil)
        #expect(result.rest.map(\.value) == ["ISNI: 1"])
    }

    @Test func `An affiliation before all names is the first author's`() {
        #expect(
            authors([("AD", "One."), ("AU", "Alder N"), ("AU", "Birch O")]).authorships[0].affiliations == ["One."])
        #expect(authors([("AD", "One.")]).rest.map(\.value) == ["One."])
    }

    @Test func `What follows an investigator belongs to no author`() {
        let result = authors([("AU", "Alder N"), ("FIR", "Elm, Ruth"), ("IR", "Elm R"), ("AD", "Elsewhere.")])
        #expect(result.authorships.count == 1)
        #expect(result.authorships[0].affiliations == [])
        #expect(result.rest.map(\.value) == ["Elm, Ruth", "Elm R", "Elsewhere."])
    }
}
