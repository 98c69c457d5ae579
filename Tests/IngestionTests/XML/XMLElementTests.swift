import Testing

@testable import Ingestion

@Suite struct XMLElementTests {
    @Test func `Elements are found by path, and lists by name`() throws {
        try xmlElement("<r><a><b>1</b></a><l><n>x</n><m/><n>y</n></l><a><b>2</b></a></r>") { root in
            #expect(root.name == "r")
            #expect(root.text("a/b") == "1")
            #expect(root.first("a/c") == nil)
            #expect(root.first("l/m")?.text == nil)
            #expect(root.list("l", "n").map(\.text) == ["x", "y"])
            #expect(root.list("k", "n").isEmpty)
            #expect(root.children(named: "a").map { $0.text("b") } == ["1", "2"])
            #expect(root.children.map(\.name) == ["a", "l", "a"])
        }
    }

    @Test func `Names are local ones`() throws {
        try xmlElement("<j:r xmlns:j=\"x\"><j:a>1</j:a></j:r>") { #expect($0.text("a") == "1") }
    }

    @Test func `Attributes are read with either quote, references and white space around them`() throws {
        try xmlElement("<r a='1 &lt; 2' xml:lang = \"en\"\n c=\"it's > &quot;\" d=\"\" xmlns=\"x\" xmlns:y='z'/>") {
            root in
            #expect(root.attribute("a") == "1 < 2")
            #expect(root.attribute("lang") == "en")
            #expect(root.attribute("c") == "it's > \"")
            #expect(root.attribute("d") == nil)
            #expect(root.attribute("e") == nil)
            #expect(root.attributes.map(\.name) == ["a", "lang", "c", "d"])
        }
    }

    @Test func `References are decoded, those that nobody declared too`() throws {
        try xmlElement("<r>&lt;&#946;&#x3b2;&eacute;&nbsp;R&D &unknown; &amp;amp;</r>") {
            #expect($0.text == "<ββé\u{A0}R&D &unknown; &amp;")
        }
    }

    @Test func `Control characters go`() throws {
        try xmlElement("<r>a\u{2}b\u{1B}c &#11; d</r>") { root in
            #expect(root.text == "abc   d")
            #expect(root.line == "a b c d")
        }
    }

    @Test func `Text runs through elements, character data and around comments`() throws {
        try xmlElement("<r> a<i>b</i><!-- no --><![CDATA[<c> & d]]><?no?> <s>e</s> </r>") { root in
            #expect(root.text == "ab<c> & d e")
            #expect(root.markup == " a<i>b</i>&lt;c&gt; &amp; d <s>e</s> ")
        }
    }

    @Test func `Signs that are no markup are text`() throws {
        try xmlElement("<r><a>p<0.05 & x < y <5> a<b, <c d> i</a></r>") { root in
            #expect(root.text("a") == "p<0.05 & x < y <5> a<b, <c d> i")
            #expect(root.line("a") == "p<0.05 & x < y <5> a<b, <c d> i")
        }
    }

    @Test func `Inline markup needn't be balanced`() throws {
        try xmlElement("<r><a>x <i>y</a><b>z</i> <br> w</sup></b><c>1</c></r>") { root in
            #expect(root.text("a") == "x y")
            #expect(root.text("b") == "z  w")
            #expect(root.text("c") == "1")
        }
    }

    @Test func `An element in which there is only text ends with the one around it`() throws {
        try xmlElement("<r><l><n>x <alpha> y</n><n>z</l><c>1</c></r>") { root in
            #expect(root.list("l", "n").map(\.text) == ["x  y", "z"])
            #expect(root.list("l", "n").first?.line == "x <alpha> y")
            #expect(root.text("c") == "1")
        }
    }

    @Test func `Markup becomes plain text with sub- and superscripts`() throws {
        try xmlElement("<r><a>SpO<sub>2</sub> of <i>n</i>\n  cells &amp;lt; 5</a></r>") { root in
            #expect(root.line("a") == "SpO₂ of n cells < 5")
        }
    }

    @Test func `Text is composed and white space is single`() throws {
        try xmlElement("<r><a> Mu\u{308}ller,\n  A. </a><b></b><c> \n </c></r>") { root in
            #expect(root.line("a") == "Müller, A.")
            #expect(root.line("b") == nil)
            #expect(root.line("c") == nil)
            #expect(root.first("c")?.isEmpty == true)
        }
    }

    @Test func `A file's line ends are no part of a text that flows`() throws {
        try xmlElement("<r>one (\n    <i>two</i>)\n\n  three\n</r>") { root in
            #expect(root.flowingMarkup == "one (<i>two</i>) three")
            #expect(root.line == "one (two) three")
            #expect(root.plain == "one (\ntwo)\n\nthree")
        }
    }
}
