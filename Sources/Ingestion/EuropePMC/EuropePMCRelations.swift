import Articles

/// Notices, comments and versions that Europe PMC links to a record.
extension EuropePMCRecord {
    mutating func readRelations() {
        guard let value = fields.take("commentCorrectionList") else { return }
        let items = value.items("commentCorrection")
        article.relations = items.flatMap(relations).uniqued
        // The citation of the other work is said nowhere else.
        if items.contains(where: { relations($0).isEmpty || $0["reference"] != nil || $0["note"] != nil }) {
            fields.keep("commentCorrectionList", .array(items))
        }
    }

    private func relations(_ item: JSONValue) -> [Relation] {
        let otherSource = item["source"]?.text ?? ""
        guard let type = item["type"]?.text?.lowercasedASCII,
            let kind = Self.kind(type, from: source, to: otherSource)
        else { return [] }
        let targets = [
            item["id"]?.text.flatMap { EuropePMCSources.identifier($0, in: otherSource) },
            item["reference"]?.text.flatMap(IdentifierText.doi),
        ]
        return targets.compactMap { $0.map { Relation(kind, $0) } }
    }

    /// The kinds of MEDLINE's comments and corrections, in words, and Europe PMC's own of preprints.
    private static func kind(_ type: String, from source: String, to otherSource: String) -> Relation.Kind? {
        switch type {
        case "update of" where otherSource == "PPR": .publishedFrom
        case "update in" where source == "PPR": .preprintOf
        default: kinds[type]
        }
    }

    private static let kinds: [String: Relation.Kind] = [
        "comment in": .commentIn, "comment on": .commentOn, "erratum in": .correctedBy, "erratum for": .corrects,
        "corrected and republished in": .correctedBy, "corrected and republished from": .corrects,
        "retraction in": .retractedBy, "retraction of": .retracts, "retracted and republished in": .retractedBy,
        "retracted and republished from": .versionOf,
        "partial retraction in": .correctedBy, "partial retraction of": .corrects, "reprint in": .versionOf,
        "reprint of": .versionOf, "expression of concern in": .concernIn,
        "expression of concern for": .concernAbout, "update in": .versionOf, "update of": .versionOf,
        "republished in": .versionOf, "republished from": .versionOf, "preprint of": .preprintOf,
        "preprint in": .publishedFrom,
    ]
}
