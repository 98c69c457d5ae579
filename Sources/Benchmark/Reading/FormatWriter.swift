import Ingestion

/// Writes synthetic records in the formats whose reading is measured.
enum FormatWriter {
    static let formats: [RecordFormat] = [.pubmedXML, .nbib, .ris, .bibtex]
    private static let pieceSize = 4 << 20

    /// Writes a file of at least `size` bytes.
    static func write(_ path: String, _ format: RecordFormat, size: Int) throws {
        let file = try SystemCall.create(path)
        defer { SystemCall.close(file) }
        let records = SyntheticRecords(seed: RecordFile.seed)
        var piece = Array(beginning(of: format).utf8)
        var written = 0
        var number = 0
        while written < size {
            number += 1
            piece += text(records.record(number), format).utf8
            if piece.count >= pieceSize || written + piece.count >= size {
                try SystemCall.write(piece, to: file)
                written += piece.count
                piece.removeAll(keepingCapacity: true)
            }
        }
        try SystemCall.write(Array(end(of: format).utf8), to: file)
    }

    /// Writes a file of records as PubMed has them once they are indexed, in its MEDLINE format; without affiliations.
    static func writeWithHeadings(_ path: String, records count: Int) throws {
        let file = try SystemCall.create(path)
        defer { SystemCall.close(file) }
        let records = SyntheticRecords(seed: RecordFile.seed)
        var piece: [UInt8] = []
        for number in 1..<count + 1 {
            let record = records.record(number)
            piece += medline(record, headings: record.headings, affiliation: nil).utf8
            if piece.count >= pieceSize || number == count {
                try SystemCall.write(piece, to: file)
                piece.removeAll(keepingCapacity: true)
            }
        }
    }

    private static func beginning(of format: RecordFormat) -> String {
        format == .pubmedXML ? "<?xml version=\"1.0\" ?>\n<PubmedArticleSet>\n" : ""
    }

    private static func end(of format: RecordFormat) -> String {
        format == .pubmedXML ? "</PubmedArticleSet>\n" : ""
    }

