import Foundation
import Testing

@testable import Ingestion

@Suite struct XMLRecordsTests {
    @Test func `Records are found wherever they stand, with the line on which they begin`() throws {
        let xml = """
            <?xml version="1.0"?>
            <set><head>x</head>
              <rec>one</rec><rec>two
            </rec>
              <page><rec id="3">three</rec></page>
            </set>
            """
        #expect(try xmlRecords(xml) == ["3 #1 one", "3 #2 two", "5 #3 three"])
    }

    @Test func `A set without records has none, nor has what is no XML`() throws {
        #expect(try xmlRecords("<?xml version=\"1.0\"?>\n<set></set>\n") == [])
        #expect(try xmlRecords("no XML < at > all & nothing") == [])
        #expect(try xmlRecords("<") == [])
        #expect(try xmlRecords("<set><re") == [])
    }

    @Test func `An empty record is one`() throws {
        #expect(try xmlRecords("<set><rec/><rec></rec></set>") == ["1 #1 ", "1 #2 "])
    }

    @Test func `A prefix is no part of a name, and a longer name is another one`() throws {
        #expect(try xmlRecords("<s:set><s:rec>one</s:rec><records>no</records><rec>two</rec></s:set>").count == 2)
    }

    @Test func `Comments, character data and instructions hide no records and make none`() throws {
        let xml = """
            <set><!-- <rec>hidden</rec> --><?note <rec> ?>
            <rec>one<!-- </rec> --><![CDATA[</rec><rec>]]> end</rec>
            <rec>two</rec></set>
            """
        #expect(try xmlRecords(xml) == ["2 #1 one</rec><rec> end", "3 #2 two"])
    }

    @Test func `What a document's type declares is passed over and never expanded`() throws {
        let xml = """
            <!DOCTYPE set SYSTEM "http://example.org/set.dtd" [
              <!ENTITY rec "<rec>no</rec>"> <!-- ]> -->
              <!ENTITY file SYSTEM "file:///etc/hostname"> <!ELEMENT rec (#PCDATA)>
            ]>
            <set><rec>&rec; &file;</rec></set>
            """
        #expect(try xmlRecords(xml) == ["5 #1 &rec; &file;"])
    }

    @Test func `A record that breaks off ends where the next one begins`() throws {
        let xml = """
            <set><rec>one</rec>
            <rec><a>tw
            <rec>three</rec>
            <rec>fo
            """
        let reason = "rejected: breaks off before its end tag </rec>"
        #expect(try xmlRecords(xml) == ["1 #1 one", "2 #2 \(reason)", "3 #3 three", "4 #4 \(reason)"])
    }

    @Test func `A record that lost its start tag is rejected`() throws {
        let xml = "<set>\n<rec>one</rec>\n<rce>two</rec>\n<rec>three</rec></set>"
        let reason = "rejected: has an end tag </rec> without its start tag"
        #expect(try xmlRecords(xml) == ["2 #1 one", "3 #2 \(reason)", "4 #3 three"])
    }

    @Test func `A record's part may be a record of its own elsewhere`() throws {
        let xml = "<set><rec><part>one</part></rec><part>two</part><part>three<rec>four</rec></set>"
        let reason = "rejected: breaks off before its end tag </part>"
        #expect(
            try xmlRecords(xml, ["rec", "part"], parts: ["rec": ["part"]]) == [
                "1 #1 one", "1 #2 two", "1 #3 \(reason)", "1 #4 four",
            ])
    }

    @Test func `Records nest where they are said to`() throws {
        let xml = "<set><rec>one <rec>inner</rec> <rec/> end</rec><rec>two</rec></set>"
        #expect(try xmlRecords(xml, parts: ["rec": ["rec"]]) == ["1 #1 one inner  end", "1 #2 two"])
    }

    @Test func `What opens and never ends is text`() throws {
        #expect(try xmlRecords("<set><!-- open <rec>one <!-- x</rec><rec>two <![CDATA[</rec></set>").count == 2)
        #expect(try xmlRecords("<set><!DOCTYPE [ <rec>one <? x</rec></set>") == ["1 #1 one <? x"])
        #expect(try xmlRecords("<set><rec id=\"1>one</rec><rec>two</rec></set>").last == "1 #2 two")
    }

    @Test func `Records longer than what is read at once are whole`() throws {
        let long = String(repeating: "<a>some text</a>\n", count: 40_000)
        let xml = "<set>\(long)<rec>\(long)</rec>\n<!-- \(long) --><rec>two</rec></set>"
        let records = try xmlRecords(xml) { String(Array($0.children).count) }
        #expect(records == ["40001 #1 40000", "120002 #2 0"])
    }

    @Test func `Files that were put together are read through`() throws {
        let one = "<?xml version=\"1.0\"?>\n<!DOCTYPE set>\n<set><rec>x</rec></set>\n"
        #expect(try xmlRecords(one + one).map { $0.suffix(4) } == ["#1 x", "#2 x"])
    }

    @Test func `Markup that can't be balanced is rejected with line and column`() throws {
        let xml = """
            <set><rec>
              <list><name>a</name>
              <more>b</more></rec><rec>
              <a>x</b></a></rec>
              <rec>  </list></rec>
            <rec>well</rec></set>
            """
        #expect(
            try xmlRecords(xml) == [
                "1 #1 rejected: has an element <list> without its end tag (line 2, column 3)",
                "3 #2 x",
                "5 #3 rejected: has an end tag </list> without its start tag (line 5, column 10)",
                "6 #4 well",
            ])
    }

    @Test func `Columns count from the beginning of the line and not of the record`() throws {
        let reason = "rejected: has an end tag </x> without its start tag"
        #expect(
            try xmlRecords("<set><rec>one</rec>  <rec></x></rec>") == [
                "1 #1 one", "1 #2 \(reason) (line 1, column 27)",
            ])
    }

    @Test func `Elements nested without end are rejected`() throws {
        let deep = String(repeating: "<a><c>", count: 100_000)
        #expect(
            try xmlRecords("<set><rec>\(deep)</rec><rec>two</rec></set>").map { $0.prefix(60) } == [
                "1 #1 rejected: has elements nested deeper than 500 (line 1, ", "1 #2 two",
            ])
    }

    /// Four times the length takes four times the processor's time, and not sixteen times.
    @Test(arguments: [
        "<!--", "<![CDATA[", "<?", "<!DOCTYPE [", "<a b=\"", "<a b='", "</a", "<a ", "<a><!--", "&#", "</i>", "<i>",
    ])
    func `Markup that is opened again and again takes no more time than it is long`(piece: String) throws {
        func time(_ count: Int) throws -> Double {
            let hostile = String(repeating: piece, count: count)
            let start = processorTime()
            _ = try xmlRecords("\(hostile)<rec>\(hostile)</rec>") { $0.text ?? $0.markup }
            return processorTime() - start
        }
        #expect(try time(100_000) < 10 * time(25_000))
    }

    /// This thread's, in seconds: other processes don't count.
    private func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
