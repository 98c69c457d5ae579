import Articles

extension SearchFilter {
    /// The filter in the query language's terms.
    var nodes: [QueryNode] {
        var conditions: [FieldCondition] = []
        if let author { conditions.append(FieldCondition(.author, author)) }
        if let journal { conditions.append(FieldCondition(.journal, journal)) }
        if let since { conditions.append(FieldCondition(.date, [.dates(.between(since.start.inMonths, nil))])) }
        if let until {
            conditions.append(FieldCondition(.date, [.dates(.between(nil, (until.end ?? until.start).inMonths))]))
        }
        if !quartiles.isEmpty {
            conditions.append(FieldCondition(.jcr, quartiles.map { .name(NamePattern($0)) }))
        }
        if let minimumImpactFactor {
            conditions.append(FieldCondition(.impactFactor, [.numbers(.between(minimumImpactFactor, nil))]))
        }
        if let isOpenAccess { conditions.append(FieldCondition(.openAccess, [.flag(isOpenAccess)])) }
        return conditions.map(QueryNode.field)
    }
}

extension PublicationDate.Point {
    /// With the month that PubMed counts a season as.
    fileprivate var inMonths: PublicationDate.Point {
        guard let season else { return self }
        let month =
            switch season {
            case .winter: 1
            case .spring: 4
            case .summer: 7
            case .autumn: 10
            }
        return PublicationDate.Point(year: year, month: month) ?? self
    }
}
