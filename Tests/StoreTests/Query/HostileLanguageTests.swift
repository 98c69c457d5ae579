import Articles
import TestSupport
import Testing

@testable import Store

/// No query fails, whatever it is made of.
@Suite struct HostileLanguageTests {
    /// Pieces of the language, of FTS5's and SQL's, of Unicode, and words that the library has.
    private static let pieces: [String] =
        FieldDefinition.all.flatMap { $0.names.map { "\($0):" } }
        + FieldDefinition.all.flatMap { $0.tags.map { "[\($0)]" } }
        + Presence.allCases.map { "has:\($0.rawValue)" } + ArticleState.allCases.map { "is:\($0.rawValue)" }
        + [
            "AND", "OR", "NOT", "and", "&", "|", "-", "--", "- ", "(", ")", "(", ")", "\"", "\"", "“", "”", "«", "*",
            "**",
            "~", "~3", "~99999999999999999999", "^", ":", "::", ",", ", ", ";", ".", "..", "...", ">", ">=", "<", "<=",
            "=",
            "[", "]", "[ti:~3]", "[ti:~]", "[mh:noexp]", "[sb]", "[filter]", "[foo]", "[]", "[[", "]]", "{", "}",
            "{title}",
            "NEAR(", "NEAR(a b, 3)", "rowid", "title :", "+", "/", "\\", "%", "_", "?", "?1", ":x", "@a", "$b", "#1",
            "'", "';",
            "--", "/*", "*/", "DROP TABLE article", "\u{0}", "\u{1}", "\u{7F}", "\t", "\n", "\r\n", "\u{85}", "\u{A0}",
            "\u{200D}", "\u{202E}", "\u{2028}", "\u{3000}", "\u{FEFF}", "\u{E000}", "\u{FFFF}", "\u{10FFFF}",
            "e\u{301}",
            "\u{301}", "🧬", "👩‍🔬", "ﬁ", "ß", "İ", "１２", "Ⅳ", "٣", "กำ", "急性", "白血病", "SpO₂",
            "leukemia", "leuk", "leuk*", "CNS", "relapse", "CAR-T", "IL-7R", "t(9;22)", "berg", "Q1", "Q9", "q1,q2",
            "2019",
            "2019..2021", "2020..", "..", "2021..2019", "1998/01:1998/04", ">5", "0", "-1", "1e999",
            "9999999999999999999999",
            "10.5555/whole", "PMC1", "yes", "en", "last 5 years", "\"last 5 years\"", "hasabstract", "last",
            "Neoplasms/dh",
        ]

    private let library: Library
    private let folder: TestLibrary

    init() throws {
        folder = try TestLibrary(
            Article("CNS relapse of leukemia", doi: "10.5555/1") { $0.abstract = "SpO₂ of 90%. CAR-T cells. (IL-7R)" },
            Article("急性淋巴细胞白血病") { $0.translatedTitle = "Acute leukemia" }, Samples.whole)
        library = folder.library
    }

    /// A query of such pieces, now and then nested or long.
    private static func query(_ random: inout SeededGenerator) -> String {
        let separator = ["", " ", " ", " AND ", " OR "][Int(random.next() % 5)]
        let count = random.next() % 100 == 0 ? 60 : Int(random.next() % 9) + 1
        var text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined(
            separator: separator)
        switch random.next() % 40 {
        case 0: text = String(repeating: "(", count: Int(random.next() % 300)) + text
        case 1: text = String(repeating: "a OR (b AND ", count: Int(random.next() % 60)) + text
        case 2: text = String(repeating: "NOT (", count: Int(random.next() % 60)) + text
        case 3:
            var bytes = Array(text.utf8)
            random.damage(&bytes, signs: "\"()[]:-*~ANDORT")
            text = String(decoding: bytes, as: UTF8.self)
        default: break
        }
        return text
    }

    /// In eight parts, so that all of the machine's cores share in it.
    @Test(arguments: 1...8) func `A hundred thousand queries, read and run`(part: Int) throws {
        var random = SeededGenerator(seed: UInt64(part))
        var failures: [String] = []
        for _ in 0..<12_500 {
            let query = Self.query(&random)
            do {
                var request = SearchRequest(query)
                request.limit = 5
                let ids = try library.ids(matching: request)
                if ids.count > 3 || Set(ids).count != ids.count {
                    failures.append("\(query.debugDescription) finds \(ids)")
                }
            } catch {
                failures.append("\(query.debugDescription): \(error)")
            }
            if failures.count > 20 { break }
        }
        #expect(failures == [])
    }

