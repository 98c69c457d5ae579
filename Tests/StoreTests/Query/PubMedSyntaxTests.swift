import Testing

@testable import Store

/// Searches pasted from PubMed and Europe PMC.
@Suite struct PubMedSyntaxTests {
    private func expect(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let query = QueryReadingTests.read(text)
        #expect(query.kind == .explicit, sourceLocation: sourceLocation)
        #expect(query.root?.description == expected, sourceLocation: sourceLocation)
        #expect(query.warnings == [], sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        (
            "blinatumomab[tiab] AND 2020:2025[dp] NOT review[pt]",
            "tiab:blinatumomab AND date:2020..2025 AND (NOT type:review)"
        ),
        ("\"extramedullary relapse\"[ti:~3]", "title:\"extramedullary relapse\"~3"),
        ("leukemia[ti]", "title:leukemia"), ("leukemia [Title]", "title:leukemia"),
        ("leukemia[ TI ]", "title:leukemia"),
        ("leukemia[Title/Abstract]", "tiab:leukemia"), ("leukemia[tw]", "tiab:leukemia"),
        ("leukemia[Text Word]", "tiab:leukemia"), ("leukemia[ab]", "abstract:leukemia"),
        ("leukemia[all]", "all:leukemia"),
        ("leukemia[All Fields]", "all:leukemia"), ("leuk*[tiab]", "tiab:leuk*"),
        ("\"breast feed*\"[tiab]", "tiab:\"breast feed\"*"),
        ("cns relapse[tiab]", "tiab:\"cns relapse\""), ("breast feed*[tiab]", "tiab:\"breast feed\"*"),
        ("agrawal v[au]", "author:\"agrawal v\""), ("agrawal v[1au]", "first:\"agrawal v\""),
        ("agrawal v[lastau]", "last:\"agrawal v\""), ("Agrawal, Vaibhav[fau]", "author:\"Agrawal, Vaibhav\""),
        ("ALL Study Group[cn]", "author:\"ALL Study Group\""), ("Plato[ed]", "editor:Plato"),
        ("0000-0002-1825-0097[auid]", "orcid:0000-0002-1825-0097"), ("Leiden[ad]", "affiliation:Leiden"),
        ("n engl j med[ta]", "journal:\"n engl j med\""), ("0028-4793[ta]", "journal:0028-4793"),
        ("\"Blood\"[Journal]", "journal:Blood"), ("0255562[jid]", "nlm:0255562"),
        ("english[la]", "lang:en"), ("jpn[la]", "lang:ja"), ("eng[Language]", "lang:en"),
        ("review[pt]", "type:review"), ("clinical trial[Publication Type]", "type:\"clinical trial\""),
        ("letter[pt:noexp]", "type:letter"),
        ("Leukemia[mh]", "mesh:Leukemia"), ("\"Leukemia\"[Mesh]", "mesh:Leukemia"),
        ("\"Leukemia\"[MeSH Terms:noexp]", "mesh:Leukemia"), ("neoplasms/dh[mh]", "mesh:neoplasms/dh"),
        ("\"Leukemia/drug therapy\"[majr]", "majr:\"Leukemia/drug therapy\""),
        ("Leukemia[MeSH Major Topic]", "majr:Leukemia"), ("drug therapy[sh]", "qualifier:\"drug therapy\""),
        ("relapse[ot]", "keyword:relapse"), ("31234567[pmid]", "pmid:31234567"),
        ("31234567 31234568[uid]", "pmid:31234567,31234568"), ("10.5555/whole[aid]", "doi:10.5555/whole"),
        ("10.5555/whole[lid]", "doi:10.5555/whole"), ("10.5555/Whole[doi]", "doi:10.5555/whole"),
        ("NCT01234567[si]", "trial:NCT01234567"),
        ("12[vi] AND 3[ip] AND 1194[pg]", "volume:12 AND issue:3 AND page:1194"),
        ("hasabstract AND leukemia", "has:abstract AND leukemia"), ("hasabstract[text]", "has:abstract"),
        ("leukemia AND hasretractionin", "leukemia AND is:retracted"), ("\"free full text\"[sb]", "is:oa"),
        ("free full text[filter]", "is:oa"), ("systematic[sb]", "type:\"systematic review\""),
        ("\"pubmed pmc\"[sb]", "has:pmcid"), ("preprint[pt]", "type:preprint"), ("humans[Filter]", "mesh:humans"),
        ("english[Filter]", "lang:en"), ("review[Filter]", "type:review"),
    ])
    func `Tags`(query: String, expected: String) {
        expect(query, expected)
    }

    @Test(arguments: [
        ("2020[dp]", "date:2020"), ("2020/05[dp]", "date:2020-05"), ("2020/5/31[pdat]", "date:2020-05-31"),
        ("1998/01:1998/04[dp]", "date:1998-01..1998-04"), ("2020:3000[dp]", "date:2020.."),
        ("\"2019/01/01\"[Date - Publication] : \"3000\"[Date - Publication]", "date:2019-01-01.."),
        ("(\"2019/01/01\"[PDAT] : \"2020/12/31\"[PDAT]) AND leukemia", "date:2019-01-01..2020-12-31 AND leukemia"),
        ("\"last 5 years\"[dp]", "date:2021-11-30.."), ("last 30 days[dp]", "date:2026-10-31.."),
        ("2020[epdat]", "epdate:2020"), ("2020[ppdat]", "pdate:2020"),
    ])
    func `Dates`(query: String, expected: String) {
        expect(query, expected)
    }

    @Test func `Dates of entry are read as dates of publication, and that is said`() {
        for tag in ["edat", "crdt", "Date - Entry", "Date - Create"] {
            let query = QueryReadingTests.read("2020:2025[\(tag)]")
            #expect(query.root?.description == "date:2020..2025")
            #expect(
                query.warnings.count == 1 && query.warnings[0].contains("[\(tag)] was read as the date of publication"))
        }
    }

    @Test(arguments: [
        "book", "cois", "dcom", "rn", "fir", "ir", "gr", "lr", "mhda", "nm", "pa", "pl", "ps", "pubn",
        "Supplementary Concept", "EC/RN Number", "Place of Publication",
    ])
    func `What a library has no place for is text, and that is said`(tag: String) {
        let query = QueryReadingTests.read("leukemia[\(tag)]")
        #expect(query.root?.description == "all:leukemia")
        #expect(query.warnings == ["leukemia[\(tag)] has no place in a library; leukemia was looked for as text."])
    }

    @Test func `A search strategy`() {
        expect(
            """
            ("Precursor Cell Lymphoblastic Leukemia-Lymphoma"[Mesh] OR "acute lymphoblastic"[tiab] OR ALL[ti])
            AND (blinatumomab[tiab] OR "MT103"[tiab]) AND ("2015/01/01"[Date - Publication] : "3000"[Date - Publication])
            NOT (review[pt] OR letter[pt])
            """,
            "(mesh:\"Precursor Cell Lymphoblastic Leukemia-Lymphoma\" OR tiab:\"acute lymphoblastic\" OR title:ALL) AND "
                + "(tiab:blinatumomab OR tiab:\"MT103\") AND date:2015-01-01.. AND (NOT (type:review OR type:letter))")
    }

    @Test func `Words before one tag are a phrase that may be taken apart`() {
        let query = QueryReadingTests.read("cns relapse[ti] OR \"bone marrow\"[ti]")
        #expect(query.loosePhrases.map(\.text) == ["cns relapse"])
    }

    @Test(arguments: [
        ("TITLE:leukemia AND AUTH:\"Agrawal V\"", "title:leukemia AND author:\"Agrawal V\""),
        ("ABSTRACT:relapse", "abstract:relapse"), ("TITLE_ABS:relapse", "title_abs:relapse"),
        ("JOURNAL:\"Blood\"", "journal:Blood"), ("PUB_YEAR:2020", "year:2020"),
        ("PUB_YEAR:[2019 TO 2021]", "year:2019..2021"), ("PMCID:PMC7654321", "pmcid:PMC7654321"),
        ("DOI:10.5555/whole", "doi:10.5555/whole"), ("EXT_ID:31234567", "pmid:31234567"),
        ("KW:relapse", "keyword:relapse"),
        ("OPEN_ACCESS:y", "oa:yes"), ("LANG:eng", "lang:en"), ("ISSN:0028-4793", "journal:0028-4793"),
        ("FIRST_PDATE:[2020-01-01 TO 2021-01-01]", "date:2020-01-01..2021-01-01"), ("CITED:[10 TO *]", "cites:10.."),
        ("TITLE:(\"CNS\" OR relapse) AND HAS_ABSTRACT:y", "(title:\"CNS\" OR title:relapse) AND has:abstract"),
        ("HAS_PDF:y", "has:pdf"), ("PUB_TYPE:review", "type:review"), ("AFF:Leiden", "affiliation:Leiden"),
        ("AUTHORID:0000-0002-1825-0097", "orcid:0000-0002-1825-0097"),
    ])
    func `Europe PMC's fields`(query: String, expected: String) {
        expect(query, expected)
    }

    @Test func `Fields of Europe PMC that a library lacks are text`() {
        let query = QueryReadingTests.read("GRANT_ID:123 AND leukemia")
        #expect(query.warnings == ["There is no field GRANT_ID; GRANT_ID:123 was read as text."])
    }
}
