import Articles

/// What JSON is in by its keys: those of the envelope first, then those of the first record.
enum JSONEvidence {
    static func format(of text: UnsafeBufferPointer<UInt8>) -> RecordFormat? {
        let head = JSONHead(text)
        if isErrorAnswer(head) || JSONDecoy.name(of: head) != nil { return nil }
        return envelope(head) ?? record(head) ?? keyed(head) ?? firstInner(head).flatMap(keyed)
    }

    /// Whether the list of records in an API's answer may begin behind what is looked at first.
    static func mayBeEnvelope(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"), text.count >= FormatRecognition.neededBytes else {
            return false
        }
        let head = JSONHead(UnsafeBufferPointer(rebasing: text.prefix(FormatRecognition.neededBytes)))
        return !head.isWhole && !isErrorAnswer(head)
    }

    /// What an API's answer is in, however much stands before its records.
    static func envelopeFormat(of text: UnsafeBufferPointer<UInt8>) -> RecordFormat? { envelope(JSONHead(text)) }

    /// Whether an object is no record but holds records, each behind a key.
    static func isKeyed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let head = JSONHead(text)
        return record(head) == nil && keyed(head) != nil
    }

    /// `{"10.5555/a": {…}, "10.5555/b": {…}}`, where the records have keys that no other JSON has.
    private static func keyed(_ head: JSONHead) -> RecordFormat? {
        guard let inner = firstInner(head), let format = inner.head(of: "full").flatMap(record) ?? record(inner) else {
            return nil
        }
        return format == .scholar || format == .jsonl ? nil : format
    }

    /// The first member that is an object.
    private static func firstInner(_ head: JSONHead) -> JSONHead? {
        head.keys.first { head.firstByte(of: $0) == UInt8(ascii: "{") }.flatMap(head.head)
    }

    /// `[]`, `{}`, `[{}]`.
    static func isEmpty(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.count < 100 && text.allSatisfy { $0 <= 0x20 || "[]{},".utf8.contains($0) }
    }

    static func isErrorAnswer(_ text: UnsafeBufferPointer<UInt8>) -> Bool { isErrorAnswer(JSONHead(text)) }

    /// `{"error": …}`, `{"message": "Not found"}`, Crossref's `{"status": "failed", …}`, Elsevier's `service-error`.
    private static func isErrorAnswer(_ head: JSONHead) -> Bool {
        if head.hasAny(of: ["error", "errors", "service-error", "error-response", "errCode"]) {
            return !head.has("title")
        }
        if head.has("message-type") { return head.text(of: "status") == "failed" }
        return head.firstByte(of: "message") == UInt8(ascii: "\"") && !head.has("title")
    }

    private static func envelope(_ head: JSONHead) -> RecordFormat? {
        if head.has("message-type"), head.has("message") { return .crossref }
        if head.has("resultList") { return .europePMCJSON }
        if let inner = head.head(of: "result"), inner.has("source") { return .europePMCJSON }
        if head.has("recommendedPapers") { return .semanticScholar }
        if head.has("results"), head.has("meta") || head.has("group_by") { return .openAlex }
        for name in ["data", "results", "items", "message", "references", "citationItems"] where !head.has("title") {
            if let inner = head.head(of: name), let format = record(inner) { return format }
        }
        return nil
    }

    private static func record(_ head: JSONHead) -> RecordFormat? {
        let keys = Set(head.keys)
        // Other programs may have sorted a line's members.
        if head.keys.first == "lib" || keys.isSuperset(of: ["lib", "citationKey"]) { return .jsonl }
        if OpenAlexForm.hasKeys(keys) { return .openAlex }
        if SemanticScholarForm.hasKeys(keys) { return .semanticScholar }
        if !keys.isDisjoint(with: europePMC) { return .europePMCJSON }
        let isCSL =
            CSLItems.isOne(keys: head.keys) && (head.has("title") || head.has("issued") || hasCSLType(head))
            && (hasCSLType(head) || !keys.isDisjoint(with: ofPublications))
        if isCSL || CrossrefWork.isOne(keys: head.keys) || head.has("itemData") {
            // Crossref's titles are lists. doi.org makes CSL-JSON of them, in which a title is none.
            return head.firstByte(of: "title") == UInt8(ascii: "[") ? .crossref : .cslJSON
        }
        return ScholarKeys.areRecord(keys) ? .scholar : nil
    }

    /// An object of another kind may have a title and a type, but hardly one of these.
    private static let ofPublications: Set<String> = [
        "author", "editor", "issued", "container-title", "container-title-short", "collection-title", "citation-key",
        "publisher", "publisher-place", "DOI", "ISBN", "ISSN", "PMID", "PMCID", "title-short", "page", "page-first",
        "translator", "journalAbbreviation", "shortTitle", "number-of-pages", "original-date", "event-date",
        "event-title", "event-place", "collection-editor", "content-domain", "reference-count", "member", "prefix",
    ]

    private static func hasCSLType(_ head: JSONHead) -> Bool {
        head.text(of: "type").map { ArticleType(rawValue: $0) != nil } ?? false
    }

    private static let europePMC: Set<String> = [
        "authorString", "journalInfo", "pubYear", "inEPMC", "fullTextIdList", "authorList", "inPMC",
    ]
}
