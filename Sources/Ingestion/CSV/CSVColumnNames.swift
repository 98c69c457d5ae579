import Articles

/// What columns are called, by programs, databases and people.
enum CSVColumnNames {
    /// The meaning of a name in any capitalisation, with any spaces and signs between its words.
    static func meaning(of name: String) -> CSVMeaning? {
        guard name.utf8.count <= 100 else { return nil }
        return known[normalized(name)] ?? bilingual(name)
    }

    /// Whether tables of anything have a column of that name.
    static func isCommon(_ name: String) -> Bool {
        ["summary", "subjects"].contains(normalized(name))
    }

    /// `Title-题名`, as CNKI names its columns: in English, then in Chinese.
    private static func bilingual(_ name: String) -> CSVMeaning? {
        let sides = name.split(separator: "-", maxSplits: 1)
        guard sides.count == 2, sides[0] == sides[1] || sides[1].unicodeScalars.contains(where: \.isCJK) else {
            return nil
        }
        return known[normalized(String(sides[0]))] ?? known[normalized(String(sides[1]))]
    }

    /// Without capitals, diacritics, spaces and signs: `Author(s) ID` → `authorsid`.
    static func normalized(_ name: String) -> String {
        name.folded.replacing(" ", with: "")
    }

    private static let known: [String: CSVMeaning] = {
        var known: [String: CSVMeaning] = [:]
        for (meaning, names) in names {
            for name in names.split(separator: " ") { known[String(name)] = meaning }
        }
        return known
    }()

