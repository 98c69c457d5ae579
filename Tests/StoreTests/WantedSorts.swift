/// The statements that are meant to gather rows in a temporary tree, to sort, group or compare them, and why: what an index
/// has in order needs none.
enum WantedSorts {
    struct Sort {
        let file: String
        /// How the statements begin, in one line each.
        let statements: [String]
        let reason: String
    }

    /// A sort, a grouping, a set of distinct values, a union or a difference, or an index that lasts for one statement.
    static func isSort(_ step: String) -> Bool { step.contains("TEMP B-TREE") || step.contains(" AUTOMATIC ") }

    static let sorts = ofAll + ofOne + ofFew

    /// Those that grow with the library.
    private static let ofAll = [
        Sort(
            file: "Overview.swift",
            statements: [
                "SELECT family, given, suffix, literal, orcid, count(DISTINCT article_id)",
                "SELECT name, abbreviation, count(*)", "SELECT count(DISTINCT article_id) FROM identifier",
                "SELECT CAST(substr(date, 1, 4)", "SELECT name, count(*) FROM article", "SELECT coalesce(jcr_quartile",
                "SELECT coalesce(source.database", "SELECT family, given, suffix, literal, orcid, articles FROM (",
            ], reason: "`stats`, `authors` and `journals` count all, and show the greatest numbers first"),
        Sort(
            file: "ArticleOrder.swift", statements: ["SELECT article.id FROM json_each(?)"],
            reason: "articles that were chosen come in the order that was asked for"),
        Sort(
            file: "Abbreviations.swift",
            statements: [
                "SELECT short, sum(articles) FROM abbreviation GROUP BY",
                "SELECT short, sum(articles) FROM abbreviation WHERE short IN",
            ], reason: "a list of all, or of all that contain a text, with the most used first"),
        Sort(
            file: "ArticleTrash.swift", statements: ["SELECT article_id, citation_key, title, removed FROM trash"],
            reason: "the trash is listed"),
        Sort(
            file: "IdentifiedRecords.swift",
            statements: ["SELECT coalesce(source.database, import_file.database) AS place", "SELECT file, format,"],
            reason: "a screening's report counts its records"),
        Sort(
            file: "ScreeningDecisions.swift",
            statements: [
                "SELECT stage, verdict, reason, decided, article_id", "SELECT reason FROM screening_decision",
            ],
            reason: "the decisions of one screening"),
        Sort(
            file: "StepInsertions.swift", statements: ["SELECT article_id FROM history_change"],
            reason: "the articles of one step, each once"),
        Sort(
            file: "StepConflict.swift", statements: ["SELECT max(other) FROM ( SELECT theirs.step_id"],
            reason: "the later steps that changed what one step did"),
        Sort(
            file: "ReadingListRules.swift",
            statements: [
                "SELECT count(DISTINCT reading_list_id) FROM ( SELECT entry.reading_list_id",
                "SELECT count(DISTINCT reading_list_id) FROM ( SELECT reading_list_id",
                "UPDATE reading_list_entry SET position = ranked.rank",
                "UPDATE reading_list_section SET position = ranked.rank",
            ], reason: "`check` numbers all lists anew"),
        Sort(
            file: "DerivedRules.swift",
            statements: [
                "SELECT ( SELECT count(*) FROM (SELECT surface", "INSERT INTO main.word",
                "SELECT ( SELECT count(*) FROM (SELECT short", "INSERT INTO main.abbreviation",
                "SELECT ( SELECT count(*) FROM (SELECT key",
            ], reason: "`check` compares all that is stored with all that should be"),
    ]

    /// The rows of one article, journal, list, table or word.
    private static let ofOne = [
        Sort(
            file: "ReadingLists.swift",
            statements: [
                "SELECT name, count(article.id)", "INSERT INTO reading_list_section",
                "SELECT id FROM reading_list_section",
            ], reason: "the sections of one list"),
        Sort(
            file: "PersonalLayerReader.swift",
            statements: [
                "SELECT name FROM article_tag", "SELECT reading_list.name, reading_list_entry.position",
                "SELECT alias_id, NULL", "SELECT stage, verdict, reason, decided, coalesce(",
            ], reason: "what the researcher said of one article"),
        Sort(file: "MergeRows.swift", statements: ["SELECT other_id FROM distinct_pair"], reason: "of one article"),
        Sort(file: "RelatedSearch.swift", statements: ["SELECT DISTINCT subject_id"], reason: "of one article"),
        Sort(
            file: "History.swift", statements: ["SELECT id, time, command, articles, undone, size, import_id"],
            reason: "the steps that changed one article"),
        Sort(
            file: "JournalReader.swift", statements: ["SELECT name FROM journal_name WHERE journal_id = ?"],
            reason: "the names of one journal"),
        Sort(
            file: "JournalMerge.swift", statements: ["SELECT metric, value, category, as_of"],
            reason: "the metrics of one journal"),
        Sort(
            file: "JournalRules.swift",
            statements: [
                "UPDATE journal SET impact_factor", "UPDATE journal SET (jcr_quartile",
                "UPDATE journal SET (cas_zone",
            ], reason: "the metrics of one journal"),
        Sort(
            file: "Abbreviations.swift",
            statements: [
                "SELECT long, sum(articles), max(articles)",
                "SELECT short, sum(articles) FROM abbreviation WHERE short = ?",
            ], reason: "the meanings of one abbreviation"),
        Sort(
            file: "AbbreviationLookup.swift",
            statements: [
                "SELECT folded, long, articles FROM abbreviation",
                "SELECT short, sum(articles) FROM abbreviation INDEXED BY",
            ], reason: "the meanings of one abbreviation, and the abbreviations of one"),
        Sort(
            file: "TableColumns.swift", statements: ["SELECT name, pk, hidden FROM pragma_table_xinfo"],
            reason: "the columns of one table"),
        Sort(
            file: "CopiedTable.swift", statements: ["SELECT name FROM pragma_table_info(?) WHERE pk > 0"],
            reason: "the columns of one table"),
        Sort(
            file: "StepInsertions.swift", statements: ["SELECT table_name, first_key, last_key"],
            reason: "the ranges of one step"),
    ]

    /// The rows of tables that hardly grow.
    private static let ofFew = [
        Sort(
            file: "ReadingLists.swift", statements: ["SELECT name FROM reading_list NOT INDEXED"],
            reason: "the names of all lists"),
        Sort(
            file: "Tags.swift", statements: ["SELECT name, count(*) FROM tag", "SELECT name FROM tag NOT INDEXED"],
            reason: "the names of all tags"),
        Sort(
            file: "ScreeningTable.swift",
            statements: ["SELECT screening.id, coalesce(", "SELECT name FROM screening NOT INDEXED"],
            reason: "the names of all screenings"),
        Sort(
            file: "Synonyms.swift", statements: ["SELECT group_id, term, origin FROM synonym"],
            reason: "the synonyms that were added"),
        Sort(
            file: "History.swift", statements: ["SELECT id FROM history_step WHERE undone IS NOT NULL"],
            reason: "the steps that are undone"),
        Sort(
            file: "DanglingRows.swift", statements: ["SELECT \"table\", parent, count(*)"],
            reason: "rows that point to none"),
    ]
}
