import Articles
import Foundation
import TestSupport
import Testing

@testable import Ingestion

/// What stands in a text as records: line, ordinal and what `read` makes of each, or why it is rejected.
func xmlRecords(
    _ xml: String, _ names: [String] = ["rec"], parts: [String: Set<String>] = [:],
    _ read: (XMLElement) -> String = { $0.text ?? "" }
) throws -> [String] {
    try withTemporaryFile(xml.utf8) { file in
        let handle = try #require(FileHandle(forReadingAtPath: file))
        var records = XMLRecords(TextBuffer(handle), names, parts: parts)
        var results: [String] = []
        while let event = try records.next({ text, element in
            var article = Article()
            article.title = read(element)
            return .record(text.record(article))
        }) {
            results.append(event.summary.replacing("\"", with: ""))
        }
        return results
    }
}

/// What `read` makes of one element.
func xmlElement<Result>(_ xml: String, _ read: (XMLElement) throws -> Result) throws -> Result {
    let bytes = Array(xml.utf8)
    return try bytes.withUnsafeBufferPointer { bytes in
        var nodes: [XMLNode] = []
        let problem = XMLTree.build(bytes, into: &nodes)
        try #require(problem?.reason == nil)
        return try nodes.withUnsafeBufferPointer { try read(XMLElement(bytes: bytes, nodes: $0)) }
    }
}
