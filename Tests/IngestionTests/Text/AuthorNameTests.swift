import Articles
import Testing

@testable import Ingestion

@Suite struct AuthorNameTests {
    @Test(arguments: [
        ("Vaibhav Agrawal", "Agrawal|Vaibhav"), ("John F. Kennedy", "Kennedy|John F."),
        ("Mary Ann Evans", "Evans|Mary Ann"),
        ("Lars-Göran Ekwall", "Ekwall|Lars-Göran"), ("Wei Y Zhang", "Zhang|Wei Y"), ("John DE Smith", "Smith|John DE"),
        ("Plato", "Plato"), ("  Vera   Berg ", "Berg|Vera"), ("Vera Berg¹*", "Berg|Vera"), ("†Vera Berg,", "Berg|Vera"),
        ("Thomas Force", "Force|Thomas"), ("J. R. R. Tolkien", "Tolkien|J. R. R."),
    ])
    func `Names in natural order end in the family name`(text: String, name: String) {
        #expect(AuthorNames.name(text).map(described) == name)
    }

    @Test(arguments: [
        ("Anneke van der Meulenbroek", "van der Meulenbroek|Anneke"),
        ("Rafael de la Torriente", "de la Torriente|Rafael"),
        ("Konrad von Ahlefeld-Rau", "von Ahlefeld-Rau|Konrad"), ("Jean-Loup d'Aubrecourt", "d'Aubrecourt|Jean-Loup"),
        ("Ludwig Van Beethoven", "Van Beethoven|Ludwig"), ("Edmund St. Audry", "St. Audry|Edmund"),
        ("Al Gore", "Gore|Al"),
        ("Van Morrison", "Morrison|Van"), ("Osvaldo Benítez y Carranza", "Benítez y Carranza|Osvaldo"),
        ("Maria da Silva e Costa", "da Silva e Costa|Maria"), ("Siobhán Ó Raghallaigh", "Ó Raghallaigh|Siobhán"),
        ("Máire Ní Bhriain", "Ní Bhriain|Máire"), ("Abdullah bin Khalid", "bin Khalid|Abdullah"),
        ("Leonardo da Vinci", "da Vinci|Leonardo"), ("Robert De Niro", "De Niro|Robert"),
    ])
    func `Particles belong to the family name`(text: String, name: String) {
        #expect(AuthorNames.name(text).map(described) == name)
    }

    @Test(arguments: [
        ("Walter J. Pennington Jr.", "Pennington|Walter J.|Jr."), ("Harold Osgood-Lyle III", "Osgood-Lyle|Harold|III"),
        ("Edmund St. Audry Sr.", "St. Audry|Edmund|Sr."), ("Robert Smith 3rd", "Smith|Robert|3rd"),
        ("King, Martin Luther, Jr.", "King|Martin Luther|Jr."), ("King, Jr., Martin", "King|Martin|Jr."),
        ("Berg, Vera", "Berg|Vera"), ("Berg, Vera van der", "van der Berg|Vera"), ("Le, Van", "Le|Van"),
        ("van der Berg, V. A.", "van der Berg|V. A."),
        ("Pennington Jr.", "Pennington||Jr."), ("Berg, V A Jr", "Berg|V A|Jr"), ("Berg, Vera 2nd", "Berg|Vera|2nd"),
        ("Berg Jr., Vera", "Berg|Vera|Jr."), ("Berg VA Jr", "Berg|VA|Jr"), ("Berg, II", "Berg|II"),
        ("Berg, Jr", "Berg||Jr"), ("John D Jr", "D|John|Jr"),
    ])
    func `Suffixes and inverted names are understood`(text: String, name: String) {
        #expect(AuthorNames.name(text).map(described) == name)
    }

    @Test(arguments: [
        ("王小明", "王|小明"), ("李芳", "李|芳"), ("欧阳思远", "欧阳|思远"), ("周 砚秋", "周|砚秋"), ("田中 太郎", "田中|太郎"),
        ("𠮷田 真", "𠮷田|真"), ("김철수", "김|철수"), ("이 영희", "이|영희"), ("吉川陽向", "‹吉川陽向›"), ("ジョン・スミス", "‹ジョン・スミス›"),
        ("王小明 (Wang Xiaoming)", "‹王小明 (Wang Xiaoming)›"), ("白血病研究协作组", "‹白血病研究协作组›"), ("王", "‹王›"),
    ])
    func `Chinese, Japanese and Korean names begin with the family name, where it shows`(text: String, name: String) {
        #expect(AuthorNames.name(text).map(described) == name)
    }

    @Test(arguments: [
        "Children's Oncology Group", "Nordic-Baltic Residual Disease Study Group", "Western Isles Haematology Forum",
        "GMALL Study Group", "FDA Task Force", "University of Utrecht", "UK ALL Collaborators",
        "EBMT Acute Leukemia Working Party",
    ])
    func `Groups have one name`(text: String) {
        #expect(AuthorNames.name(text) == Author(literal: text))
    }

    @Test(arguments: ["", " ", ",", "*", "¹"])
    func `Nothing is no name`(text: String) {
        #expect(AuthorNames.name(text) == nil)
    }
}

/// `family|given|suffix`, or a literal name in angle quotes.
func described(_ author: Author) -> String {
    switch author.name {
    case .literal(let name): "‹\(name)›"
    case .person(let family, let given, let suffix?): "\(family)|\(given ?? "")|\(suffix)"
    case .person(let family, let given?, nil): "\(family)|\(given)"
    case .person(let family, nil, nil): family
    }
}
