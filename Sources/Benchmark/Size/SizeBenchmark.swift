/// How large a library's file is beside its texts.
struct SizeResult {
    struct Part {
        /// A table or an index.
        let name: String
        let bytes: Int
    }

    let records: Int
    let fileBytes: Int
    /// Of titles, abstracts and authors.
    let textBytes: Int
    /// The largest first.
    let parts: [Part]

    var ratio: Double { Double(fileBytes) / Double(max(1, textBytes)) }
}

/// Makes a library of articles with MeSH headings, as PubMed has them, in one import, and looks what takes room in it.
struct SizeBenchmark {
    let folder: WorkFolder
    let lib: String
    let records: Int

    /// More tell nothing else.
    static let mostRecords = 100_000

    static func fileNames(records: Int) -> [String] {
        ["headings-\(records).nbib", "headings-\(records).sqlite"]
    }

    func run() throws -> SizeResult {
        let names = Self.fileNames(records: records)
        let recordFile = folder.file(names[0])
        Console.note("Adding \(Numbers.grouped(records)) records with MeSH headings …")
        if SystemCall.fileSize(recordFile) == nil { try Worker.writeWithHeadings(recordFile, records: records) }
        let database = folder.newDatabase(names[1])
        _ = try ProcessRun.succeeding(lib, ["add", "--library", database, recordFile])
        let connection = try SQLiteConnection(database)
        let count = try connection.integer("SELECT count(*) FROM article")
        guard count == records else { throw BenchmarkError("the library has \(count) articles of \(records) records") }
        return SizeResult(
            records: records, fileBytes: try connection.integer(Self.fileSize),
            textBytes: try connection.integer(Self.textSize),
            parts: try connection.rows(Self.parts) { SizeResult.Part(name: $0.text(0), bytes: $0.integer(1)) })
    }

    private static let fileSize = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"

    private static let textSize = """
        SELECT sum(
            coalesce(length(CAST(title AS BLOB)), 0) + coalesce(length(CAST(authors AS BLOB)), 0)
            + coalesce(length(CAST(abstract AS BLOB)), 0))
        FROM article LEFT JOIN article_text ON article_id = id
        """

    private static let parts = """
        SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 12
        """
}
