import Articles

extension RISReference {
    /// `SN` holds ISSNs or ISBNs, several of them perhaps, each perhaps with its medium: `1234-5679 (Print)`.
    mutating func readSerialNumbers() {
        for tag in ["SN", "ISSN", "ISBN"] as [RISTag] {
            for value in fields.take(tag) {
                if !readSerialNumbers(value) { keepSerialNumber(tag, value) }
            }
        }
    }

    /// - Returns: whether all of the value was understood.
    private mutating func readSerialNumbers(_ value: String) -> Bool {
        if let issn = ISSN(value) {
            addISSN(issn)
            return true
        }
        var isUnderstood = true
        for part in Self.parts(value) {
            if let issn = ISSN(part.number, medium: part.medium) {
                addISSN(issn)
            } else if let isbn = Identifier(.isbn, part.number) {
                add(isbn)
            } else {
                isUnderstood = false
            }
        }
        return isUnderstood
    }

    mutating func addISSN(_ issn: ISSN) {
        if isNew(issn.value, in: "SN") {
            journal.issns.append(issn)
            return
        }
        guard let index = journal.issns.prefix(10).firstIndex(where: { $0.value == issn.value }) else { return }
        if journal.issns[index].medium == nil { journal.issns[index].medium = issn.medium }
    }

    /// A report, a patent or a standard has its own number there.
    private mutating func keepSerialNumber(_ tag: RISTag, _ value: String) {
        switch type.type {
        case .journalArticle, .magazineArticle, .newspaperArticle, .book, .chapter, .conferencePaper:
            fields.putBack(tag, value, "is no ISSN or ISBN")
        default: fields.keep(tag, value)
        }
    }

    /// Numbers with the medium that stands behind or before each. ISBNs may have spaces within.
    private static func parts(_ value: String) -> [(number: String, medium: ISSN.Medium?)] {
        var parts: [(number: String, medium: ISSN.Medium?)] = []
        for piece in value.utf8.split(whereSeparator: { ",;|/".utf8.contains($0) }).map(Substring.init) {
            let isBook = piece.utf8.count(where: { (0x30...0x39).contains($0) || "xX".utf8.contains($0) }) % 8 != 0
            var pending: ISSN.Medium?
            var numbers: [(number: String, medium: ISSN.Medium?)] = []
            for word in piece.split(whereSeparator: { $0 == " " || $0 == "(" || $0 == ")" || $0 == ":" }) {
                if isNumber(word) {
                    if isBook, !numbers.isEmpty {
                        numbers[0].number += word
                    } else {
                        numbers.append((String(word), pending))
                        pending = nil
                    }
                } else if let medium = Self.medium(word) {
                    if let last = numbers.indices.last, numbers[last].medium == nil {
                        numbers[last].medium = medium
                    } else {
                        pending = medium
                    }
                }
            }
            if numbers.isEmpty, piece.trimmedOrNil != nil { numbers = [(piece.trimmed, nil)] }
            parts += numbers
        }
        return parts
    }

    private static func isNumber(_ word: Substring) -> Bool {
        word.utf8.contains { (0x30...0x39).contains($0) }
            && word.utf8.allSatisfy { (0x30...0x39).contains($0) || "-xX".utf8.contains($0) }
    }

    private static func medium(_ word: Substring) -> ISSN.Medium? {
        switch word.lowercasedASCII {
        case "electronic", "online", "e-issn", "eissn", "web": .electronic
        case "print", "printed", "p-issn", "pissn": .print
        case "linking", "issn-l": .linking
        default: nil
        }
    }
}
