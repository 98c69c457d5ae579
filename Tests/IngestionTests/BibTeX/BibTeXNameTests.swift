import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct BibTeXNameTests {
    /// `family|given|suffix`, or a literal in brackets.
    private func names(_ value: String) -> [String] {
        BibTeXNames(value).authors.map { author in
            switch author.name {
            case .literal(let name): "[\(name)]"
            case .person(let family, let given, let suffix):
                [family, given, suffix].compactMap(\.self).joined(separator: "|")
            }
        }
    }

    @Test(arguments: [
        ("Vera Berg", "Berg|Vera"), ("Berg, Vera", "Berg|Vera"), ("Vera van der Berg", "van der Berg|Vera"),
        ("van der Berg, Vera", "van der Berg|Vera"), ("Berg, Jr., Vera", "Berg|Vera|Jr."),
        ("von Hicks, III, Michael", "von Hicks|Michael|III"), ("Berg, Vera, Jr.", "Berg|Vera|Jr."),
        ("Vera Berg Jr.", "Berg|Vera|Jr."), ("Berg Jr., Vera", "Berg|Vera|Jr."), ("Plato", "Plato"),
        ("Jean-Paul d'Aubigne", "d'Aubigne|Jean-Paul"),
        ("Charles Louis de la Vall{\\'e}e Poussin", "de la Vallée Poussin|Charles Louis"),
        ("{World Health Organization}", "[World Health Organization]"), ("{Ito}", "[Ito]"),
        ("Vera {van der Berg}", "van der Berg|Vera"), ("{van der Berg}, Vera", "van der Berg|Vera"),
        ("{\\'E}douard Masson", "Masson|Édouard"), ("{\\\"O}zge Aks{\\i}n", "Aksın|Özge"),
        ("D.~E. Knoth", "Knoth|D. E."),
        ("Berg,", "Berg"), ("at Work, American Rights", "at Work|American Rights"), ("王小明", "王|小明"), ("欧阳, 芳", "欧阳|芳"),
        ("family=Berg, given=Vera A., prefix=van, useprefix=true", "van Berg|Vera A."),
        ("given={Vera}, family=\"Berg\", suffix=Jr", "Berg|Vera|Jr"), ("M&uuml;ller, Eva", "Müller|Eva"),
    ])
    func `A name falls into its parts`(value: String, name: String) {
        #expect(names(value) == [name])
    }

    @Test(arguments: [
        ("Berg, Vera and Ito, Ken AND Yuki Sato", ["Berg|Vera", "Ito|Ken", "Sato|Yuki"]),
        ("Berg, Vera\n  and\n Ito, Ken", ["Berg|Vera", "Ito|Ken"]),
        ("{Barnes and Noble} and Ito", ["[Barnes and Noble]", "Ito"]),
        ("Anderson, A and Sandler, B", ["Anderson|A", "Sandler|B"]),
        ("Berg, Vera; Ito, Ken", ["Berg|Vera", "Ito|Ken"]),
        ("Vera Berg, Ken Ito, Yuki Sato", ["Berg|Vera", "Ito|Ken", "Sato|Yuki"]),
        ("Berg, V., Ito, K., Sato, Y.", ["Berg|V.", "Ito|K.", "Sato|Y."]), ("Berg VA and Ito K", ["Berg|VA", "Ito|K"]),
        ("Vera Berg \\& Ken Ito", ["Berg|Vera", "Ito|Ken"]), ("Berg \\& Partners", ["[Berg & Partners]"]),
        ("{Berg, Vera and Ito, Ken}", ["Berg|Vera", "Ito|Ken"]), ("{Berg, Vera}", ["Berg|Vera"]),
        ("{Example, Inc.}", ["[Example, Inc.]"]), ("and Berg and and , and", ["Berg"]), ("{}", []), ("---", []),
        ("Berg, Vera and\n% a comment\nIto, Ken", ["Berg|Vera", "Ito|Ken"]),
    ])
    func `A list falls into its names`(value: String, expected: [String]) {
        #expect(names(value) == expected)
    }

    @Test(arguments: ["\u{10FFF0}", "\u{10FFF1}", "\u{10FFF2}", "&#x10FFF1;"])
    func `What the reader marks braces with is no part of a name`(mark: String) {
        #expect(names("王\(mark)小明 and Vera {van} Berg\(mark)") == ["[王\u{FFFD}小明]", "van Berg\u{FFFD}|Vera"])
        #expect(BibTeXText.line("a\(mark)") == "a\u{FFFD}")
    }

    @Test(arguments: ["Berg, Vera and others", "Berg, Vera and et al.", "Berg, Vera et al."])
    func `A list may say that there are more`(value: String) throws {
        #expect(names(value) == ["Berg|Vera"])
        #expect(BibTeXNames(value).isIncomplete)
        #expect(try bibtexArticle("author = {\(value)}").other("authorsIncomplete") == .bool(true))
    }

    @Test func `Editors and translators have their roles`() throws {
        let article = try bibtexArticle("translator = {Sato, Y}, editor = {Ito, K}, author = {Berg, V}, title = {T}")
        #expect(article.authorships.map(\.role) == [.author, .editor, .translator])
        #expect(article.authorships.map(\.author.familyName) == ["Berg", "Ito", "Sato"])
    }

    @Test(arguments: ["-9223372036854775808", "-1", "0", "2"])
    func `A number that no author has is kept as an other field`(number: String) throws {
        let article = try bibtexArticle("author = {Berg, V}, author+an:orcid = {\(number)=0000-0002-1825-0097}")
        #expect(article.authors.map(\.orcid) == [nil] && article.other("author+an:orcid") != nil)
    }

    @Test func `ORCIDs of very many authors take their time and no more`() throws {
        let count = 5_000
        let names = (0..<count).map { "Berg\($0), V" }
        let numbered = (1...count).map { "\($0)=0000-0002-1825-0097" }.joined(separator: ";")
        let named = names.map { "\($0)/0000-0002-1825-0097" }.joined(separator: "\n")
        let (article, time) = try processorTime {
            try bibtexArticle(
                "author = {\(names.joined(separator: " and "))}, author+an:orcid = {\(numbered)}, "
                    + "orcid-numbers = {\(named)}")
        }
        #expect(article.authors.count == count && article.authors.allSatisfy { $0.orcid != nil })
        #expect(time < .seconds(20))
    }

    @Test func `ORCIDs come to their authors, by number or by name`() throws {
        let numbered = try bibtexArticle(#"author = {Berg, V and Ito, K}, author+an:orcid = {2="0000-0002-1825-0097"}"#)
        #expect(numbered.authors.map(\.orcid) == [nil, "0000-0002-1825-0097"])
        let named = try bibtexArticle("author = {Berg, V and Ito, K}, orcid-numbers = {Ito, K/0000-0002-1825-0097}")
        #expect(named.authors.map(\.orcid) == [nil, "0000-0002-1825-0097"])
    }
}
