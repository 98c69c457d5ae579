import Articles

/// How a record stands to others, by the tags of its comments and corrections:
/// `RIN - Blood. 2020 May 7;135(19):1650. PMID: 99123456`.
enum MEDLINERelations {
    static let kinds: [FieldTag: Relation.Kind] = [
        "CIN": .commentIn, "CON": .commentOn,
        "EIN": .correctedBy, "EFR": .corrects, "CRI": .correctedBy, "CRF": .corrects,
        // A partial retraction leaves the article standing.
        "PRIN": .correctedBy, "PROF": .corrects,
        "ECI": .concernIn, "ECF": .concernAbout,
        "RIN": .retractedBy, "ROF": .retracts, "RRI": .retractedBy, "RRF": .versionOf,
        "RPI": .versionOf, "RPF": .versionOf, "UIN": .versionOf, "UOF": .versionOf,
    ]

    /// The relation that a line tells; `nil` where it names no record.
    ///
    /// - Parameter isPreprint: whether the record itself is a preprint.
    static func relation(_ tag: FieldTag, _ text: String, isPreprint: Bool) -> Relation? {
        guard let kind = kinds[tag], let target = target(text) else { return nil }
        // What updates a preprint is its publication, and the other way round.
        if tag == "UIN", isPreprint { return Relation(.preprintOf, target) }
        if tag == "UOF", !isPreprint, PreprintServers.contains(String(text.prefix { $0 != "." })) {
            return Relation(.publishedFrom, target)
        }
        return Relation(kind, target)
    }

    private static func target(_ text: String) -> Identifier? {
        pmid(in: Array(text.utf8)) ?? IdentifierText.doi(in: text)
    }

    /// The number behind the last `PMID:`.
    private static func pmid(in bytes: [UInt8]) -> Identifier? {
        let mark = Array("PMID:".utf8)
        var start = bytes.count - mark.count
        while start >= 0, !bytes[start...].starts(with: mark) { start -= 1 }
        guard start >= 0 else { return nil }
        let digits = bytes[(start + mark.count)...].drop { $0 == 0x20 }.prefix { (48...57).contains($0) }
        return Identifier(.pmid, String(decoding: digits, as: UTF8.self))
    }
}
