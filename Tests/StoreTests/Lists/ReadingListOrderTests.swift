import Testing

@testable import Store

@Suite struct ReadingListOrderTests {
    /// `1 2 | 10: 3 4 | 20: 5`, the sections 10, 20 and 30, of which the last is empty.
    private static let sections = [10, 20, 30]
    private static let order = ReadingListOrder(
        [entry(1), entry(2), entry(3, 10), entry(4, 10), entry(5, 20)], sections: sections)

    private static func entry(_ article: Int, _ section: Int? = nil) -> ReadingListOrder.Entry {
        ReadingListOrder.Entry(article: article, section: section)
    }

    /// As text: `1 2 | 3 4 | 5 |`
    private static func text(_ order: ReadingListOrder) -> String {
        ([nil] + order.sections.map { $0 }).map { section in
            order.entries.filter { $0.section == section }.map { "\($0.article)" }.joined(separator: " ")
        }.joined(separator: " | ")
    }

    @Test func `Sections stand together, in their order, behind what has none`() {
        let order = ReadingListOrder(
            [Self.entry(5, 20), Self.entry(3, 10), Self.entry(1), Self.entry(4, 10), Self.entry(2)],
            sections: Self.sections)
        #expect(order == Self.order)
    }

    @Test func `Articles from elsewhere are put in at their positions, as far as their section reaches`() {
        var order = Self.order
        order.insert([
            (Self.entry(6), Int.min), (Self.entry(7), 3), (Self.entry(8, 20), 1), (Self.entry(9, 10), 6),
            (Self.entry(10, 30), 2), (Self.entry(11), 99), (Self.entry(12, 10), Int.max),
        ])
        #expect(Self.text(order) == "6 1 7 2 11 | 9 3 4 12 | 8 5 | 10")
        #expect(order == ReadingListOrder(order.entries, sections: order.sections))
    }

    static let moves: [(Set<Int>, ReadingListOrder.Target, String)] = [
        ([4], .before(3), "1 2 | 4 3 | 5 | "), ([3], .after(4), "1 2 | 4 3 | 5 | "),
        ([1], .after(2), "2 1 | 3 4 | 5 | "),
        // The section of the place.
        ([1], .before(4), "2 | 3 1 4 | 5 | "), ([5], .after(1), "1 5 2 | 3 4 |  | "),
        ([1], .after(5), "2 | 3 4 | 5 1 | "),
        ([5], .first, "5 1 2 | 3 4 |  | "), ([1], .last, "2 | 3 4 | 5 1 | "), ([3], .position(2), "1 3 2 | 4 | 5 | "),
        // Its own section where that borders on the place.
        ([1], .position(2), "2 1 | 3 4 | 5 | "), ([3], .position(4), "1 2 | 4 3 | 5 | "),
        ([4], .position(3), "1 2 | 4 3 | 5 | "), ([2], .position(99), "1 | 3 4 | 5 2 | "),
        ([5], .position(5), "1 2 | 3 4 | 5 | "),
        // Several keep their order, wherever they were.
        ([5, 1], .after(3), "2 | 3 1 5 4 |  | "), ([4, 2, 3], .first, "2 3 4 1 |  | 5 | "),
        ([1, 2, 3], .last, " | 4 | 5 1 2 3 | "), ([1, 3, 5], .position(2), "2 1 3 5 | 4 |  | "),
        // What others are put beside stays.
        ([1, 3, 4], .before(3), "2 | 1 4 3 | 5 | "), ([3], .before(3), "1 2 | 3 4 | 5 | "),
        // Into sections.
        ([1], .section(10, isAtStart: false), "2 | 3 4 1 | 5 | "),
        ([5], .section(10, isAtStart: true), "1 2 | 5 3 4 |  | "),
        ([4, 1], .section(30, isAtStart: true), "2 | 3 | 5 | 1 4"),
        ([3], .section(nil, isAtStart: false), "1 2 3 | 4 | 5 | "),
        ([5], .section(nil, isAtStart: true), "5 1 2 | 3 4 |  | "),
        ([1, 2, 3, 4, 5], .section(20, isAtStart: true), " |  | 1 2 3 4 5 | "),
        ([3], .section(10, isAtStart: false), "1 2 | 4 3 | 5 | "),
    ]

    @Test(arguments: moves.indices) func `Articles are moved`(index: Int) {
        let (articles, target, expected) = Self.moves[index]
        var order = Self.order
        order.move(articles, to: target)
        #expect(Self.text(order) == expected)
        #expect(order == ReadingListOrder(order.entries, sections: order.sections))
    }

    @Test func `Without sections, positions are all there is`() {
        var order = ReadingListOrder((1...4).map { Self.entry($0) }, sections: [])
        order.move([4, 1], to: .position(2))
        #expect(order.entries.map(\.article) == [2, 1, 4, 3])
        order.move([1, 2, 3, 4], to: .position(3))
        #expect(order.entries.map(\.article) == [2, 1, 4, 3])
    }

    @Test func `What is added stands at the end of its section`() {
        var order = Self.order
        order.append([7, 6], to: 10)
        order.append([8], to: nil)
        order.append([9], to: 30)
        #expect(Self.text(order) == "1 2 8 | 3 4 7 6 | 5 | 9")
    }

    @Test func `A section that goes leaves its articles behind those without`() {
        var order = Self.order
        order.remove(section: 20)
        #expect(Self.text(order) == "1 2 5 | 3 4 | ")
    }

    @Test func `A section moves with its articles`() {
        var order = Self.order
        order.setSections([20, 30, 10])
        #expect(order.entries.map(\.article) == [1, 2, 5, 3, 4])
    }
}
