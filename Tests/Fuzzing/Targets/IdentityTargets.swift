import Articles
import Foundation

@testable import Articles
@testable import Ingestion
@testable import Store

extension FuzzTarget {
    /// What articles, people and journals are told apart by.
    static let identities = [
        FuzzTarget("dates") { input in
            let text = input.text
            let dates = [
                DateText.date(text), PaddedDate.date(text)?.date, BibTeXDate.date(text)?.date, RISDate.date(text),
                CSVRecord.date(text), PublicationDate(edtf: text),
            ]
            for date in dates.compactMap(\.self) {
                try expectEqual(PublicationDate(edtf: date.edtf), date, "read again")
            }
            _ = (DateText.hasMoreThanYear(text), PaddedDate.day(ofTime: text), BibTeXDate.day(text))
            let lines = input.lines(3)
            _ = BibTeXDate.date(year: lines[0], month: lines[1], day: lines[2])
        },
        FuzzTarget("identifiers") { input in
            let text = input.text
            let found: [Identifier?] =
                Identifier.Scheme.allCases.flatMap { scheme in
                    [Identifier(scheme, text)] + IdentifierText.identifiers(scheme, in: text).map(Optional.some)
                } + [
                    IdentifierText.doi(in: text), IdentifierText.identifier(ofAddress: text), TrialIDs.identifier(text),
                ]
            for identifier in found.compactMap(\.self) {
                try TextProperties.checkLine(identifier.value, "identifier")
                let again = Identifier(identifier.scheme, identifier.value)
                try expectEqual(again, identifier, "in its normal form")
                _ = identifier.url
            }
            if let orcid = ORCIDText.normalized(text) {
                try expectEqual(ORCIDText.normalized(orcid), orcid, "ORCID")
            }
            if let issn = ISSN(text) { try expectEqual(ISSN(issn.value), issn, "ISSN") }
            _ = (DOIForm.base(text), DOIForm.isPreprint(text), text.webAddress)
        },
        FuzzTarget("pages") { input in
            let pages = PageRange.normalized(input.line)
            try TextProperties.checkLine(pages, "pages")
            _ = (Pagination.read(input.line), Pagination.isArticleNumber(input.line))
        },
        FuzzTarget("names") { input in
            for author in AuthorNames.list(input.line).authors { try check(author) }
            for author in AuthorNames.authors(input.cleanLines(3).compactMap(\.self)) { try check(author) }
            for author in CSVNameList.familyFirstNames(input.line).authors { try check(author) }
            for author in CSVNameList.namesInFull(input.line) { try check(author) }
            for author in CSVMedlineNames.authors(input.line).authors { try check(author) }
            let lines = input.cleanLines(3)
            if let author = AuthorNames.person(family: lines[0], given: lines[1], suffix: lines[2]) {
                try check(author)
            }
        },
        FuzzTarget("journal-names") { input in
            let names = input.lines(2)
            try TextProperties.checkIdempotent({ JournalName.key($0) }, names[0], "key")
            try expect(JournalName.areCompatible(names[0], names[0]), "isn't compatible with itself")
            try expectEqual(
                JournalName.areCompatible(names[0], names[1]), JournalName.areCompatible(names[1], names[0]),
                "the other way round")
            _ = (JournalForm(names[0]), VenueName(names[0]).isSame(as: VenueName(names[1])))
            _ = DatabaseNames.normalized(names[0])
        },
        FuzzTarget("titles") { input in
            let form = TitleForm(input.text)
            try expectEqual(TitleForm(input.text, isForKeys: true).words, form.words, "words for keys")
            _ = (form.letters.count, NLMTitle(input.text), NLMTitle.own(input.text))
        },
        FuzzTarget("citation-keys") { input in
            let lines = input.lines(4)
            var article = Article()
            article.authorships = [Authorship(Author(family: lines[0])), Authorship(Author(literal: lines[1]))]
            article.title = lines[2]
            article.issueDate = PublicationDate(year: 2020)
            article.journal = Journal(name: lines[3])
            let keys = try [CitationKey.base(for: article)] + patterns(lines[3]).map { $0.base(for: article) }
            for key in keys { try expect(CitationKey.isValid(key), "no key: \(key.debugDescription)") }
        },
    ]

    private static func check(_ author: Author) throws(Finding) {
        try TextProperties.checkLine(author.familyName, "name")
        _ = (author.naturalName, author.shortName)
    }

    private static func patterns(_ text: String) throws -> [CitationKeyPattern] {
        let all = CitationKeyPattern.Field.allCases.map { "{\($0.rawValue)}" }.joined()
        return [try CitationKeyPattern(all), try? CitationKeyPattern(text)].compactMap(\.self)
    }
}
