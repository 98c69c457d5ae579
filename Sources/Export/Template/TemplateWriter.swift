import Articles
import Mustache

/// Writes articles by the researcher's own template.
struct TemplateWriter: ArticleWriter {
    private let template: ArticleTemplate
    private let heading: ExportHeading?
    private var number = 0

    init(_ template: ArticleTemplate, heading: ExportHeading?) {
        self.template = template
        self.heading = heading
    }

    func begin(_ output: inout ByteBuffer) {
        if let beginning = template.beginning { output.write(beginning.render(whole)) }
    }

    mutating func write(_ item: LibraryArticle, to output: inout ByteBuffer) {
        number += 1
        var context = TemplateContext.members(of: item)
        context["number"] = number
        context["isFirst"] = number == 1
        context["listNote"] = heading?.notes[item.id]
        context["section"] = heading?.sections[item.id]
        output.write(template.article.render(context))
    }

    func finish(_ output: inout ByteBuffer) {
        if let end = template.end { output.write(end.render(whole)) }
    }

    /// What stands around the articles knows of the list.
    private var whole: [String: Any] {
        var context: [String: Any] = ["count": number]
        context["title"] = heading?.title
        context["description"] = heading?.description
        return context
    }
}

/// What a template can say of an article: all members of its line in JSON Lines, under the same names, and some that
/// only have to be printed.
enum TemplateContext {
    static func members(of item: LibraryArticle) -> [String: Any] {
        var context = object(LibraryArticleJSON.object(item))
        let article = item.article
        context["status"] = item.status.rawValue
        context["date"] = article.date?.edtf
        context["authorNames"] = article.people(.author).map(\.naturalName).joinedOrNil
        context["shortAuthorNames"] = article.people(.author).map(\.shortName).joinedOrNil
        context["firstAuthor"] = article.people(.author).first?.familyName
        context["journalName"] = article.journal?.name
        context["url"] = article.lastingAddress
        for style in CitationStyle.allCases { context[style.rawValue] = style.reference(item) }
        return context
    }

    private static func object(_ value: JSONValue) -> [String: Any] {
        guard case .object(let members) = value else { return [:] }
        return Dictionary(members.map { ($0.name, plain($0.value)) }) { first, _ in first }
    }

    private static func plain(_ value: JSONValue) -> Any {
        switch value {
        case .object: object(value)
        case .array(let values): values.map(plain)
        case .string(let text): text
        case .number(let digits): digits
        case .bool(let flag): flag
        case .null: ""
        }
    }
}
