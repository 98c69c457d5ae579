import Articles

/// The people and groups of a record.
extension EndNoteRecord {
    mutating func readContributors() {
        guard let contributors = fields.take("contributors") else { return }
        let isSeries = type.type != .book || (journal.name != nil && contributors.first("authors/author") != nil)
        for group in contributors.children {
            switch group.name {
            case "authors": add(group, typeName.folded == "edited book" ? .editor : .author)
            case "secondary-authors":
                add(group, type.secondary == .seriesEditor && !isSeries ? .editor : type.secondary)
            case "tertiary-authors": add(group, type.tertiary)
            case "subsidiary-authors": add(group, type.subsidiary)
            default: add(group, nil)
            }
        }
    }

    /// - Parameter role: `nil` where these are none that an article has.
    private mutating func add(_ group: XMLElement, _ role: Authorship.Role?) {
        let lists = group.children.flatMap { EndNoteText($0).lines.map(EndNoteNames.authors) }
        guard let role else { return fields.keep(group.name, group.children.compactMap { EndNoteText($0).line }) }
        if lists.contains(where: \.isIncomplete) { fields.keep("authorsIncomplete", .bool(true)) }
        for author in lists.flatMap(\.authors) { article.authorships.append(Authorship(author, role: role)) }
    }
}
