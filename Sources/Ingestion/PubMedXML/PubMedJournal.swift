import Articles

extension PubMedRecord {
    /// - Parameter information: what NLM's catalog says of the journal.
    mutating func readJournal(_ element: XMLElement?, _ information: XMLElement?) {
        journal.name = element?.line("Title")
        let abbreviations = [element?.line("ISOAbbreviation"), information?.line("MedlineTA")].compactMap(\.self)
        for name in abbreviations {
            if journal.name == nil {
                journal.name = name
            } else if !isKnown(name) {
                journal.abbreviations.append(name)
            }
        }
        if let issn = element?.first("ISSN") { readISSN(issn) }
        if let text = information?.text("ISSNLinking"), let issn = ISSN(text, medium: .linking),
            !journal.issns.contains(where: { $0.value == issn.value })
        {
            journal.issns.append(issn)
        }
        journal.nlmID = information?.line("NlmUniqueID") ?? information?.line("NLMUniqueID")
        article.volume = element?.line("JournalIssue/Volume")
        article.issue = element?.line("JournalIssue/Issue")
    }

    /// `Rheumatol. Int.` and `Rheumatol Int` are one abbreviation.
    private func isKnown(_ name: String) -> Bool {
        let plain = name.replacing(".", with: "")
        return ([journal.name ?? ""] + journal.abbreviations).contains {
            $0 == name || $0.replacing(".", with: "") == plain
        }
    }

    private mutating func readISSN(_ element: XMLElement) {
        guard let text = element.text else { return }
        let medium: ISSN.Medium? =
            switch element.attribute("IssnType") {
            case "Print": .print
            case "Electronic": .electronic
            default: nil
            }
        if let issn = ISSN(text, medium: medium) {
            journal.issns.append(issn)
        } else {
            kept.keep("ISSN", unread: text, "is no ISSN")
        }
    }
}
