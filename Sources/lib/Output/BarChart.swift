import Store
import Terminal

/// Names, how many articles each has, and a bar; the longest bar is as long as there is room.
struct BarChart {
    let title: String
    let counts: [Statistics.Count]

    init(_ title: String, _ counts: [Statistics.Count]) {
        self.title = title
        self.counts = counts
    }

    /// The title, then a line for each name, none wider than so many columns; none where there is nothing to show.
    ///
    /// - Parameter shortestBar: names give way so that the longest bar has so many columns.
    func lines(width: Int, shortestBar: Int) -> [String] {
        guard let most = counts.map(\.articles).max(), most > 0 else { return [] }
        let numberWidth = grouped(most).count
        let longestName = counts.map { TerminalText.width(TerminalText.safe($0.name)) }.max() ?? 0
        let nameWidth = min(longestName, width - shortestBar - numberWidth - 2)
        let room = width - nameWidth - numberWidth - 2
        let rows = counts.map { count in
            let name = TerminalText.truncated(TerminalText.safe(count.name), to: nameWidth)
            let number = TerminalText.padded(grouped(count.articles), to: numberWidth, right: true)
            return "\(TerminalText.padded(name, to: nameWidth)) \(number) \(Self.bar(count.articles, of: most, room))"
        }
        return [TerminalText.truncated(title, to: width)] + rows
    }

    /// To an eighth of a cell.
    private static func bar(_ count: Int, of most: Int, _ room: Int) -> String {
        let eighths = max(1, Int((Double(count) / Double(most) * Double(room * 8)).rounded()))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}
