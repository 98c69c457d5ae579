extension Article {
    /// Leaves out what no library can hold: empty texts, negative counts, ratings of journals that are none of their
    /// kind's. For records whose writers didn't hold to what the model promises.
    public mutating func removeUnstorable() {
        title.removeEmpty()
        titleMarkup.removeEmpty()
        translatedTitle.removeEmpty()
        abstract.removeEmpty()
        translatedAbstract.removeEmpty()
        authorships.clean(where: \.hasEmptyTexts, \.withoutEmptyTexts)
        if let journal, journal.isUnstorable { self.journal = journal.storable }
        volume.removeEmpty()
        issue.removeEmpty()
        pages.removeEmpty()
        articleNumber.removeEmpty()
        publicationTypes.removeEmpty()
        languages.removeEmpty()
        keywords.removeEmpty()
        meshHeadings.clean(where: \.hasEmptyTexts, \.withoutEmptyTexts)
        fieldsOfStudy.removeEmpty()
        links.clean(where: \.url.isEmpty) { _ in nil }
        citationCounts.clean(where: { $0.count < 0 }, { _ in nil })
    }
}

extension Authorship {
    fileprivate var hasEmptyTexts: Bool {
        affiliations.contains("") || author.orcid == "" || author.name.hasEmptyTexts
    }

    fileprivate var withoutEmptyTexts: Authorship? {
        guard !author.familyName.isEmpty else { return nil }
        var copy = self
        copy.affiliations.removeEmpty()
        copy.author.orcid.removeEmpty()
        if case .person(let family, var given, var suffix) = author.name {
            given.removeEmpty()
            suffix.removeEmpty()
            copy.author.name = .person(family: family, given: given, suffix: suffix)
        }
        return copy
    }
}

extension Author.Name {
    fileprivate var hasEmptyTexts: Bool {
        switch self {
        case .literal(let name): name.isEmpty
        case .person(let family, let given, let suffix): family.isEmpty || given == "" || suffix == ""
        }
    }
}

extension Journal {
    fileprivate var isUnstorable: Bool {
        name == "" || nlmID == "" || publisher == "" || description == "" || abbreviations.contains("")
            || !metrics.allSatisfy(\.isValid)
    }

    fileprivate var storable: Journal {
        var copy = self
        copy.name.removeEmpty()
        copy.nlmID.removeEmpty()
        copy.publisher.removeEmpty()
        copy.description.removeEmpty()
        copy.abbreviations.removeEmpty()
        copy.metrics.removeAll { !$0.isValid }
        return copy
    }
}

extension MeSHHeading {
    fileprivate var hasEmptyTexts: Bool { name.isEmpty || qualifiers.contains(where: \.name.isEmpty) }

    fileprivate var withoutEmptyTexts: MeSHHeading? {
        guard !name.isEmpty else { return nil }
        var copy = self
        copy.qualifiers.removeAll(where: \.name.isEmpty)
        return copy
    }
}

extension String? {
    fileprivate mutating func removeEmpty() {
        if let text = self, text.isEmpty { self = nil }
    }
}

extension [String] {
    fileprivate mutating func removeEmpty() {
        clean(where: \.isEmpty) { _ in nil }
    }
}

extension Array {
    /// Replaces elements by what can stay of them. Nearly always there are none, and nothing is written.
    fileprivate mutating func clean(where isUnclean: (Element) -> Bool, _ cleaned: (Element) -> Element?) {
        if contains(where: isUnclean) { self = compactMap { isUnclean($0) ? cleaned($0) : $0 } }
    }
}
