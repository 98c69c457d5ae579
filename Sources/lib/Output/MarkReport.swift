import ArgumentParser
import Articles

/// What came of setting a status or a rating.
struct MarkReport {
    let member: String
    let value: JSONValue
    let text: String

    func print(changed: Int, of count: Int, asJSON: Bool, _ console: Console) throws {
        if asJSON {
            try console.print(
                .object([
                    JSONMember(member, value), JSONMember("articles", .int(count)),
                    JSONMember("changed", .int(changed)),
                ]))
        }
        guard changed > 0 else {
            console.note(
                count == 1
                    ? "The article is \(text) already; nothing was changed."
                    : "All \(counted(count, "article")) are \(text) already; nothing was changed.")
            throw ExitCode(1)
        }
        if asJSON { return }
        let known = count - changed
        console.note(
            "\(counted(changed, "article")) \(changed == 1 ? "is" : "are") \(text) now"
                + (known > 0 ? "; \(grouped(known)) \(known == 1 ? "was" : "were") already." : "."))
    }
}
