import Articles
import Store
import Terminal

/// What a result's articles have, as charts beside each other, as JSON, or, piped, a line per name.
struct FacetsView {
    let console: Console

    /// Older years are summed up in one line.
    private static let mostYears = 15

    func text(_ facets: SearchFacets) -> String {
        guard console.isTerminal else {
            return Self.named(facets).flatMap { name, counts in
                counts.map { "\(name)\t\(TerminalText.oneLine($0.name))\t\($0.articles)\n" }
            }.joined()
        }
        let charts = [
            BarChart("Years", years(facets.years)), BarChart("Journals", facets.journals),
            BarChart("MeSH headings", facets.meshHeadings), BarChart("Types", facets.types),
            BarChart("JCR quartiles", facets.quartiles), BarChart("Tags", facets.tags),
        ]
        let width = min(console.width, 120)
        let isWide = width >= 70
        let column = isWide ? (width - 3) / 2 : width
        let blocks = charts.map { $0.lines(width: column, shortestBar: 8) }.filter { !$0.isEmpty }
        let rows = stride(from: 0, to: blocks.count, by: isWide ? 2 : 1)
        return rows.map { index in
            beside(blocks[index], isWide && index + 1 < blocks.count ? blocks[index + 1] : [], column)
        }.joined(separator: "\n")
    }

    func json(_ facets: SearchFacets) -> JSONValue {
        .object(
            Self.named(facets).map { name, counts in
                let values = counts.map { count in
                    JSONValue.object([
                        JSONMember("name", .string(count.name)), JSONMember("articles", .int(count.articles)),
                    ])
                }
                return JSONMember(name, .array(values))
            })
    }

    private static func named(_ facets: SearchFacets) -> [(name: String, counts: [SearchFacets.Count])] {
        [
            ("year", facets.years), ("journal", facets.journals), ("type", facets.types),
            ("quartile", facets.quartiles), ("mesh", facets.meshHeadings), ("tag", facets.tags),
        ]
    }

    private func years(_ years: [SearchFacets.Count]) -> [SearchFacets.Count] {
        guard years.count > Self.mostYears else { return years }
        let older = years.dropFirst(Self.mostYears - 1)
        let sum = older.reduce(0) { $0 + $1.articles }
        return years.prefix(Self.mostYears - 1) + [SearchFacets.Count(name: "older", articles: sum)]
    }

    /// Two charts; their titles are in bold.
    private func beside(_ left: [String], _ right: [String], _ column: Int) -> String {
        (0..<max(left.count, right.count)).map { index in
            let isTitle = index == 0
            var line = index < left.count ? left[index] : ""
            let gap = String(repeating: " ", count: max(0, column + 3 - TerminalText.width(line)))
            if isTitle { line = console.styled(line, .bold) }
            if index < right.count { line += gap + (isTitle ? console.styled(right[index], .bold) : right[index]) }
            return line + "\n"
        }.joined()
    }
}
