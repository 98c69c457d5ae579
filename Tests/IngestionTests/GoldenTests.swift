import Articles
import Foundation
import TestSupport
import Testing

@testable import Ingestion

/// What the fixtures say lies in `Golden/`, one file for each of them.
@Suite struct GoldenTests {
    /// One folder of fixtures for each format, named as the format is.
    private static let folders = RecordFormat.allCases.map(\.rawValue).filter { !Fixtures.files(in: $0).isEmpty }

    @Test(arguments: folders.flatMap(Fixtures.files))
    func `A file is read as its golden file says`(fixture: Fixture) throws {
        let format = try RecordReader(fixture.path).format.rawValue
        #expect(fixture.name.hasPrefix("\(format)/"))
        let result = try events(in: fixture.path).map { JSONWriter.string($0.json, .indented) + "\n" }.joined()
        #expect(result == (try Golden("\(fixture.name).golden").expected(result)))
    }

    /// Here only the beginnings of long texts are kept, enough to see where they begin and how they end.
    @Test(arguments: Fixtures.files(in: "library"))
    func `A file of the demonstration library is read as its golden file says`(fixture: Fixture) throws {
        let result = try events(in: fixture.path).map { JSONWriter.string(shortened($0.json)) + "\n" }.joined()
        #expect(result == (try Golden("\(fixture.name).golden").expected(result)))
    }

    @Test func `Nothing of the demonstration library is rejected or warned about`() throws {
        let records = try Fixtures.files(in: "library").flatMap { try events(in: $0.path) }.map { try $0.record }
        #expect(records.count == 74)
        #expect(records.flatMap(\.warnings) == [])
        #expect(Set(records.map(\.digest)).count == records.count)
        #expect(Set(records.compactMap(\.article.doi)).count == 71)
    }

    @Test(arguments: folders + ["library"])
    func `Every golden file has its fixture`(folder: String) throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(folder)")
        let names = try FileManager.default.contentsOfDirectory(atPath: golden.path)
        let fixtures = Fixtures.files(in: folder)
        #expect(!fixtures.isEmpty)
        #expect(names.sorted().map { "\(folder)/\($0)" } == fixtures.map { "\($0.name).golden" }.sorted())
    }

    private func shortened(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text) where text.count > 160: .string("\(text.prefix(60)) … \(text.suffix(60))")
        case .array(let values): .array(values.map(shortened))
        case .object(let members): .object(members.map { JSONMember($0.name, shortened($0.value)) })
        default: value
        }
    }
}
