import Articles

/// Writes a reading list as one page that needs nothing else: no script, no font, no address but those of the articles.
struct HTMLWriter: ArticleWriter {
    private let heading: ExportHeading?
    private var number = 0
    private var years: [Int: Int] = [:]

    init(heading: ExportHeading?) {
        self.heading = heading
    }

    func begin(_ output: inout ByteBuffer) {
        let title = HTMLText.escaped(heading?.title ?? "Articles")
        output.write(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            \(HTMLStyle.sheet)
            </style>
            </head>
            <body>
            <main>

            """)
        if heading != nil { output.write("<h1 dir=\"auto\">\(title)</h1>\n") }
        for paragraph in heading?.description?.paragraphs ?? [] {
            output.write("<p dir=\"auto\">\(HTMLText.escaped(paragraph))</p>\n")
        }
    }

    mutating func write(_ item: LibraryArticle, to output: inout ByteBuffer) {
        if let section = heading?.sections[item.id] {
            if number > 0 { output.write("</ol>\n") }
            output.write("<h2 dir=\"auto\">\(HTMLText.escaped(section))</h2>\n<ol start=\"\(number + 1)\">\n")
        } else if number == 0 {
            output.write("<ol>\n")
        }
        number += 1
        if let year = item.article.year { years[year, default: 0] += 1 }
        HTMLEntry.write(item, listNote: heading?.notes[item.id], to: &output)
    }

    func finish(_ output: inout ByteBuffer) {
        output.write(number > 0 ? "</ol>\n" : "<p>No articles.</p>\n")
        if let chart = YearChart(years) { chart.write(to: &output) }
        output.write("</main>\n</body>\n</html>\n")
    }
}
