import Articles
import Store

/// Screenings for programs. The keys are documented in the README and stable.
enum ScreeningJSON {
    static func overview(_ screenings: [Screening]) -> JSONValue {
        let values = screenings.map { screening in
            var members = head(screening.name, screening.scope, screening.created)
            members += self.members(screening.counts, articles: "articles", decided: "screened", open: "notScreened")
            return JSONValue.object(members)
        }
        return .object([JSONMember("screenings", .array(values))])
    }

    static func report(_ report: ScreeningReport) -> JSONValue {
        let identified = report.identified
        var members = head(report.name, report.scope, report.created)
        members.append(
            JSONMember(
                "identified",
                .object([
                    JSONMember("records", .int(identified.total)),
                    JSONMember("databases", .array(identified.databases.map(place))),
                    JSONMember("otherSources", .array(identified.otherSources.map(place))),
                    JSONMember("byHand", .int(identified.byHand)),
                    JSONMember("files", .array(identified.files.map(file))),
                ])))
        members.append(JSONMember("duplicatesRemoved", .int(report.duplicatesRemoved)))
        members.append(
            JSONMember(
                "title",
                .object(
                    self.members(report.title, articles: "records", decided: "screened", open: "notScreened"))))
        if let fullText = report.fullText {
            var counts = fullText
            counts.reasons = report.exclusionsOfReports
            counts.excluded -= report.notRetrieved
            var texts = self.members(counts, articles: "sought", decided: "assessed", open: "notAssessed")
            texts.insert(JSONMember("notRetrieved", .int(report.notRetrieved)), at: 1)
            members.append(JSONMember("fullText", .object(texts)))
        }
        members.append(JSONMember("included", .int(report.included)))
        members.append(JSONMember("noLongerScreened", .int(report.outside)))
        return .object(members)
    }

    /// An article of a screening with what was decided about it.
    static func article(_ item: LibraryArticle, _ standing: ScreeningStanding) -> JSONValue {
        guard case .object(var members) = ResultJSON.value(item) else { return .null }
        switch standing {
        case .open: members.add("verdict", "open")
        case .decided(let decision): members += self.members(decision)
        case .contradictory(let decisions):
            members.add("verdict", "open")
            members.append(JSONMember("contradictory", .array(decisions.map { .object(self.members($0)) })))
        }
        return .object(members)
    }

    static func head(_ name: String, _ scope: ScreeningScope, _ created: String?) -> [JSONMember] {
        var members = [JSONMember("name", .string(name))]
        switch scope {
        case .readingList: members.add("readingList", name)
        case .query(let text, let isExact):
            members.append(JSONMember("query", .string(text)))
            if isExact { members.add("isExact", true) }
        }
        members.add("created", created)
        return members
    }

    private static func members(_ decision: ScreeningDecision) -> [JSONMember] {
        var members: [JSONMember] = []
        members.add("verdict", decision.verdict.rawValue)
        members.add("reason", decision.reason)
        members.add("decided", decision.decided)
        return members
    }

    private static func members(
        _ counts: ScreeningCounts, articles: String, decided: String, open: String
    ) -> [JSONMember] {
        let reasons = counts.reasons.map { reason in
            JSONValue.object([
                JSONMember("reason", reason.reason.map(JSONValue.string) ?? .null),
                JSONMember("articles", .int(reason.articles)),
            ])
        }
        return [
            JSONMember(articles, .int(counts.articles)),
            JSONMember(decided, .int(counts.included + counts.excluded + counts.maybe)),
            JSONMember("included", .int(counts.included)), JSONMember("excluded", .int(counts.excluded)),
            JSONMember("reasons", .array(reasons)), JSONMember("maybe", .int(counts.maybe)),
            JSONMember(open, .int(counts.open)), JSONMember("contradictory", .int(counts.contradictory)),
        ]
    }

    private static func file(_ file: IdentifiedRecords.File) -> JSONValue {
        var members = [JSONMember("file", .string(file.file)), JSONMember("format", .string(file.format))]
        members.append(JSONMember("databases", .strings(file.databases)))
        members.add("imported", file.imported)
        members.add("read", file.read)
        members.add("rejected", file.rejected)
        members.add("records", file.records)
        return .object(members)
    }

    private static func place(_ place: IdentifiedRecords.Place) -> JSONValue {
        .object([JSONMember("name", .string(place.name)), JSONMember("records", .int(place.records))])
    }
}
