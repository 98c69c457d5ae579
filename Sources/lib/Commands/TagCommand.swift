import ArgumentParser
import Articles
import Store

struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Give articles tags, and take tags from them.",
        usage: "lib tag ARTICLE… +TAG -TAG [--query <query>] [--exact] [--json]",
        discussion: """
            +NAME gives a tag, which is made where there is none; -NAME takes it away. Names of several words stand in \
            quotes. lib tags lists all tags; tag:NAME finds their articles.

              lib tag 12 15 +cns -old
              lib tag --query 'CNS relapse year:2020..' +"CNS relapse"
              lib search --format ids nelarabine | lib tag - +T-ALL
            """)

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "Articles by id, DOI, PMC number or citation key, - for ids from standard input; and tags, +NAME or -NAME.",
            valueName: "article or tag"))
    var words: [String] = []

    @OptionGroup var chosen: QueryOptions

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        let words = try TagWords(words)
        try chosen.validate(with: words.articles)
    }

    func run() throws {
        let words = try TagWords(words)
        let library = try shared.openLibrary()
        let console = shared.console
        let ids = try chosen.idsToChange(words.articles, in: library, console)
        let change = try library.tag(ids, adding: words.adding, removing: words.removing)
        if json { try console.print(Self.json(change, of: ids.count)) }
        if change.changed == 0 {
            console.note("Nothing was changed: \(Self.present(change, in: ids.count)).")
            throw ExitCode(1)
        }
        if !json { console.note(Self.text(change)) }
    }

    private static func text(_ change: TagChange) -> String {
        let given = change.added.filter { $0.articles > 0 }.map { "\"\($0.name)\" given to \(grouped($0.articles))" }
        let taken = change.removed.filter { $0.articles > 0 }.map {
            "\"\($0.name)\" taken from \(grouped($0.articles))"
        }
        return "\(counted(change.changed, "article")) changed: \((given + taken).joined(separator: ", "))."
    }

    /// What was so already.
    private static func present(_ change: TagChange, in count: Int) -> String {
        func names(_ counts: [TagChange.Count]) -> String {
            counts.map { "\"\($0.name)\"" }.joined(separator: " and ")
        }
        var parts: [String] = []
        if !change.added.isEmpty {
            let who = count == 1 ? "the article has" : "the \(grouped(count)) articles have"
            parts.append("\(who) \(names(change.added)) already")
        }
        if !change.removed.isEmpty {
            let who = count == 1 ? "the article does not have" : "none of the articles has"
            parts.append("\(who) \(names(change.removed))")
        }
        return parts.joined(separator: ", and ")
    }

    private static func json(_ change: TagChange, of articles: Int) -> JSONValue {
        func list(_ counts: [TagChange.Count]) -> JSONValue {
            .array(
                counts.map {
                    .object([JSONMember("name", .string($0.name)), JSONMember("articles", .int($0.articles))])
                })
        }
        return .object([
            JSONMember("articles", .int(articles)), JSONMember("changed", .int(change.changed)),
            JSONMember("added", list(change.added)), JSONMember("removed", list(change.removed)),
        ])
    }
}

/// Articles and tags, taken apart.
struct TagWords: Equatable {
    private(set) var articles: [String] = []
    private(set) var adding: [String] = []
    private(set) var removing: [String] = []

    init(_ words: [String]) throws {
        if let option = words.first(where: { $0.hasPrefix("--") && $0.count > 2 }) {
            throw ValidationError(
                "Unknown option '\(option)'. To take away a tag of that name: lib tag ARTICLE -- \(option)")
        }
        for word in words.filter({ $0 != "--" }).map(\.trimmed) {
            if word.hasPrefix("+") {
                try add(word, to: &adding)
            } else if word.hasPrefix("-"), word != "-" {
                try add(word, to: &removing)
            } else if !word.isEmpty {
                articles.append(word)
            }
        }
        if adding.isEmpty && removing.isEmpty {
            throw ValidationError("Say which tags: lib tag ARTICLE… +NAME, or -NAME to take one away.")
        }
        if let both = adding.first(where: { name in removing.contains { Self.isSame($0, name) } }) {
            throw ValidationError("The tag \"\(both)\" can't be given and taken away at once.")
        }
    }

    private func add(_ word: String, to names: inout [String]) throws {
        guard let name = word.dropFirst().trimmedOrNil else { throw ValidationError("A tag needs a name.") }
        if !names.contains(where: { Self.isSame($0, name) }) { names.append(name) }
    }

    /// As the library compares tags: without the case of A–Z.
    private static func isSame(_ one: String, _ other: String) -> Bool { one.lowercasedASCII == other.lowercasedASCII }
}
