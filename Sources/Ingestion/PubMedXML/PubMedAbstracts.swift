import Articles

extension PubMedRecord {
    /// - Parameters:
    ///   - source: holds the article's abstract.
    ///   - citation: holds other abstracts: translations, summaries for laypeople, those of other agencies.
    mutating func readAbstracts(of source: XMLElement, otherwise citation: XMLElement) {
        if let element = source.first("Abstract") {
            article.abstract = Self.abstract(element)
            kept.keep("CopyrightInformation", element.line("CopyrightInformation"))
        }
        let others = citation.children(named: "OtherAbstract")
        // Some articles have only those.
        let standIn = article.abstract == nil ? others.firstIndex(where: Self.isEnglish) : nil
        for (index, element) in others.enumerated() {
            guard let text = Self.abstract(element), !Self.placeholders.contains(text) else { continue }
            if index == standIn {
                article.abstract = text
            } else if article.translatedAbstract == nil, !Self.isEnglish(element), isTranslation(element) {
                article.translatedAbstract = text
            } else {
                keepAbstract(element, text)
            }
        }
    }

    /// One paragraph for each section, behind its label.
    static func abstract(_ element: XMLElement) -> String? {
        var sections = element.children(named: "AbstractText").map { section in
            (label: label(section), text: section.flowingMarkup)
        }
        if sections.isEmpty { sections = [(nil, element.flowingMarkup)] }
        return AbstractSections.plain(sections)
    }

    private static func label(_ section: XMLElement) -> String? {
        guard let label = section.attribute("Label"), label != "UNLABELLED" else { return nil }
        return HTMLText.line(label)
    }

    private static func isEnglish(_ element: XMLElement) -> Bool {
        element.attribute("Language").map { Languages.code($0) == "en" } ?? true
    }

    private func isTranslation(_ element: XMLElement) -> Bool {
        element.attribute("Type").map { $0 == "Publisher" } ?? true
    }

    private mutating func keepAbstract(_ element: XMLElement, _ text: String) {
        var members: [JSONMember] = []
        members.add("Type", element.attribute("Type"))
        members.add("Language", element.attribute("Language"))
        members.add("AbstractText", text)
        kept.keep("OtherAbstract", .object(members))
    }

    private static let placeholders: Set<String> = ["Abstract available from the publisher."]
}
