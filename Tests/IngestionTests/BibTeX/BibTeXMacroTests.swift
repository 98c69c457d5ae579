import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct BibTeXMacroTests {
    @Test func `Strings are compared without case, joined, and may be made of each other`() throws {
        let text = "@string{a = {Blood}} @STRING(b = A # \" and \", c = B # {Marrow}) @misc{k, title = C # { } # 2}"
        #expect(try bibtexRecords(text).map(\.article.title) == ["Blood and Marrow 2"])
    }

    @Test func `The months are known, and may be defined anew`() throws {
        let records = try bibtexRecords(
            "@misc{k, title = mar, year = 2001, month = mar} @string{mar = {Mai}} @misc{l, title = mar}")
        #expect(records.map(\.article.title) == ["March", "Mai"])
        #expect(records[0].article.issueDate?.edtf == "2001-03")
    }

    @Test func `A string that is defined nowhere is kept by its name, with a warning`() throws {
        let record = try bibtexRecords("@article{k, title = {T}, journal = jfoo}")[0]
        #expect(record.article.journal?.name == "jfoo")
        #expect(record.warnings == ["uses \"jfoo\", which is defined nowhere; it was kept as it is"])
    }

    @Test func `A later definition counts for later entries`() throws {
        let records = try bibtexRecords(
            "@string{j = {Old}} @misc{a, title = j} @string{j = {New}} @misc{b, title = j}")
        #expect(records.map(\.article.title) == ["Old", "New"])
    }

    @Test func `A record isn't the same when a string that it uses has changed`() throws {
        let digests = try ["Old", "New", "Old"].map {
            try bibtexRecords("@string{j = {\($0)}} @article{a, title = {T}, journal = j}")[0].digest
        }
        #expect(digests[0] == digests[2])
        #expect(digests[0] != digests[1])
    }

    @Test func `Strings that double themselves again and again end somewhere`() throws {
        var text = "@string{a0 = {ha}}"
        for index in 1...60 { text += "@string{a\(index) = a\(index - 1) # a\(index - 1)}" }
        let (records, time) = try processorTime {
            try bibtexRecords(text + "@misc{k, title = {T}, note = a60 # a60 # a60}")
        }
        #expect(records.map(\.article.title) == ["T"] && time < .seconds(30))
    }
}
