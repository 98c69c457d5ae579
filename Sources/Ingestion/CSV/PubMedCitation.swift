import Articles

/// A citation as PubMed's summaries write it:
/// `J Ex. 2022 Mar;53(2):334-347. doi: 10.5555/x. Epub 2021 Oct 12. Review. German.`
struct PubMedCitation {
    private(set) var journal: String
    private(set) var date: PublicationDate?
    private(set) var electronicDate: PublicationDate?
    private(set) var volume: String?
    private(set) var issue: String?
    private(set) var pages: String?
    /// The publisher's number of the article.
    private(set) var pii: String?
    private(set) var doi: Identifier?
    private(set) var types: [String] = []
    private(set) var languages: [String] = []
    /// Whether every part of it is said by the others.
    private(set) var isUnderstood = true

    /// `nil` where no journal stands before a year.
    init?(_ text: String) {
        guard let (journal, rest) = Self.splitAtYear(text) else { return nil }
        self.journal = journal
        var sentences = Self.sentences(rest)
        readPlace(sentences.removeFirst())
        for sentence in sentences { read(sentence) }
    }

    /// The journal, and what begins with the year behind the first full stop that a year follows.
    private static func splitAtYear(_ text: String) -> (String, String)? {
        let bytes = Array(text.utf8)
        var index = 0
        while let stop = bytes[index...].firstIndex(of: UInt8(ascii: ".")) {
            index = stop + 1
            let year = bytes[(index + seasonLength(bytes[index...]))...].dropFirst().prefix(4)
            guard bytes[index...].first == 0x20, year.count == 4, year.allSatisfy({ (48...57).contains($0) }),
                [UInt8(ascii: "1"), UInt8(ascii: "2")].contains(year.first)
            else { continue }
            let journal = String(decoding: bytes[..<stop], as: UTF8.self).trimmed
            return journal.isEmpty ? nil : (journal, String(decoding: bytes[(index + 1)...], as: UTF8.self).trimmed)
        }
        return nil
    }

    /// How long a season before the year is, with the space before it.
    private static func seasonLength(_ bytes: ArraySlice<UInt8>) -> Int {
        [" Spring", " Summer", " Fall", " Autumn", " Winter"].first { bytes.starts(with: $0.utf8) }?.utf8.count ?? 0
    }

    /// The date in the citation of a book: `Brno: Example Press; 2019 Feb.`, `2019 May. Example Briefs [Internet].`
    static func bookDate(_ text: String) -> PublicationDate? {
        let parts = text.replacing("; ", with: "\n").split(separator: "\n")
        return ([text[...]] + parts.dropFirst()).lazy.compactMap { part -> PublicationDate? in
            guard let digit = part.utf8.first, digit == UInt8(ascii: "1") || digit == UInt8(ascii: "2") else {
                return nil
            }
            return DateText.date(String(part.prefix { $0 != "." }))
        }.first
    }

    /// Parts between a full stop and a space.
    private static func sentences(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let stop = UInt8(ascii: ".")
        var sentences: [String] = []
        var start = 0
        for index in bytes.indices where bytes[index] == stop && (index + 1 == bytes.count || bytes[index + 1] == 0x20)
        {
            if let sentence = String(decoding: bytes[start..<index], as: UTF8.self).trimmedOrNil {
                sentences.append(sentence)
            }
            start = index + 1
        }
        if let rest = String(decoding: bytes[start...], as: UTF8.self).trimmedOrNil { sentences.append(rest) }
        return sentences.isEmpty ? [""] : sentences
    }

    /// `2022 Mar 1;53(2):334-347`, `2019 Aug 19:1-7`, `2019 Sep 3;9`
    private mutating func readPlace(_ text: String) {
        let semicolon = UInt8(ascii: ";")
        let colon = UInt8(ascii: ":")
        let parenthesis = UInt8(ascii: "(")
        let bytes = text.utf8
        let dateText = bytes.prefix { $0 != semicolon && $0 != colon }
        date = DateText.date(String(Substring(dateText)))
        var rest = bytes[dateText.endIndex...]
        if rest.first == semicolon {
            rest = rest.dropFirst()
            let volumeText = rest.prefix { $0 != parenthesis && $0 != colon }
            volume = Substring(volumeText).trimmedOrNil
            rest = rest[volumeText.endIndex...]
            if rest.first == parenthesis {
                let end = Self.closing(rest)
                issue = Substring(rest[..<end].dropFirst()).trimmedOrNil
                rest = rest[end...].dropFirst()
            }
        }
        if rest.first == colon {
            pages = Substring(rest.dropFirst()).trimmedOrNil
        } else if Substring(rest).trimmedOrNil != nil {
            isUnderstood = false
        }
        if date == nil { isUnderstood = false }
    }

    /// Where the parenthesis at a text's beginning is closed.
    private static func closing(_ text: Substring.UTF8View) -> String.Index {
        var depth = 0
        for index in text.indices {
            if text[index] == UInt8(ascii: "(") { depth += 1 }
            if text[index] == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return index }
        }
        return text.endIndex
    }

    private mutating func read(_ sentence: String) {
        if sentence.hasPrefix("doi: ") {
            // What follows may be no more than "[Epub ahead of print]".
            let words = sentence.dropFirst(5).split(separator: " ", maxSplits: 1)
            if doi == nil { doi = words.first.flatMap { Identifier(.doi, String($0)) } }
            if words.count > 1 { readRemark(words[1].trimmed) }
        } else if sentence.hasPrefix("pii: "), pii == nil {
            pii = sentence.dropFirst(5).trimmedOrNil
        } else if sentence.hasPrefix("Epub "), let date = DateText.date(String(sentence.dropFirst(5))) {
            electronicDate = date
        } else {
            readRemark(sentence)
        }
    }

    private mutating func readRemark(_ text: String) {
        let mark = "[Epub ahead of print]"
        let remark = text.hasPrefix(mark) ? text.dropFirst(mark.count).trimmed : text
        if remark.isEmpty || remark == "No abstract available" || remark.hasPrefix("eCollection ") { return }
        if remark == "Review" { return types.append(remark) }
        let names = remark.split(separator: ",").map(\.trimmed)
        let codes = Languages.codes(names)
        if !codes.isEmpty, codes.count == names.count { return languages += codes }
        isUnderstood = false
    }
}
