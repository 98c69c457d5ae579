import Articles

/// What a child inherits from its parent: what it lacks itself, under the name that it has there (the biblatex manual,
/// appendix B; BibTeX has no other names than the parent's own).
///
/// What is about the parent alone isn't inherited: its DOI and addresses, its abstract, its pages.
extension BibTeXEntry {
    mutating func inherit(from parent: BibTeXEntry) {
        let own = Set(fields.map(\.inheritedName))
        let hasDate = fields.contains { $0.meaning == .date || $0.meaning == .year }
        for field in parent.fields {
            guard let inherited = inherited(field, from: parent) else { continue }
            if hasDate, [.date, .year, .month, .day].contains(inherited.meaning) { continue }
            guard !own.contains(inherited.inheritedName) else { continue }
            fields.append(inherited)
            borrow(inherited.value)
        }
    }

    /// What a parent's field is for this entry.
    private func inherited(_ field: BibTeXField, from parent: BibTeXEntry) -> BibTeXField? {
        if parent.type == "xdata" { return field.meaning == .crossref || field.meaning == .xdata ? nil : field }
        guard field.isInheritable else { return nil }
        // The parent's own identifiers say what this is a part of.
        if field.meaning == .doi { return BibTeXField("crossref", .parentDOI, field.value) }
        let names = Container(child: type, parent: parent.type)
        switch (field.meaning, names) {
        case (.title, .book) where parent.value(.booktitle) != nil: return nil
        case (.title, .book): return BibTeXField("booktitle", field.value)
        case (.subtitle, .book): return BibTeXField("booksubtitle", field.value)
        case (.title, .journal): return BibTeXField("journaltitle", field.value)
        case (.subtitle, .journal): return BibTeXField("journalsubtitle", field.value)
        case (.title, .volumes): return BibTeXField("maintitle", field.value)
        case (.subtitle, .volumes): return BibTeXField("mainsubtitle", field.value)
        case (.subtitle, .none) where value(.title) != nil: return nil
        default: return field
        }
    }

    /// What a parent is for a child.
    private enum Container {
        case book, journal, volumes, none

        init(child: String, parent: String) {
            switch child {
            case _ where parent.hasPrefix("mv"): self = .volumes
            case "inbook", "bookinbook", "suppbook", "incollection", "inreference", "suppcollection",
                "inproceedings", "conference":
                self = .book
            case "article", "suppperiodical": self = parent == "periodical" ? .journal : .none
            default: self = .none
            }
        }
    }
}

extension BibTeXField {
    /// What it is called whatever it is spelled like: `journal` and `journaltitle` are one.
    fileprivate var inheritedName: String {
        meaning.isOther ? name.lowercasedASCII : "\(meaning)"
    }

    /// Whether children inherit it.
    var isInheritable: Bool {
        switch meaning {
        case .title, .subtitle, .booktitle, .booksubtitle, .maintitle, .mainsubtitle, .journal, .journalSubtitle,
            .fullJournal, .shortJournal, .series, .volume, .number, .issue, .date, .year, .month, .day, .author,
            .editor, .translator, .publisher, .institution, .school, .organization, .doi, .isbn, .issn,
            .electronicISSN, .linkingISSN, .language, .languageID, .inheritable:
            true
        default: false
        }
    }
}