    @Test func `What is written back is read as the same`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            let node = Self.node(&random, depth: 4)
            let text = node.description
            let read = ParsedQuery(text)
            // A single word is plain text, too.
            guard read.kind == .explicit else { continue }
            #expect(read.root == node, "\(text)")
            #expect(read.warnings == [], "\(text)")
        }
    }

    /// A tree as a reader makes it.
    private static func node(_ random: inout SeededGenerator, depth: Int) -> QueryNode {
        let words = ["leukemia", "CNS", "CAR-T", "IL-7R", "relapse", "急性"]
        func word() -> String { words[Int(random.next() % UInt64(words.count))] }
        switch depth == 0 ? random.next() % 6 : random.next() % 12 {
        case 0: return .text(TextTerm(text: word(), form: .word))
        case 1: return .text(TextTerm(text: word(), form: .word, columns: [.title], isExact: true))
        case 2: return .text(TextTerm(text: "\(word()) \(word())", form: .phrase, isExact: true))
        case 3: return .text(TextTerm(text: "\(word()) \(word())", form: .near(Int(random.next() % 9)), isExact: true))
        case 4: return .text(TextTerm(text: word(), form: .prefix, columns: [.abstract], isExact: true))
        case 5:
            let conditions = [
                FieldCondition(.author, "van der Berg"), FieldCondition(.jcr, [.name(NamePattern("Q1"))]),
                FieldCondition(.impactFactor, [.numbers(.after(2.5))]), FieldCondition(.openAccess, [.flag(true)]),
                FieldCondition(.mesh, [.name(NamePattern("Leuk", isPrefix: true)), .name(NamePattern("Humans"))]),
                FieldCondition(.year, [.dates(.between(PublicationDate.Point(year: 2019), nil))]),
            ]
            return .field(conditions[Int(random.next() % UInt64(conditions.count))])
        case 6, 7: return .negated(node(&random, depth: depth - 1))
        case 8, 9, 10:
            return .all([node(&random, depth: depth - 1), node(&random, depth: depth - 1)]) ?? node(&random, depth: 0)
        default:
            return .any([node(&random, depth: depth - 1), node(&random, depth: depth - 1)]) ?? node(&random, depth: 0)
        }
    }

    /// What is repeated, how often, and what comes behind.
    private static let repeated: [(String, Int, String)] = [
        ("(", 100_000, ""), (")", 100_000, ""), ("(a OR ", 100_000, ""), ("-", 100_000, ""), ("-(", 50_000, ""),
        ("NOT ", 100_000, "x"), ("NOT (", 100_000, "x"), ("a AND b OR ", 50_000, ""), ("title:(", 50_000, "a"),
        ("author:x OR ", 50_000, ""), ("year:2019 -", 50_000, ""), ("x[ti] OR ", 50_000, ""), ("[ti]", 100_000, ""),
        ("\"a\" ", 100_000, ""), ("“", 100_000, ""), ("a,", 100_000, ""), ("x", 1_000_000, "[ti]"),
        ("word ", 200_000, ""), ("mesh:a* OR -keyword:b ", 500, ""), ("jcr:Q1 OR a AND ", 400, "b"),
        ("(jcr:Q1 OR a) AND ", 400, "b"), ("(jcr:Q1 OR (a AND ", 300, "b"), ("NOT (jcr:Q1 OR ", 300, "b"),
    ]

    private static var long: [String] {
        let numbers = (1...9_000).map(String.init).joined(separator: ",")
        let words = String(repeating: "a ", count: 100_000)
        return repeated.map { String(repeating: $0.0, count: $0.1) + $0.2 } + [
            "pmid:\(numbers)", "tag:\(numbers)", "title:\"\(words)\"~3",
        ]
    }

    /// They take seconds; one that grew with a power of its length would take hours.
    @Test(arguments: long.indices) func `Long and deep ones`(index: Int) throws {
        let request = SearchRequest(Self.long[index])
        let (_, time) = try processorTime { try library.ids(matching: request) }
        #expect(time < .seconds(300))
    }
}