    /// Normalised names, separated by spaces.
    private static let names: [(CSVMeaning, String)] = [
        (
            .title,
            "title articletitle documenttitle titel titre titulo titolo tytul otsikko primarytitle papertitle "
                + "publicationtitel titleofarticle worktitle displayname titleprimary itemtitle studytitle "
                + "titleofpaper titleofstudy titleofthepaper titleofthestudy 标题 题名 篇名 論文名 タイトル 제목"
        ),
        (.translatedTitle, "originaltitle originalnonenglishtitle translatedtitle titletranslated foreigntitle"),
        (
            .abstract,
            "abstract abstractnote abstracttext abstracts summary abstractsummary resumen resume zusammenfassung "
                + "摘要 抄録 초록"
        ),
        (.translatedAbstract, "originalabstract originalnonenglishabstract translatedabstract"),
        (
            .authors,
            "author authors authornames authorname authorlist autor autoren autores auteur auteurs autore autori "
                + "creator "
                + "creators firstauthors primaryauthors 作者 著者 저자 authorshipsauthordisplayname "
                + "authorshipsrawauthorname authorstring authorsnames authorsname nameofauthors namesofauthors"
        ),
        (.authorsInFull, "authorfullnames authorsfullnames authorfullname authorsfullname fullauthors"),
        (.firstAuthor, "firstauthor leadauthor"),
        (.groupAuthors, "groupauthors groupauthor corporateauthor corporateauthors collaborators"),
        (.editors, "editor editors secondaryauthor secondaryauthors bookeditors herausgeber"),
        (.seriesEditors, "serieseditor serieseditors"),
        (.translators, "translator translators"),
        (.orcids, "orcid orcids authororcid authororcids authorshipsauthororcid"),
        (.authorsWithAffiliations, "authorswithaffiliations authorsrawaffiliation"),
        (
            .affiliations,
            "affiliation affiliations authoraffiliation authoraffiliations authoraddress authoraddresses addresses "
                + "organ organization institutions 单位 机构 "
                + "authorshipsinstitutionsdisplayname authorsaffiliations "
                + "authorsaffiliationsnameofresearchorganization"
        ),
        (
            .journal,
            "journal journalbook publication journaltitle journalname fulljournalname sourcetitle "
                + "sourcetitleanthologytitle "
                + "publicationtitle publicationname secondarytitle containertitle zeitschrift revue revista rivista "
                + "tidskrift venue booktitle primarylocationsourcedisplayname hostvenuedisplayname pubtitle "
                + "periodical journalconference journalorconference nameofjournal parenttitle fulljournal "
                + "期刊 刊名 文献来源 来源 雑誌名"
        ),
        (
            .journalAbbreviation,
            "journalabbreviation abbreviatedsourcetitle journalabbrev journalabbreviated journaliso isoabbreviation "
                + "journalisoabbreviation alternatejournal abbreviatedjournal shortjournaltitle journalabbreviations"
        ),
        (.publisher, "publisher publishername bookpublisher verlag editeur editorial 出版社"),
        (
            .issn,
            "issn issns issnl primarylocationsourceissnl primarylocationsourceissn isbnissn journalissn issnnumber"
        ),
        (.printISSN, "pissn printissn issnprint"),
        (.electronicISSN, "eissn onlineissn electronicissn issnonline issnelectronic"),
        (.isbn, "isbn isbns eisbn isbn10 isbn13 bookisbn"),
        (.nlmID, "nlmid nlmuniqueid nlmjournalid"),
        (.volume, "volume vol journalvolume band volumen volumenumber bibliovolume 卷"),
        (.issue, "issue issuenumber journalissue number heft numero issueno biblioissue 期"),
        (.pages, "pages page pagination pagerange pagenumbers paginas seiten medlinepgn pagesrange pageinfo 页码"),
        (.startPage, "startpage pagestart firstpage beginningpage spage startingpage bibliofirstpage"),
        (.endPage, "endpage pageend lastpage endingpage epage bibliolastpage"),
        (.articleNumber, "artno articlenumber articleno enumber elocationid"),
        (
            .year,
            "year publicationyear pubyear publishedyear yearpublished yearofpublication publishyear yearofpub pubyr "
                + "yearpub jahr annee ano anno "
                + "rok ar 年份 年 出版年"
        ),
        (.month, "month publishedmonth publicationmonth pubmonth"),
        (.day, "day publishedday publicationday pubday"),
        (
            .date,
            "date publicationdate datepublished dateofpublication pubdate publisheddate publishedon coverdate "
                + "issuedate publicationdateprint published publishtime pubtime dateofpub 发表时间 出版日期"
        ),
        (
            .electronicDate,
            "onlinedate publicationdateonline epubdate electronicpublicationdate earlyaccessdate dateonline epub"
        ),
        (.type, "itemtype referencetype typeofreference reftype typeofwork"),
        (
            .publicationTypes,
            "publicationtype publicationtypes documenttype doctype documenttypes type articletype pubtype "
                + "contenttype "
                + "typeofpublication studytype"
        ),
        (
            .language,
            "language languages languageoforiginaldocument articlelanguage languageofarticle sprache langue idioma "
                + "lang "
                + "lingua 语言"
        ),
        (
            .keywords,
            "keywords keyword authorkeywords authorskeywords authorkeyword manualtags automatictags keywordlist "
                + "schlagworter "
                + "schlusselworter motscles palabrasclave palavraschave parolechiave 关键词 关键字 キーワード"
        ),
        (
            .indexTerms,
            "indexkeywords keywordsplus indexterms subjects ieeeterms inspeccontrolledterms inspecnoncontrolledterms"
        ),
        (.mesh, "mesh meshterms meshheadings meshterm meshmajortopic medicalsubjectheadings meshheading"),
        (
            .fieldsOfStudy,
            "fieldsofstudy fieldofstudy researchareas wosresearchareas webofsciencecategories woscategories "
                + "subjectareas subjectarea primarytopicdisplayname topicsdisplayname fieldsofresearchanzsrc2020"
        ),
        (
            .doi,
            "doi dois digitalobjectidentifierdoi digitalobjectidentifier doinumber idsdoi articledoi doilink doiurl "
                + "itemdoi digobjectid doicode"
        ),
        (.pmid, "pmid pmids pubmedid pubmed medlinepmid entrezuid pubmedidentifier pubmedids idspmid medlineid"),
        (.pmcid, "pmcid pmcids pmcidentifier pubmedcentralid pmc idspmcid"),
        (.arxiv, "arxiv arxivid arxivnumber"),
        (.semanticScholar, "semanticscholarid s2id s2paperid semanticscholarpaperid corpusid"),
        (.openAlex, "openalex openalexid idsopenalex"),
        (
            .trial,
            "clinicaltrialnumbers clinicaltrialnumber trialregistration clinicaltrialids trialregistrationnumber "
                + "clinicaltrialnumbersct nctnumber nctid nct"
        ),
        (
            .link,
            "url urls articleurl link links fulltextlink fulltexturl embaselink externalurl sourceurls sourcelinkout "
                + "primarylocationlandingpageurl landingpage weblink documenturl doilandingpage plink persistentlink "
                + "permalink"
        ),
        (.pdf, "pdflink pdfurl pdf openaccesspdf openaccessoaurl bestoalocationpdfurl"),
        (.openAccess, "openaccess isopenaccess openaccessisoa openaccessdesignations isoa openaccessindicator oa"),
        (
            .citations,
            "citedby citations citationcount timescited timescitedwoscore timescitedalldatabases citedbycount "
                + "citingworkscount articlecitationcount numberofcitations citationscount timescitedcount cites"
        ),
        (.retracted, "retracted isretracted"),
        (.impactFactor, "impactfactor journalimpactfactor jif"),
        (.jcrQuartile, "jcrquartile"),
        (
            .key,
            "key citationkey citekey bibtexkey id recordid refid referenceid eid lensid uid articleid paperid "
                + "covidence "
                + "utuniquewosid utuniqueid embaseaccessionid pui cochranereviewid publicationid recordnumber "
                + "studyid itemid storeid corduid"
        ),
        (.revised, "datemodified modified lastmodified datelastmodified modificationdate"),
        (.database, "database databaseprovider sourcedatabase databasename nameofdatabase librarycatalog sourcedb"),
    ]
}
