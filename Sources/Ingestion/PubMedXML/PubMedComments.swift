import Articles

extension PubMedRecord {
    /// Comments, corrections and retractions. Where they stand is kept too, because not each of them has a PMID or DOI.
    mutating func readComments(_ citation: XMLElement) {
        var comments = citation.list("CommentsCorrectionsList", "CommentsCorrections").map {
            ($0, $0.attribute("RefType"))
        }
        // Until 2008, each kind was an element of its own within one CommentsCorrections.
        for element in citation.children(named: "CommentsCorrections").flatMap({ Array($0.children) }) {
            comments.append((element, element.name))
        }
        for (element, type) in comments {
            guard let type, type != "Cites" else { continue }
            readComment(element, type)
        }
    }

    private mutating func readComment(_ element: XMLElement, _ type: String) {
        let source = element.line("RefSource")
        var targets = [element.text("PMID").flatMap { Identifier(.pmid, $0) }].compactMap(\.self)
        if let doi = source.flatMap(IdentifierText.doi) { targets.append(doi) }
        let kind = PubMedReferenceTypes.relation(type, source: source ?? "", isPreprint: article.type == .preprint)
        for target in targets {
            if let kind, !article.relations.contains(Relation(kind, target)) {
                article.relations.append(Relation(kind, target))
            }
        }
        let place = [source, element.line("Note")].compactMap(\.self).joined(separator: " ")
        let pmid = kind == nil ? targets.first { $0.scheme == .pmid }.map { "PMID \($0.value)" } : nil
        kept.keep(type, [place.trimmedOrNil, pmid].compactMap(\.self).joined(separator: " ").trimmedOrNil)
    }

    /// Only how many works it cites: the lists are longer than all else together.
    mutating func readReferences(citation: XMLElement, data: XMLElement?) {
        if let number = citation.line("NumberOfReferences") {
            return kept.keep("NumberOfReferences", Int(number).map { .int($0) } ?? .string(number))
        }
        let count = (data?.children(named: "ReferenceList") ?? []).map(Self.references).reduce(0, +)
        if count > 0 { kept.keep("NumberOfReferences", .int(count)) }
    }

    /// Lists may stand in lists: by heading.
    static func references(in list: XMLElement) -> Int {
        var lists = [list]
        var count = 0
        while let list = lists.popLast() {
            count += list.children(named: "Reference").count
            lists += list.children(named: "ReferenceList")
        }
        return count
    }
}
