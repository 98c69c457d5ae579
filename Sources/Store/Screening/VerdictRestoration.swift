import Articles
import GRDB

/// Brings back the verdicts that a library's own JSON Lines carry.
struct VerdictRestoration {
    private let table: ScreeningTable
    private let decisions: ScreeningDecisions
    private let lists: ReadingListTable

    init(_ database: Database, lists: ReadingListTable) throws {
        table = ScreeningTable(database)
        decisions = try ScreeningDecisions(database)
        self.lists = lists
    }

    /// Brings back a screening that another library had begun.
    func restore(_ name: String, query: String?, isExact: Bool, created: String) throws {
        _ = try table.idMakingOne(named: name, over: query, isExact: isExact, lists, time: created)
    }

    /// Where the article has a verdict here at the same stage of the same screening, that one stays.
    func unite(_ verdicts: [ScreeningVerdict], with article: Int) throws {
        for screening in Self.grouped(verdicts) {
            guard let first = screening.first else { continue }
            let id = try table.idMakingOne(of: first, lists)
            for stage in ScreeningStage.allCases {
                guard try decisions.decisions(on: article, in: id, at: stage).isEmpty else { continue }
                for verdict in screening where verdict.decision.stage == stage {
                    try decisions.add(verdict.decision, on: article, in: id)
                }
            }
        }
    }

    /// By screening, in the order in which they come.
    private static func grouped(_ verdicts: [ScreeningVerdict]) -> [[ScreeningVerdict]] {
        verdicts.reduce(into: []) { groups, verdict in
            let index = groups.firstIndex {
                $0.first?.screening == verdict.screening && $0.first?.query == verdict.query
            }
            if let index { groups[index].append(verdict) } else { groups.append([verdict]) }
        }
    }
}
