/// How many articles appeared in each year, as a bar chart in SVG.
struct YearChart {
    private struct Bar {
        let year: Int
        let count: Int
    }

    private let bars: [Bar]
    private let most: Int

    private static let width = 720
    private static let height = 160
    /// What the numbers above the bars and the years below them need.
    private static let margin = 18
    private static let digitWidth = 7
    /// In more years than these, only those that have articles get a bar.
    private static let maximumSpan = 120

    /// `nil` where fewer than two years have articles.
    init?(_ counts: [Int: Int]) {
        guard counts.count > 1, let first = counts.keys.min(), let last = counts.keys.max() else { return nil }
        let years = last - first < Self.maximumSpan ? Array(first...last) : counts.keys.sorted()
        bars = years.map { Bar(year: $0, count: counts[$0] ?? 0) }
        most = counts.values.max() ?? 1
    }

    func write(to output: inout ByteBuffer) {
        let label = "Articles per year, \(bars.first?.year ?? 0) to \(bars.last?.year ?? 0)"
        output.write(
            "<figure>\n<svg viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" aria-label=\"\(label)\">\n")
        for (index, bar) in bars.enumerated() { write(bar, at: index, to: &output) }
        output.write("</svg>\n<figcaption>\(label)</figcaption>\n</figure>\n")
    }

    private func write(_ bar: Bar, at index: Int, to output: inout ByteBuffer) {
        let left = Self.width * index / bars.count
        let width = max(1, Self.width * (index + 1) / bars.count - left - (bars.count > 60 ? 1 : 2))
        let space = Self.height - 2 * Self.margin
        let length = bar.count == 0 ? 0 : max(1, space * bar.count / most)
        let top = Self.height - Self.margin - length
        if bar.count > 0 {
            output.write("<rect x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(length)\">")
            output.write("<title>\(bar.year): \(bar.count)</title></rect>\n")
        }
        // Years and numbers stand where they don't run into each other.
        let middle = left + width / 2
        if index % step == 0 {
            output.write("<text x=\"\(middle)\" y=\"\(Self.height - 4)\" text-anchor=\"middle\">\(bar.year)</text>\n")
        }
        if bar.count > 0, String(bar.count).utf8.count * Self.digitWidth <= width {
            output.write("<text x=\"\(middle)\" y=\"\(top - 3)\" text-anchor=\"middle\">\(bar.count)</text>\n")
        }
    }

    private var step: Int { max(1, (bars.count + 17) / 18) }
}
