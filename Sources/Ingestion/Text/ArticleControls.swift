import Articles

extension Article {
    /// Removes the control characters from all texts but ``otherFields``, which stay as the record has them.
    ///
    /// Readers clean the texts whose markup or white space they take apart; whatever they take over as it stands is
    /// cleaned here, for all formats alike.
    mutating func removeControls() {
        title.removeControls()
        titleMarkup.removeControls()
        translatedTitle.removeControls()
        abstract.removeControlsWithinLines()
        translatedAbstract.removeControlsWithinLines()
        authorships.removeControls()
        journal.removeControls()
        volume.removeControls()
        issue.removeControls()
        pages.removeControls()
        articleNumber.removeControls()
        publicationTypes.removeControls()
        languages.removeControls()
        keywords.removeControls()
        meshHeadings.removeControls()
        fieldsOfStudy.removeControls()
        links.removeControls()
        citationCounts.removeControls()
    }
}

extension Authorship: HasTexts {
    var hasControls: Bool { author.hasControls || affiliations.hasControls }

    var withoutControls: Authorship? {
        author.withoutControls.map { Authorship($0, role: role, affiliations: affiliations.withoutControls) }
    }
}

extension Author: HasTexts {
    var hasControls: Bool { name.hasControls || orcid?.hasControls ?? false }

    var withoutControls: Author? { name.withoutControls.map { Author($0, orcid: orcid?.withoutControls) } }
}

extension Author.Name: HasTexts {
    var hasControls: Bool {
        switch self {
        case .literal(let name): name.hasControls
        case .person(let family, let given, let suffix):
            family.hasControls || given?.hasControls ?? false || suffix?.hasControls ?? false
        }
    }

    var withoutControls: Author.Name? {
        switch self {
        case .literal(let name): name.withoutControls.map(Self.literal)
        case .person(let family, let given, let suffix):
            family.withoutControls.map {
                .person(family: $0, given: given?.withoutControls, suffix: suffix?.withoutControls)
            }
        }
    }
}

extension Journal: HasTexts {
    var hasControls: Bool {
        name?.hasControls ?? false || abbreviations.hasControls || nlmID?.hasControls ?? false
            || publisher?.hasControls ?? false || description?.hasControls(besides: 0x0A) ?? false
            || metrics.hasControls
    }

    var withoutControls: Journal? {
        var copy = self
        copy.name.removeControls()
        copy.abbreviations.removeControls()
        copy.nlmID.removeControls()
        copy.publisher.removeControls()
        copy.description.removeControlsWithinLines()
        copy.metrics.removeControls()
        return copy.isEmpty ? nil : copy
    }
}

extension JournalMetric: HasTexts {
    var hasControls: Bool { value.hasControls || category?.hasControls ?? false }

    var withoutControls: JournalMetric? {
        value.withoutControls.map { JournalMetric(kind, $0, category: category?.withoutControls, asOf: asOf) }
    }
}

extension MeSHHeading: HasTexts {
    var hasControls: Bool { name.hasControls || qualifiers.hasControls }

    var withoutControls: MeSHHeading? {
        name.withoutControls.map {
            MeSHHeading(name: $0, isMajor: isMajor, qualifiers: qualifiers.withoutControls)
        }
    }
}

extension MeSHHeading.Qualifier: HasTexts {
    var hasControls: Bool { name.hasControls }

    var withoutControls: MeSHHeading.Qualifier? {
        name.withoutControls.map { MeSHHeading.Qualifier(name: $0, isMajor: isMajor) }
    }
}

extension Link: HasTexts {
    var hasControls: Bool { url.hasControls }

    var withoutControls: Link? { url.withoutControls.map { Link(kind, $0) } }
}

extension CitationCount: HasTexts {
    var hasControls: Bool { database.hasControls }

    var withoutControls: CitationCount? {
        CitationCount(database: database.withoutControls ?? "", count: count, seen: seen)
    }
}
