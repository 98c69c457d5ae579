/// The passes through whole tables that statements are meant to make, and why.
enum WantedScans {
    /// Tables that don't grow with the articles, or hardly.
    static let smallTables: Set<String> = [
        "journal", "journal_name", "journal_metric", "journal_identifier", "tag", "reading_list",
        "reading_list_section",
        "screening", "saved_search", "synonym", "import", "import_file", "history_step", "history_insertion",
        "sqlite_sequence", "sqlite_schema", "main.sqlite_schema",
    ]

    /// What isn't stored: a list among the arguments, the schema, what a statement has just gathered.
    static let unstored = [
        "json_each", "scope VIRTUAL", "pragma_", "CONSTANT", "(sub", "found_article", "found_subject",
    ]

    /// What the index gives, it has looked up.
    static let index = "SCAN article_search VIRTUAL TABLE"

    /// Whose work is to go through everything, once: `check`, its repairs, and copies that are looked through.
    static let folders: Set<String> = ["Repairing", "Safekeeping"]

    struct Scan {
        let file: String
        /// How the steps begin.
        let steps: [String]
        let reason: String
    }

    static let scans = [
        Scan(
            file: "Overview.swift",
            steps: [
                "SCAN article USING COVERING INDEX", "SCAN authorship USING COVERING INDEX", "SCAN source",
                "SCAN article_text", "SCAN article_tag USING COVERING INDEX",
            ], reason: "`stats`, `authors` and `journals` count all"),
        Scan(file: "Library.swift", steps: ["SCAN article"], reason: "the ids of all articles are wanted"),
        Scan(file: "DuplicateSearch.swift", steps: ["SCAN matching_key"], reason: "all articles are compared"),
        Scan(file: "AbbreviationTable.swift", steps: ["SCAN article"], reason: "a migration, run once"),
        Scan(file: "MatchingKeyTable.swift", steps: ["SCAN article"], reason: "a migration, run once"),
        Scan(
            file: "MatchingKeyTable.swift", steps: ["SCAN matching_key"],
            reason: "once in a large import, so that it needn't look for each of its keys"),
        Scan(
            file: "Abbreviations.swift", steps: ["SCAN abbreviation"],
            reason: "a list of all, or of all that contain a text"),
        Scan(file: "UnusedAuthors.swift", steps: ["SCAN author"], reason: "all that an undone import of many left"),
        Scan(
            file: "UnusedAuthors.swift", steps: ["SCAN trash"], reason: "whether there is any trash tells its first row"
        ),
        Scan(
            file: "AuthorTable.swift", steps: ["SCAN trash"], reason: "whether there is any trash tells its first row"),
        Scan(file: "TrashTable.swift", steps: ["SCAN trash"], reason: "whether there is any trash tells its first row"),
        Scan(file: "Tags.swift", steps: ["SCAN trash"], reason: "whether there is any trash tells its first row"),
        Scan(file: "ArticleTrash.swift", steps: ["SCAN trash"], reason: "the trash is listed; a key names one of it"),
        Scan(file: "JournalMerge.swift", steps: ["SCAN trash_row"], reason: "journals are joined rarely"),
    ]

    /// What is gone through for each row of something else.
    static let repeated = [
        Scan(
            file: "SearchIndex.swift", steps: ["SCAN (subquery-"],
            reason: "what the index's view gathers of one article"
        ),
        Scan(file: "Overview.swift", steps: ["SCAN pragma_page_size"], reason: "it has one row"),
    ]

    static func table(_ step: String) -> String {
        step.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    }

    /// Whether a step goes through a table that grows with the library.
    static func isLarge(_ step: String) -> Bool {
        guard step.hasPrefix("SCAN "), !step.hasPrefix(index) else { return false }
        return !smallTables.contains(table(step)) && !unstored.contains { step.hasPrefix("SCAN \($0)") }
    }
}
