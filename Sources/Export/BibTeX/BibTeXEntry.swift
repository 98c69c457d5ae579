import Articles

/// One entry in the making: `@article{key,` and its fields. The next one reuses its memory.
struct BibTeXEntry {
    /// Whether what is not ASCII is spelled as LaTeX commands.
    let isASCII: Bool
    private var output = ByteBuffer()
    private var hasFields = false

    init(isASCII: Bool) {
        self.isASCII = isASCII
    }

    /// - Parameter type: `article`.
    mutating func begin(_ type: String, key: String) {
        hasFields = false
        output.write("@")
        output.write(type)
        output.write("{")
        output.write(key)
        output.write(",\n")
    }

    /// Ends the entry and moves it out.
    mutating func finish(to other: inout ByteBuffer) {
        output.write(hasFields ? "\n}\n\n" : "}\n\n")
        let isASCII = isASCII
        output.drain { bytes in
            if isASCII { LaTeXASCII.write(bytes, to: &other) } else { other.write(bytes) }
        }
    }

    /// A field of plain text.
    mutating func text(_ name: String, _ value: String?) {
        guard let value = value?.onOneLine, !value.isEmpty else { return }
        begin(field: name)
        output.write("{")
        BibTeXText.write(value, to: &output)
        output.write("}")
    }

    mutating func people(_ article: Article) {
        names("author", article.people(.author))
        names("editor", article.people(.editor))
        names("translator", article.people(.translator))
    }

    /// What a work appeared in, where its type has no field for that: styles print `howpublished`, reference managers
    /// read `journal`.
    mutating func container(_ name: String?) {
        text("howpublished", name)
        text("journal", name)
    }

    /// A field that readers take as it is. Braces, backslashes and spaces, which a DOI or URL can't hold
    /// unencoded, are percent-encoded, so that the entry stays whole.
    mutating func verbatim(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        begin(field: name)
        output.write("{")
        let isASCII = isASCII
        output.write(WebAddress.encode(value) { "{}\\ ".utf8.contains($0) || (isASCII && $0 >= 0x80) })
        output.write("}")
    }

    /// Pages, whose ranges LaTeX sets with two hyphens.
    mutating func pages(_ pages: String?) {
        guard let pages = pages?.onOneLine, !pages.isEmpty else { return }
        begin(field: "pages")
        output.write("{")
        output.write(BibTeXText.pageRange(pages), replacing: BibTeXText.escape)
        output.write("}")
    }

    mutating func title(_ article: Article) {
        guard let title = article.markedTitle, !title.isEmpty else { return }
        begin(field: "title")
        output.write("{")
        var writer = BibTeXTitle(casing: TitleCasing(article.title ?? title))
        writer.write(title.onOneLine, to: &output)
        output.write("}")
    }

    mutating func names(_ name: String, _ authors: [Author]) {
        var isFirst = true
        for author in authors {
            guard let text = BibTeXName.text(of: author) else { continue }
            if isFirst {
                begin(field: name)
                output.write("{")
            } else {
                output.write(" and ")
            }
            output.write(text)
            isFirst = false
        }
        if !isFirst { output.write("}") }
    }

    /// The month as its macro, or a season's name. BibTeX has no days and no ranges.
    mutating func month(_ date: PublicationDate.Point) {
        if let month = date.month {
            begin(field: "month")
            output.write(PublicationDate.monthNames[month - 1].lowercasedASCII)
        } else {
            text("month", date.season?.name)
        }
    }

    /// Joined by commas; a keyword that holds one or a semicolon stands in braces.
    mutating func keywords(_ keywords: [String]) {
        guard !keywords.isEmpty else { return }
        begin(field: "keywords")
        output.write("{")
        for (index, keyword) in keywords.enumerated() {
            if index > 0 { output.write(", ") }
            let isAmbiguous = keyword.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
            if isAmbiguous { output.write("{") }
            BibTeXText.write(keyword.onOneLine, to: &output)
            if isAmbiguous { output.write("}") }
        }
        output.write("}")
    }

    private mutating func begin(field name: String) {
        output.write(hasFields ? ",\n  " : "  ")
        output.write(name)
        output.write(" = ")
        hasFields = true
    }
}
