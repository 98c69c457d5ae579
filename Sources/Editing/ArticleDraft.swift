// The module's face: an article as text that a person edits, and as fields that a script sets. This file, ``ArticleText``
// and ``FieldAssignment`` are all that others see of it; everything else is implementation.

import Articles

/// An article that is being edited, with the name that it is cited by.
public struct ArticleDraft: Sendable, Equatable {
    public var article: Article
    public var citationKey: String

    public init(article: Article, citationKey: String) {
        self.article = article
        self.citationKey = citationKey
    }
}

/// What is wrong with an edited article: a line per mistake.
public struct EditingError: Error, Equatable {
    public struct Mistake: Sendable, Equatable {
        /// From 1; `nil` where it is about the whole.
        public var line: Int?
        /// What is wrong and how it is right, as a sentence without a full stop.
        public var text: String

        public init(line: Int?, text: String) {
            self.line = line
            self.text = text
        }

        /// The text with a capital and a full stop.
        public var sentence: String {
            let end = text.hasSuffix("?") || text.hasSuffix(".") ? "" : "."
            return text.prefix(1).uppercased() + text.dropFirst() + end
        }
    }

    public var mistakes: [Mistake]

    public init(_ mistakes: [Mistake]) {
        self.mistakes = mistakes
    }
}
