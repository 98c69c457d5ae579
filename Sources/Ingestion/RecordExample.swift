extension RecordFormat {
    /// A small file in the format: one invented article, the same in each.
    public var example: String {
        switch self {
        case .scholar:
            """
            {"title": "Morning lumbar punctures", "authors": "Vera Berg, Ines Carvalhal",
             "journal": {"name": "Leukemia Ward Studies", "volume": "4", "pages": "12-19"},
             "publicationDate": "2024-05-01", "doi": "10.5555/lws.2024.12"}
            Abstract
            Forty children were asked.
            """
        case .jsonl:
            """
            {"lib":1,"id":1,"citationKey":"berg2024morning","added":"2026-01-05T09:00:00Z",\
            "type":"article-journal","title":"Morning lumbar punctures",\
            "authors":[{"family":"Berg","given":"Vera"}],"issueDate":"2024-05-01","year":2024,\
            "identifiers":[{"scheme":"doi","value":"10.5555/lws.2024.12"}]}
            """
        case .pubmedXML:
            """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>99000012</PMID>
              <Article><Journal><JournalIssue><Volume>4</Volume><PubDate><Year>2024</Year><Month>May</Month></PubDate>
              </JournalIssue><Title>Leukemia Ward Studies</Title></Journal>
              <ArticleTitle>Morning lumbar punctures</ArticleTitle>
              <ELocationID EIdType="doi">10.5555/lws.2024.12</ELocationID>
              <AuthorList><Author><LastName>Berg</LastName><ForeName>Vera</ForeName></Author></AuthorList></Article>
            </MedlineCitation></PubmedArticle></PubmedArticleSet>
            """
        case .nbib:
            """
            PMID- 99000012
            TI  - Morning lumbar punctures
            FAU - Berg, Vera
            JT  - Leukemia Ward Studies
            DP  - 2024 May 1
            LID - 10.5555/lws.2024.12 [doi]
            """
        case .ris:
            """
            TY  - JOUR
            TI  - Morning lumbar punctures
            AU  - Berg, Vera
            JO  - Leukemia Ward Studies
            PY  - 2024
            DO  - 10.5555/lws.2024.12
            ER  -
            """
        case .bibtex:
            """
            @article{berg2024,
              title = {Morning lumbar punctures},
              author = {Berg, Vera and Carvalhal, Ines},
              journal = {Leukemia Ward Studies},
              year = 2024,
              doi = {10.5555/lws.2024.12}
            }
            """
        case .cslJSON:
            """
            [{"id": "berg2024", "type": "article-journal", "title": "Morning lumbar punctures",
              "author": [{"family": "Berg", "given": "Vera"}], "container-title": "Leukemia Ward Studies",
              "issued": {"date-parts": [[2024, 5, 1]]}, "DOI": "10.5555/lws.2024.12"}]
            """
        case .semanticScholar:
            """
            {"data": [{"paperId": "5f0c", "title": "Morning lumbar punctures", "year": 2024,
              "authors": [{"name": "Vera Berg"}], "externalIds": {"DOI": "10.5555/lws.2024.12"}}]}
            """
        case .openAlex:
            """
            {"meta": {"count": 1}, "results": [{"id": "https://openalex.org/W99000012",
              "display_name": "Morning lumbar punctures", "publication_date": "2024-05-01",
              "authorships": [{"author": {"display_name": "Vera Berg"}}],
              "doi": "https://doi.org/10.5555/lws.2024.12"}]}
            """
        case .crossref:
            """
            {"status": "ok", "message-type": "work", "message": {"title": ["Morning lumbar punctures"],
              "type": "journal-article", "author": [{"given": "Vera", "family": "Berg"}],
              "container-title": ["Leukemia Ward Studies"], "issued": {"date-parts": [[2024, 5, 1]]},
              "DOI": "10.5555/lws.2024.12"}}
            """
        case .europePMCJSON:
            """
            {"resultList": {"result": [{"id": "99000012", "source": "MED", "title": "Morning lumbar punctures",
              "authorString": "Berg V, Carvalhal I.", "journalTitle": "Leukemia Ward Stud", "pubYear": "2024",
              "doi": "10.5555/lws.2024.12"}]}}
            """
        case .europePMCXML:
            """
            <responseWrapper><resultList><result><id>99000012</id><source>MED</source>
              <title>Morning lumbar punctures</title><authorString>Berg V, Carvalhal I.</authorString>
              <pubYear>2024</pubYear><doi>10.5555/lws.2024.12</doi></result></resultList></responseWrapper>
            """
        case .endNoteXML:
            """
            <xml><records><record><ref-type name="Journal Article">17</ref-type>
              <contributors><authors><author>Berg, Vera</author></authors></contributors>
              <titles><title>Morning lumbar punctures</title></titles>
              <periodical><full-title>Leukemia Ward Studies</full-title></periodical>
              <dates><year>2024</year></dates>
              <electronic-resource-num>10.5555/lws.2024.12</electronic-resource-num></record></records></xml>
            """
        case .webOfScience:
            """
            FN Clarivate Analytics Web of Science
            VR 1.0
            PT J
            AF Berg, Vera
            TI Morning lumbar punctures
            SO LEUKEMIA WARD STUDIES
            PY 2024
            DI 10.5555/lws.2024.12
            ER
            EF
            """
        case .csv:
            """
            Title,Authors,Journal,Year,DOI
            Morning lumbar punctures,"Berg V, Carvalhal I",Leukemia Ward Studies,2024,10.5555/lws.2024.12
            """
        }
    }
}
