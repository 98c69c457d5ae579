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

    /// How many works it cites, and which.
    mutating func readReferences(citation: XMLElement, data: XMLElement?) {
        var works = CitedWorks()
        for list in data?.children(named: "ReferenceList") ?? [] { Self.references(in: list, &works) }
        for comment in citation.list("CommentsCorrectionsList", "CommentsCorrections")
        where comment.attribute("RefType") == "Cites" {
            works.add(comment.text("PMID") ?? comment.line("RefSource"))
        }
        if let number = citation.line("NumberOfReferences") {
            kept.keep("NumberOfReferences", Int(number).map { .int($0) } ?? .string(number))
        } else if works.count > 0 {
            kept.keep("NumberOfReferences", .int(works.count))
        }
        kept.keep("Reference", works.value ?? .null)
    }

    /// Lists may stand in lists: by heading.
    private static func references(in list: XMLElement, _ works: inout CitedWorks) {
        var lists = [list]
        while let list = lists.popLast() {
            for reference in list.children(named: "Reference") { works.add(citedWork(reference)) }
            lists += list.children(named: "ReferenceList").reversed()
        }
    }

    /// Its PMID, else its DOI, else any identifier, else how it is cited.
    private static func citedWork(_ reference: XMLElement) -> String? {
        let ids = reference.list("ArticleIdList", "ArticleId")
        let preferred =
            ids.first { $0.attribute("IdType") == "pubmed" } ?? ids.first { $0.attribute("IdType") == "doi" }
        return (preferred ?? ids.first)?.text ?? reference.line("Citation")
    }
}
