import Store

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

    /// A bar per row, the longest as long as there is room.
    private func chart(_ title: String, _ counts: [Statistics.Count]) -> String {
        guard let most = counts.map(\.articles).max(), most > 0 else { return "" }
        let nameWidth = min(
            counts.map { TerminalText.width(TerminalText.safe($0.name)) }.max() ?? 0, console.width / 2 - 8)
        let numberWidth = grouped(most).count
        let room = max(10, min(console.width, 110) - nameWidth - numberWidth - 3)
        var lines = [console.styled(title, .bold)]
        for count in counts {
            let name = TerminalText.truncated(TerminalText.safe(count.name), to: nameWidth)
            let number = TerminalText.padded(grouped(count.articles), to: numberWidth, right: true)
            lines.append("\(TerminalText.padded(name, to: nameWidth)) \(number) \(bar(count.articles, of: most, room))")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// To an eighth of a cell.
    private func bar(_ count: Int, of most: Int, _ room: Int) -> String {
        let eighths = max(1, Int((Double(count) / Double(most) * Double(room * 8)).rounded()))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}
