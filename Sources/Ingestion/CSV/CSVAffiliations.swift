import Articles

/// Affiliations as tables give them to authors.
enum CSVAffiliations {
    /// A cell's list, separated by semicolons or bars.
    static func list(_ values: [String]) -> [String] {
        guard values.count == 1, let text = values.first else { return values.compactMap(HTMLText.line) }
        let items =
            CSVList.literalItems(text)
            ?? text.parts(separatedBy: UInt8(ascii: text.utf8.contains(UInt8(ascii: "|")) ? "|" : ";")).map(String.init)
        return items.compactMap(HTMLText.line)
    }

    /// The affiliations of each author; `nil` where the text doesn't name all of them.
    ///
    /// - Parameter known: all affiliations, one by one: they tell where one of an author ends and the next begins.
    static func ofAuthors(_ text: String, _ authors: [Author], known: [String]) -> [[String]]? {
        guard !authors.isEmpty else { return nil }
        if text.hasPrefix("[") { return bracketed(text, authors) }
        if let pairs = parenthesized(text), pairs.count == authors.count { return pairs }
        return prefixed(text, authors, known: known)
    }

    /// Scopus: `Berg V.A., Clinic, Brno, Czechia; Ho A., Clinic, Hanoi, Viet Nam`, in order; names have commas within
    /// them in older exports.
    private static func prefixed(_ text: String, _ authors: [Author], known: [String]) -> [[String]]? {
        let entries = text.replacing("; ", with: "\n").split(separator: "\n").compactMap { HTMLText.line(String($0)) }
            .map(CSVAuthorEntry.init)
        let families = CSVAuthorEntry.Families(authors)
        let known = CSVKnownAffiliations(known)
        var result: [[String]] = []
        var next = 0
        for (index, author) in authors.enumerated() {
            guard next < entries.count, var rest = entries[next].affiliations(of: author) else {
                // One of the authors may have none.
                result.append([])
                continue
            }
            next += 1
            // A semicolon within an affiliation.
            while next < entries.count, !families.begins(entries[next], behind: index) {
                rest += "; \(entries[next].text)"
                next += 1
            }
            result.append(known.separated(rest))
        }
        return next == entries.count && result.contains { !$0.isEmpty } ? result : nil
    }

    /// Dimensions: `Berg, Vera (Clinic, Brno; Institute, Brno); Ho, An (Clinic, Hanoi)`.
    private static func parenthesized(_ text: String) -> [[String]]? {
        guard text.hasSuffix(")") else { return nil }
        var entries: [[String]] = []
        for entry in text.replacing("); ", with: ")\n").split(separator: "\n") {
            guard entry.hasSuffix(")"), let open = entry.firstIndex(of: "(") else { return nil }
            let names = entry[entry.index(after: open)...].dropLast()
            entries.append(names.split(separator: ";").compactMap { HTMLText.line(String($0)) })
        }
        return entries
    }

    /// Web of Science: `[Berg, Vera; Ho, An] Clinic, Brno, Czechia; [Ho, An] Clinic, Hanoi, Vietnam`; Embase, with
    /// parentheses: `(Berg V.A.; Ho A.) Clinic, Brno, Czechia.`
    static func bracketed(_ text: String, _ authors: [Author]) -> [[String]]? {
        guard let open = text.first else { return nil }
        var result = [[String]](repeating: [], count: authors.count)
        let places = places(authors)
        for entry in text.dropFirst().replacing("; \(open)", with: "\n").replacing(". \(open)", with: "\n").split(
            separator: "\n")
        {
            guard let close = entry.firstIndex(of: open == "[" ? "]" : ")"),
                let address = HTMLText.line(String(entry[entry.index(after: close)...])).map(withoutFullStop)
            else { return nil }
            for name in entry[..<close].split(separator: ";") {
                guard let author = AuthorNames.name(String(name), isFamilyFirst: true),
                    let place = places[key(author)]
                else { return nil }
                if result[place].last != address { result[place].append(address) }
            }
        }
        return result.map(\.uniqued)
    }

    private static func withoutFullStop(_ address: String) -> String {
        address.hasSuffix(".") ? String(address.dropLast()) : address
    }

    /// The first place of each key.
    static func places(_ authors: [Author]) -> [String: Int] {
        Dictionary(authors.enumerated().map { (key($0.element), $0.offset) }) { first, _ in first }
    }

    /// A family name and the first initial.
    static func key(_ author: Author) -> String {
        guard case .person(let family, let given?, _) = author.name else { return author.familyName.folded }
        return "\(family.folded) \(given.folded.prefix(1))"
    }
}
