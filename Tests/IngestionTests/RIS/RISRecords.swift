import Articles
import Testing

@testable import Ingestion

/// The record that these lines between `TY` and `ER` make.
func risRecord(_ lines: [String], type: String = "JOUR") throws -> Record {
    let text = (["TY  - \(type)"] + lines + ["ER  - ", ""]).joined(separator: "\n")
    return try #require(try events(inText: text, format: .ris).first).record
}

/// The article that these lines between `TY` and `ER` make, besides a title.
func risArticle(_ lines: String..., type: String = "JOUR") throws -> Article {
    try risRecord(["TI  - T"] + lines, type: type).article
}
