import Articles
import TestSupport
import Testing

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("a\"b\\c/d", "a\\\"b\\\\c/d"), ("\n\r\t", "\\n\\r\\t"),
        ("\u{0}\u{8}\u{1F}\u{7F}", "\\u0000\\u0008\\u001f\\u007f"),
        ("\u{85}\u{2028}\u{2029}", "\\u0085\\u2028\\u2029"),
        ("\u{84}\u{86}\u{2027}\u{202A}", "\u{84}\u{86}\u{2027}\u{202A}"),
        ("白血病 🧬 é", "白血病 🧬 é"), ("", ""),
    ])
    func `Quotes, controls and line ends that few know are escaped`(text: String, escaped: String) {
        #expect(JSONWriter.string(.string(text)) == "\"\(escaped)\"")
        #expect(JSONWriter.string(.object([JSONMember(text, .null)])) == "{\"\(escaped)\":null}")
    }

    @Test func `The indented style has two spaces per level`() {
        let value = JSONValue.object([
            JSONMember("a", .array([.int(1), .bool(true)])), JSONMember("b", .object([])), JSONMember("c", .array([])),
            JSONMember("d", .object([JSONMember("e", .null)])),
        ])
        #expect(
            JSONWriter.string(value, .indented) == """
                {
                  "a": [
                    1,
                    true
                  ],
                  "b": {},
                  "c": [],
                  "d": {
                    "e": null
                  }
                }
                """)
        #expect(JSONWriter.string(value) == "{\"a\":[1,true],\"b\":{},\"c\":[],\"d\":{\"e\":null}}")
    }

    @Test func `Missing values are not added to an object`() {
        var members: [JSONMember] = []
        members.add("a", nil as String?)
        members.add("b", nil as Int?)
        members.add("c", nil as Bool?)
        members.add("d", [String]())
        members.add("e", [JSONValue]())
        members.add("f", "x")
        members.add("g", 0)
        members.add("h", false)
        #expect(JSONWriter.string(.object(members)) == "{\"f\":\"x\",\"g\":0,\"h\":false}")
    }

    @Test func `A writer can be used again`() {
        var writer = JSONWriter()
        writer.write(.int(1))
        writer.removeAll()
        writer.write(.int(2))
        #expect(writer.bytes == Array("2".utf8))
    }

    @Test(arguments: [JSONWriter.Style.compact, .indented])
    func `What was written is read back`(style: JSONWriter.Style) throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let value = randomValue(depth: 4, &generator)
            #expect(try JSONParser.parse(JSONWriter.string(value, style)) == value)
        }
    }

    private func randomValue(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 5 : 3), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .number("\(Double.random(in: -1e9...1e9, using: &generator))")
        case 3: return .string(randomText(&generator))
        case 4:
            return .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in randomValue(depth: depth - 1, &generator) })
        default:
            return .object(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    JSONMember(randomText(&generator), randomValue(depth: depth - 1, &generator))
                })
        }
    }

    private func randomText(_ generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            let limit: UInt32 = Bool.random(using: &generator) ? 0x80 : 0x11_0000
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) { text.append(scalar) }
        }
        return String(text)
    }
}
