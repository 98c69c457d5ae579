import Articles

/// What the page says about one article.
enum HTMLEntry {
    static func write(_ item: LibraryArticle, listNote: String?, to output: inout ByteBuffer) {
        let article = item.article
        output.write("<li id=\"\(HTMLText.escaped(item.citationKey))\">\n")
        output.write("<p class=\"title\" dir=\"auto\">\(title(item))</p>\n")
        if let people = people(article) { output.write("<p class=\"authors\" dir=\"auto\">\(people)</p>\n") }
        if let place = place(article) { output.write("<p class=\"place\">\(place)</p>\n") }
        if let state = state(item) { output.write("<p class=\"state\">\(state)</p>\n") }
        for note in [listNote, item.note].compactMap(\.self) { write(note: note, to: &output) }
        write(abstract: article, to: &output)
        output.write("</li>\n")
    }

    private static func title(_ item: LibraryArticle) -> String {
        let article = item.article
        let text = article.markedTitle.map(HTMLText.markup) ?? "[no title]"
        let linked = article.lastingAddress.map { "<a href=\"\(HTMLText.escaped($0))\">\(text)</a>" } ?? text
        return (item.isRetracted ? "<strong class=\"retracted\">RETRACTED</strong> " : "") + linked
    }

    /// All of them: what doesn't matter on paper is cut by the reader's eye, and names are searched for.
    private static func people(_ article: Article) -> String? {
        let authors = article.people(.author)
        let people = authors.isEmpty ? article.people(.editor) : authors
        guard !people.isEmpty else { return nil }
        let names = HTMLText.escaped(people.map(\.shortName).joined(separator: ", "))
        return authors.isEmpty ? names + (people.count == 1 ? ", editor" : ", editors") : names
    }

    /// `<i>journal</i> 2019;12(3):45–56. doi:… PMID …`
    private static func place(_ article: Article) -> String? {
        let journal = article.journal?.name.map { "<i>\(HTMLText.escaped($0))</i>" }
        let volume = (article.volume ?? "") + (article.issue.map { "(\($0))" } ?? "")
        var place = article.year.map(String.init) ?? ""
        if !volume.isEmpty { place += (place.isEmpty ? "" : ";") + volume }
        if let pages = article.pages ?? article.articleNumber { place += ":" + ReferenceParts.dashed(pages) }
        let cited = [journal, place.isEmpty ? nil : HTMLText.escaped(place)].compactMap(\.self).joined(separator: " ")
        let links = article.identifiers.filter { [.doi, .pmid, .pmcid, .arxiv].contains($0.scheme) }.map(link)
        let all = [cited.isEmpty ? nil : cited + "."].compactMap(\.self) + links
        return all.isEmpty ? nil : all.joined(separator: " ")
    }

    private static func link(_ identifier: Identifier) -> String {
        let address = identifier.scheme == .doi ? WebAddress.resolving(doi: identifier.value) : identifier.url ?? ""
        return "<a href=\"\(HTMLText.escaped(address))\">\(identifier.scheme.label)\u{A0}"
            + "\(HTMLText.escaped(identifier.value))</a>"
    }

    private static func state(_ item: LibraryArticle) -> String? {
        var parts = ["<span class=\"status\">\(item.status.rawValue)</span>"]
        if let rating = item.rating { parts.append(String(repeating: "★", count: max(0, min(rating, 5)))) }
        parts += item.tags.map { "<span class=\"tag\">\(HTMLText.escaped($0))</span>" }
        return item.status == .unread && parts.count == 1 ? nil : parts.joined(separator: " ")
    }

    private static func write(note: String, to output: inout ByteBuffer) {
        output.write("<blockquote dir=\"auto\">")
        output.write(HTMLText.lines(note))
        output.write("</blockquote>\n")
    }

    private static func write(abstract article: Article, to output: inout ByteBuffer) {
        let texts = [article.abstract, article.translatedAbstract].compactMap(\.self).flatMap(\.paragraphs)
        guard !texts.isEmpty else { return }
        output.write("<details><summary>Abstract</summary>\n")
        for text in texts { output.write("<p dir=\"auto\">\(HTMLText.escaped(text))</p>\n") }
        output.write("</details>\n")
    }
}
