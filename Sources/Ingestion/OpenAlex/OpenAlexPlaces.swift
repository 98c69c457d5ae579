import Articles

/// All places where a work can be found.
struct OpenAlexPlaces {
    /// Where the version of record is.
    var primary: OpenAlexLocation?
    var host: OpenAlexLocation?
    /// The best one that is open to everybody.
    var best: OpenAlexLocation?
    var others: [OpenAlexLocation] = []

    private var all: [OpenAlexLocation] { [primary, host, best].compactMap(\.self) + others }

    /// What the work appeared in: the source of the version of record, unless that is an index and another place is a
    /// journal.
    var source: OpenAlexSource? {
        let sources = [primary, host].compactMap { $0?.source } + others.compactMap(\.source)
        guard let first = sources.first else { return nil }
        return first.isPublication ? first : sources.first { $0.isSerial && $0.isPublication } ?? first
    }

    /// Which member says what the source is.
    var sourceName: String { primary?.source != nil ? "primary_location.source" : "host_venue" }

    /// Pages of the version of record and of the best open copy; PDFs of all open copies.
    func links(openURL: String?) -> [Link] {
        var links: [Link] = []
        let pdfs = all.filter(\.isOpenAccess).compactMap(\.pdf)
        var known: Set<String> = []
        func add(_ kind: Link.Kind, _ url: String?) {
            if let url = url?.webAddress, known.insert(url).inserted { links.append(Link(kind, url)) }
        }
        for page in [primary, host, best].compactMap({ $0?.landingPage }) where !pdfs.contains(page) {
            add(.landing, page)
        }
        for pdf in pdfs { add(.pdf, pdf) }
        if let openURL { add(openURL.lowercasedASCII.hasSuffix(".pdf") ? .pdf : .landing, openURL) }
        return links
    }

    /// What the addresses say beyond the work's own identifiers: a preprint's arXiv number.
    var identifiers: [Identifier] {
        all.compactMap { $0.landingPage.flatMap(IdentifierText.identifier) }.filter { $0.scheme != .doi }.uniqued
    }

    /// What has no place, by name.
    var rest: [(String, JSONValue)] {
        var rest = (primary?.rest ?? []).map { ("primary_location.\($0.name)", $0.value) }
        rest += (host?.rest ?? []).map { ("host_venue.\($0.name)", $0.value) }
        let further = others.filter { place in !(primary.map { place.isSame(as: $0) } ?? false) }
        if let best, !([primary].compactMap(\.self) + others).contains(where: { best.isSame(as: $0) }) {
            rest.append(("best_oa_location", best.json))
        }
        if !further.isEmpty { rest.append(("locations", .array(further.map(\.json)))) }
        return rest
    }
}
