import ArgumentParser
import Articles
import Store

struct RateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate",
        abstract: "Give articles one to five stars.",
        usage: "lib rate ARTICLE… 1|2|3|4|5|none [--query <query>] [--exact] [--json]",
        discussion: """
            rating:4.. finds the good ones.

              lib rate 12 15 5
              lib rate 12 none
            """)

    @Argument(
        help: ArgumentHelp(
            "Articles by id, DOI, PMC number or citation key, - for ids from standard input; behind them the rating.",
            valueName: "article or rating"))
    var words: [String] = []

    @OptionGroup var chosen: QueryOptions

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        _ = try rating()
        try chosen.validate(with: words.dropLast())
    }

    func run() throws {
        let rating = try rating()
        let library = try shared.openLibrary()
        let ids = try chosen.idsToChange(words.dropLast(), in: library, shared.console)
        let changed = try library.setRating(rating, of: ids)
        let text = rating.map { "rated \(String(repeating: "★", count: $0))" } ?? "without a rating"
        try MarkReport(member: "rating", value: rating.map(JSONValue.int) ?? .null, text: text).print(
            changed: changed, of: ids.count, asJSON: json, shared.console)
    }

    /// `nil` to take it away.
    private func rating() throws -> Int? {
        guard let word = words.last else {
            throw ValidationError("Name articles and a rating from 1 to 5: lib rate ARTICLE… 4")
        }
        if word.lowercased() == "none" { return nil }
        guard let rating = Int(word), (1...5).contains(rating) else {
            throw ValidationError("\"\(word)\" is no rating. It stands last: 1 to 5, or none.")
        }
        return rating
    }
}
