import Store
import Terminal

/// Statistics as a page of text with bars.
struct StatisticsView {
    let console: Console

    func text(_ statistics: Statistics) -> String {
        var sections = [overview(statistics)]
        sections.append(chart("Articles per year", statistics.perYear))
        sections.append(chart("Quartiles", statistics.quartiles))
        sections.append(chart("Journals", statistics.topJournals))
        sections.append(chart("Authors", statistics.topAuthors))
        sections.append(chart("Records per database", statistics.perDatabase))
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func overview(_ statistics: Statistics) -> String {
        let total = statistics.articles
        func share(_ count: Int) -> String {
            total == 0 ? grouped(count) : "\(grouped(count)) (\(Int((Double(count) * 100 / Double(total)).rounded()))%)"
        }
        let rows = [
            ("Articles", grouped(total)), ("with abstract", share(statistics.withAbstract)),
            ("with DOI", share(statistics.withDOI)), ("open access", share(statistics.openAccess)),
            ("unread", share(statistics.unread)), ("Authors", grouped(statistics.authors)),
            ("Journals", grouped(statistics.journals)), ("Reading lists", grouped(statistics.readingLists)),
            ("Tags", grouped(statistics.tags)), ("Records read", grouped(statistics.sources)),
            ("File", "\((Double(statistics.bytes) / 1_048_576 * 10).rounded() / 10) MiB"),
        ]
        return rows.map { "\(TerminalText.padded($0.0, to: 14)) \($0.1)\n" }.joined()
    }

    private func chart(_ title: String, _ counts: [Statistics.Count]) -> String {
        let width = min(console.width, 110)
        let lines = BarChart(title, counts).lines(width: width, shortestBar: width / 2)
        return lines.enumerated().map { ($0 == 0 ? console.styled($1, .bold) : $1) + "\n" }.joined()
    }
}