    private static func text(_ record: SyntheticRecord, _ format: RecordFormat) -> String {
        switch format {
        case .pubmedXML: pubMedXML(record)
        case .nbib: medline(record, headings: record.keywords.map { $0 + "/*therapy" }, affiliation: record.affiliation)
        case .bibtex: bibTeX(record)
        default: ris(record)
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func pubMedXML(_ record: SyntheticRecord) -> String {
        let authors = record.authors.map { author in
            """
            <Author ValidYN="Y"><LastName>\(author.family)</LastName><ForeName>\(author.given)</ForeName>\
            <Initials>\(author.given.prefix(1))</Initials><AffiliationInfo><Affiliation>\(escaped(record.affiliation))\
            </Affiliation></AffiliationInfo></Author>

            """
        }.joined()
        let headings = record.keywords.enumerated().map { number, word in
            """
            <MeshHeading><DescriptorName UI="D00\(1_000 + number)" MajorTopicYN="N">\(word)</DescriptorName>\
            <QualifierName UI="Q000628" MajorTopicYN="Y">therapy</QualifierName></MeshHeading>

            """
        }.joined()
        return """
            <PubmedArticle>
            <MedlineCitation Status="MEDLINE" Owner="NLM">
            <PMID Version="1">\(record.pmid)</PMID>
            <DateRevised><Year>2024</Year><Month>03</Month><Day>01</Day></DateRevised>
            <Article PubModel="Print">
            <Journal><ISSN IssnType="Print">0028-4793</ISSN><JournalIssue CitedMedium="Print">\
            <Volume>\(record.volume)</Volume><Issue>3</Issue><PubDate><Year>\(record.year)</Year><Month>Mar</Month>\
            </PubDate></JournalIssue><Title>\(escaped(record.journal.name))</Title></Journal>
            <ArticleTitle>\(escaped(record.title))</ArticleTitle>
            <Pagination><MedlinePgn>\(record.startPage)-\(record.startPage + record.pages)</MedlinePgn></Pagination>
            <ELocationID EIdType="doi" ValidYN="Y">\(record.doi)</ELocationID>
            <Abstract><AbstractText>\(escaped(record.abstract))</AbstractText></Abstract>
            <AuthorList CompleteYN="Y">
            \(authors)</AuthorList>
            <Language>eng</Language>
            <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
            </Article>
            <MeshHeadingList>
            \(headings)</MeshHeadingList>
            </MedlineCitation>
            <PubmedData><ArticleIdList><ArticleId IdType="pubmed">\(record.pmid)</ArticleId>\
            <ArticleId IdType="doi">\(record.doi)</ArticleId></ArticleIdList></PubmedData>
            </PubmedArticle>

            """
    }

    private static func medline(_ record: SyntheticRecord, headings: [String], affiliation: String?) -> String {
        let authors = record.authors.map { author in
            """
            FAU - \(author.family), \(author.given)
            AU  - \(author.family) \(author.given.prefix(1))
            \(affiliation.map { "AD  - \($0)\n" } ?? "")
            """
        }.joined()
        let subjects = headings.map { "MH  - \($0)\n" }.joined()
        return """
            PMID- \(record.pmid)
            OWN - NLM
            STAT- MEDLINE
            LR  - 20240301
            IS  - 0028-4793 (Print)
            VI  - \(record.volume)
            IP  - 3
            DP  - \(record.year) Mar
            TI  - \(folded(record.title))
            PG  - \(record.startPage)-\(record.startPage + record.pages)
            LID - \(record.doi) [doi]
            AB  - \(folded(record.abstract))
            \(authors)LA  - eng
            PT  - Journal Article
            JT  - \(record.journal.name)
            \(subjects)AID - \(record.doi) [doi]
            SO  - \(record.journal.name). \(record.year) Mar;\(record.volume)(3).


            """
    }

    /// Over lines of about eighty characters, those that follow indented.
    private static func folded(_ text: String) -> String {
        var lines = [""]
        for word in text.split(separator: " ") {
            if lines[lines.count - 1].utf8.count + word.utf8.count > 80 { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines.joined(separator: "\n      ")
    }

    private static func ris(_ record: SyntheticRecord) -> String {
        """
        TY  - JOUR
        TI  - \(record.title)
        \(record.authors.map { "AU  - \($0.family), \($0.given)\n" }.joined())\
        T2  - \(record.journal.name)
        AB  - \(record.abstract)
        PY  - \(record.year)
        DA  - \(record.year)/03/01/
        VL  - \(record.volume)
        IS  - 3
        SP  - \(record.startPage)
        EP  - \(record.startPage + record.pages)
        SN  - 0028-4793
        DO  - \(record.doi)
        AN  - \(record.pmid)
        AD  - \(record.affiliation)
        \(record.keywords.map { "KW  - \($0)\n" }.joined())\
        ER  - 


        """
    }

    private static func bibTeX(_ record: SyntheticRecord) -> String {
        """
        @article{bench\(record.number),
          title = {\(escapedForTeX(record.title))},
          author = {\(record.authors.map { "\($0.family), \($0.given)" }.joined(separator: " and "))},
          journal = {\(escapedForTeX(record.journal.name))},
          abstract = {\(escapedForTeX(record.abstract))},
          year = \(record.year),
          month = mar,
          volume = {\(record.volume)},
          number = {3},
          pages = {\(record.startPage)--\(record.startPage + record.pages)},
          issn = {0028-4793},
          doi = {\(record.doi)},
          keywords = {\(record.keywords.joined(separator: ", "))}
        }


        """
    }

    private static func escapedForTeX(_ text: String) -> String {
        text.replacing("%", with: "\\%").replacing("&", with: "\\&").replacing("±", with: "{\\textpm}")
    }
}
