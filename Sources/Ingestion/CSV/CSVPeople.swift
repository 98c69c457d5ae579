import Articles

extension CSVRecord {
    mutating func readPeople(_ nameList: CSVNameList) {
        readAuthors(nameList)
        readFirstAuthor()
        for field in fields.takeAll(.groupAuthors) {
            let names = field.values.flatMap { $0.parts(separatedBy: UInt8(ascii: ";")).compactMap(HTMLText.lineOf) }
            article.authorships += names.map { Authorship(Author(literal: $0)) }
        }
        readORCIDs()
        readAffiliations()
        let roles: [(CSVMeaning, Authorship.Role)] = [
            (.editors, .editor), (.seriesEditors, .seriesEditor), (.translators, .translator),
        ]
        for (meaning, role) in roles {
            for field in fields.takeAll(meaning) {
                article.authorships += names(field, nameList).authors.map { Authorship($0, role: role) }
            }
        }
    }

    private func names(_ field: CSVFields.Field, _ nameList: CSVNameList) -> (authors: [Author], isIncomplete: Bool) {
        guard field.values.count == 1 else {
            let names = field.values.joined(separator: "; ")
            return nameList == .familyFirst ? nameList.authors(names) : CSVNameList.separate(field.values)
        }
        return nameList.authors(field.values[0])
    }

    private mutating func readAuthors(_ nameList: CSVNameList) {
        guard let field = fields.take(.authors) else {
            // Without the short names the full ones are the authors.
            if let text = fields.takeText(.authorsInFull) { setAuthors(CSVNameList.namesInFull(text)) }
            return
        }
        let (authors, isIncomplete) = names(field, nameList)
        setAuthors(authors)
        if isIncomplete { fields.keepFlag("authorsIncomplete") }
        if let full = fields.take(.authorsInFull) {
            let names = CSVNameList.namesInFull(full.values[0])
            if names.count == authors.count || authors.isEmpty { setAuthors(names) } else { fields.keep(full) }
        }
    }

    private mutating func setAuthors(_ authors: [Author]) {
        article.authorships = authors.map { Authorship($0) }
    }

    /// Says more than the list of authors only where there is none.
    private mutating func readFirstAuthor() {
        guard let field = fields.take(.firstAuthor) else { return }
        if article.authorships.isEmpty, let author = AuthorNames.name(field.values[0], isFamilyFirst: true) {
            article.authorships = [Authorship(author)]
        }
    }

    private mutating func readORCIDs() {
        guard let field = fields.take(.orcids) else { return }
        let text = field.values[0]
        let items =
            CSVList.literalItems(text)
            ?? text.split(omittingEmptySubsequences: false) { $0 == "|" || $0 == ";" }.map(\.trimmed)
        let places = CSVAffiliations.places(article.authorships.map(\.author))
        // Groups, which have none, stand behind the persons.
        let persons = article.authors.prefix { if case .person = $0.name { true } else { false } }.count
        let isInOrder = items.count == article.authorships.count || items.count == persons
        var isUnderstood = true
        for (index, item) in items.enumerated() where !item.isEmpty {
            // `Berg, Vera/0000-0002-1825-0097`
            let name = item.contains("://") ? nil : item.split(separator: "/").dropLast().first
            let named = name.flatMap { AuthorNames.name(String($0)) }.flatMap { places[CSVAffiliations.key($0)] }
            let position = name == nil && isInOrder ? index : named
            if let position, let orcid = ORCIDText.normalized(item) {
                article.authorships[position].author.orcid = orcid
            } else {
                isUnderstood = false
            }
        }
        if !isUnderstood { fields.keep(field) }
    }

    private mutating func readAffiliations() {
        let all = fields.take(.affiliations)
        let known = all.map { CSVAffiliations.list($0.values) } ?? []
        if let field = fields.take(.authorsWithAffiliations) {
            let texts = field.values.count == 1 ? field.values[0] : field.values.joined(separator: "; ")
            if let affiliations = CSVAffiliations.ofAuthors(texts, article.authors, known: known) {
                for (index, names) in affiliations.enumerated() { article.authorships[index].affiliations = names }
                return keepUnnamed(all, known)
            }
            fields.keep(field)
        }
        guard let all else { return }
        if all.values[0].hasPrefix("("),
            let affiliations = CSVAffiliations.bracketed(all.values.joined(separator: "; "), article.authors)
        {
            for (index, names) in affiliations.enumerated() { article.authorships[index].affiliations = names }
            return
        }
        if article.authorships.count == 1 {
            article.authorships[0].affiliations = known
        } else if fields.dialect == .ieee, known.count == article.authorships.count, known.count > 1 {
            // One for each author, in order.
            for (index, name) in known.enumerated() { article.authorships[index].affiliations = [name] }
        } else {
            fields.keep(all)
        }
    }

    /// Keeps the list of affiliations if some of it belongs to no author.
    private mutating func keepUnnamed(_ field: CSVFields.Field?, _ known: [String]) {
        guard let field else { return }
        let named = Set(article.authorships.flatMap(\.affiliations))
        if known.contains(where: { !named.contains($0) }) { fields.keep(field) }
    }
}

extension HTMLText {
    static func lineOf(_ text: Substring) -> String? { line(String(text)) }
}
