import Articles

extension RISReference {
    /// `N1` is a note of the researcher, or whatever a database has no tag for: lines that have a place here are taken
    /// out, the rest is kept.
    mutating func readNotes() {
        for value in fields.takeRaw("N1") {
            guard let note = HTMLText.plain(value) else { continue }
            let lines = note.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
            let isOwn = !lines.contains(where: Self.beginsAsIdentifier) || !Self.isAboutOthers(note)
            let rest = lines.filter { line in
                !readLine(line) && !(isOwn && readIdentifierLine(line)) && !(lines.count > 2 && readPubMedLine(line))
            }
            guard let text = rest.joined(separator: "\n").trimmedOrNil else { continue }
            readIdentifiers(inNote: note)
            fields.keep("N1", text)
        }
        if article.citationCounts.isEmpty { return }
        for index in article.citationCounts.indices where article.citationCounts[index].seen == nil {
            article.citationCounts[index].seen = date
        }
    }

    /// - Returns: whether the article says now all that the line says.
    private mutating func readLine(_ line: String) -> Bool {
        guard line.utf8.count < 200, line.hasBytes(":") || line.hasPrefix("Last updated") else { return false }
        if let value = Self.value(of: ["Cited By", "Cited by", "Citations"], in: line) {
            return count(value, database ?? "Scopus")
        }
        if let value = Self.value(of: ["Times Cited in Web of Science Core Collection"], in: line) {
            database = database ?? "Web of Science"
            return count(value, "Web of Science")
        }
        if let value = Self.value(of: ["Times Cited"], in: line) { return count(value, database ?? "Web of Science") }
        if let value = Self.value(of: ["Export Date", "Last updated -", "Last updated", "Date of export"], in: line) {
            guard let day = RISDate.date(value), day.start.day != nil else { return false }
            if date.map({ $0 < day.edtf }) ?? true { date = day.edtf }
            return true
        }
        return false
    }

    /// - Returns: whether the line is an identifier and nothing else.
    private mutating func readIdentifierLine(_ line: String) -> Bool {
        guard line.utf8.count < 200, Self.beginsAsIdentifier(line) else { return false }
        if let value = Self.value(of: ["doi", "DOI"], in: line) ?? Identifier(.doi, line).map(\.value),
            let doi = Identifier(.doi, value)
        {
            add(doi)
            return true
        }
        if let value = Self.value(of: ["PubMed ID", "PMID"], in: line), let number = Identifier(.pmid, value) {
            add(number)
            return true
        }
        if let value = Self.value(of: ["PMCID"], in: line), let number = Identifier(.pmcid, value) {
            add(number)
            return true
        }
        return false
    }

    private static func beginsAsIdentifier(_ line: String) -> Bool {
        ["doi", "DOI", "10.", "PM", "PubMed", "http"].contains(where: line.hasPrefix)
    }

    /// In EndNote's records from PubMed a note lists what had no tag: the other ISSN, the kinds of publication.
    private mutating func readPubMedLine(_ line: String) -> Bool {
        guard line.utf8.count < 60 else { return false }
        if let issn = line.utf8.count == 9 ? ISSN(line) : nil {
            addISSN(issn)
            return true
        }
        guard Self.publicationTypes.contains(line) else { return false }
        if isNew(line, in: "M3") { article.publicationTypes.append(line) }
        return true
    }

    private static let publicationTypes: Set<String> = [
        "Case Reports", "Clinical Trial", "Clinical Trial, Phase I", "Clinical Trial, Phase II",
        "Clinical Trial, Phase III", "Clinical Trial, Phase IV", "Comment", "Comparative Study",
        "Controlled Clinical Trial", "Editorial", "Evaluation Study", "Guideline", "Historical Article",
        "Journal Article", "Letter", "Meta-Analysis", "Multicenter Study", "News", "Observational Study",
        "Practice Guideline", "Published Erratum", "Randomized Controlled Trial", "Review", "Systematic Review",
        "Twin Study", "Validation Study", "Validation Studies",
    ]

    private mutating func count(_ value: String, _ database: String) -> Bool {
        guard let count = Int(value), count >= 0 else { return false }
        if !article.citationCounts.contains(where: { $0.database == database }) {
            article.citationCounts.append(CitationCount(database: database, count: count))
            return true
        }
        return article.citationCounts.contains { $0.database == database && $0.count == count }
    }

    /// What stands behind a label and its colon: `Cited By :12`, `Export Date: 7 December 2022`.
    private static func value(of labels: [String], in line: String) -> String? {
        for label in labels where line.hasPrefix(label) {
            let rest = line.dropFirst(label.count).drop { $0 == " " }
            if label.hasSuffix("-") { return rest.trimmed }
            if rest.first == ":" { return rest.dropFirst().trimmed }
        }
        return nil
    }

    /// Of a note in prose only what it calls by name, and nothing where it is about other articles.
    private mutating func readIdentifiers(inNote note: String) {
        guard !note.hasPrefix("References:") else { return }
        for trial in RISTrials.identifiers(in: note) { add(trial) }
        if note.hasPrefix("Accession Number: "), !fields.has("AN"), !fields.has("ID") {
            key = String(note.dropFirst(18).prefix { $0 != ";" && $0 != " " }).trimmedOrNil
            if key?.hasSuffix(".") == true { key?.removeLast() }
        }
        guard note.hasBytes("PMID:") || note.hasBytes("UID:") || note.hasBytes("doi: 10."), !Self.isAboutOthers(note)
        else {
            return
        }
        if article.identifier(.pmid) == nil, let number = Self.number(behind: "PMID:", in: note) {
            if let pmid = Identifier(.pmid, number) { add(pmid) }
        }
        if journal.nlmID == nil, let number = Self.number(behind: "NLM UID:", in: note) { journal.nlmID = number }
        if article.doi == nil, let rest = note.behindBytes("doi: "), rest.hasPrefix("10."), !rest.hasBytes("doi:"),
            let doi = IdentifierText.doi(in: String(rest))
        {
            addFirst(doi)
        }
    }

    private static func isAboutOthers(_ note: String) -> Bool {
        let lower = note.lowercasedASCII
        let words: [StaticString] = [
            "comment in", "comment on", "erratum", "retraction", "correction", "update of", "update in", "cites",
        ]
        return words.contains { lower.hasBytes($0) }
    }

    private static func number(behind label: StaticString, in note: String) -> String? {
        guard let rest = note.behindBytes(label)?.utf8.drop(while: { $0 == 0x20 }) else { return nil }
        return String(Substring(rest.prefix { (0x30...0x39).contains($0) })).trimmedOrNil
    }
}
