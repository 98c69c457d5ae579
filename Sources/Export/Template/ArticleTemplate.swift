import Foundation
import Mustache

/// The researcher's own form of an export: a Mustache template (mustache(5)).
///
/// What stands between `{{#articles}}` and `{{/articles}}` is written for each article, what stands around it once. A
/// template without these is written for each article as a whole. So an export needs no more memory than an article.
public struct ArticleTemplate: Sendable {
    let beginning: MustacheTemplate?
    let article: MustacheTemplate
    let end: MustacheTemplate?

    /// - Parameter isMarkup: whether values are escaped for HTML and XML.
    /// - Throws: ``TemplateError``.
    public init(_ text: String, isMarkup: Bool) throws {
        let prefix = isMarkup ? "" : "{{% CONTENT_TYPE:TEXT}}"
        func template(_ part: Substring, after before: Substring) throws -> MustacheTemplate {
            do {
                return try MustacheTemplate(string: prefix + part)
            } catch let error as MustacheTemplate.ParserError {
                let line = before.count(where: \.isNewline) + error.context.lineNumber
                throw TemplateError(line: line, reason: Self.reason(error.error))
            }
        }
        guard let parts = Self.parts(of: text) else {
            article = try template(text[...], after: "")
            (beginning, end) = (nil, nil)
            return
        }
        beginning = try template(parts.beginning, after: "")
        article = try template(parts.article, after: text[..<parts.article.startIndex])
        end = try template(parts.end, after: text[..<parts.end.startIndex])
    }

    /// What stands before, within and behind the section of the articles. A tag that is alone on its line takes the
    /// line with it.
    private static func parts(of text: String) -> (beginning: Substring, article: Substring, end: Substring)? {
        guard
            let open = text.firstRange(
                of: #/(^[ \t]*)?\{\{#\s*articles\s*\}\}([ \t]*\r?\n)?/#.anchorsMatchLineEndings()),
            let close = text[open.upperBound...].ranges(
                of: #/(^[ \t]*)?\{\{/\s*articles\s*\}\}([ \t]*\r?\n)?/#.anchorsMatchLineEndings()
            ).last
        else { return nil }
        return (text[..<open.lowerBound], text[open.upperBound..<close.lowerBound], text[close.upperBound...])
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "closes a section that isn't the one that is open"
        case .expectedSectionEnd: "begins a section that nothing closes"
        case .invalidSetDelimiter: "has a wrong tag for other delimiters"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "has a {{% …}} that is unknown"
        default: "has a tag without its closing }}, or one that is none of Mustache's"
        }
    }
}

/// What is wrong with a template.
public struct TemplateError: Error, Equatable {
    /// From 1.
    public let line: Int
    /// As a sentence's predicate: `begins a section that nothing closes`.
    public let reason: String
}
