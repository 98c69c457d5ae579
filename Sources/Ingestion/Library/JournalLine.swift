import Articles

/// Reads the journal of a line.
enum JournalLine {
    static func journal(_ fields: LineFields) throws(LibraryLineError) -> Journal {
        var journal = Journal(name: try fields.string("name"))
        journal.abbreviations = try fields.strings("abbreviations")
        journal.issns = try fields.objects("issns", issn)
        journal.nlmID = try fields.string("nlmID")
        journal.publisher = try fields.string("publisher")
        journal.description = try fields.string("description")
        journal.databaseIDs = try fields.object("databaseIDs")
        journal.metrics = try fields.objects("metrics", metric)
        return journal
    }

    private static func issn(_ fields: LineFields) throws(LibraryLineError) -> ISSN {
        let value = try required("value", fields.string("value"))
        guard let issn = ISSN(value, medium: try fields.choice("medium", "medium")) else {
            throw .invalid("value", "is no ISSN: \"\(value.prefix(60))\"")
        }
        return issn
    }

    private static func metric(_ fields: LineFields) throws(LibraryLineError) -> JournalMetric {
        JournalMetric(
            try required("kind", fields.choice("kind", "kind of metric")),
            try required("value", fields.string("value")), category: try fields.string("category"),
            asOf: try fields.string("asOf"))
    }
}
