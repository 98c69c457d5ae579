import Articles
import Testing

@Suite struct JSONParserTests {
    @Test(
        arguments: [
            ("null", .null), ("true", .bool(true)), (" false ", .bool(false)), ("\"\"", .string("")),
            ("[]", .array([])),
            ("{}", .object([])), ("\t[ 1 ,\r\n2 ] ", .array([.number("1"), .number("2")])),
            (
                "{\"a\" : {\"b\":[null]}}",
                .object([JSONMember("a", .object([JSONMember("b", .array([.null]))]))])
            ),
            (
                "{\"\":1,\"a\":2,\"a\":3}",
                .object([JSONMember("", .number("1")), JSONMember("a", .number("2")), JSONMember("a", .number("3"))])
            ),
        ] as [(String, JSONValue)])
    func `Values are read as they are written`(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(text) == value)
    }

    @Test(arguments: ["0", "-0", "2.2000", "1e5", "1E+5", "-1.25e-7", "12345678901234567890", "1e999", "0.0"])
    func `Numbers keep their spelling`(text: String) throws {
        #expect(try JSONParser.parse(text) == .number(text))
        #expect(try JSONParser.parse("[\(text)]") == .array([.number(text)]))
    }

    @Test func `Python's NaN is a missing value`() throws {
        #expect(try JSONParser.parse("{\"PeriodicalIF\": NaN}") == .object([JSONMember("PeriodicalIF", .null)]))
    }

    @Test(arguments: [
        ("\\\" \\\\ \\/", "\" \\ /"), ("\\b\\f\\n\\r\\t", "\u{8}\u{C}\n\r\t"), ("\\u00e9\\u00E9", "éé"),
        ("\\ud83e\\uddec", "🧬"), ("a\\u0000b", "a\u{0}b"), ("tab\there", "tab\there"), ("白血病 🧬", "白血病 🧬"),
        ("\u{2028}", "\u{2028}"), ("\\ud800", "\u{FFFD}"), ("\\ud800x", "\u{FFFD}x"),
        ("\\udc00\\ud800", "\u{FFFD}\u{FFFD}"), ("\\ud800\\u0041", "\u{FFFD}A"), ("\\ud800\\n", "\u{FFFD}\n"),
    ])
    func `Escapes are read, lone surrogates become U+FFFD`(text: String, value: String) throws {
        #expect(try JSONParser.parse("\"\(text)\"") == .string(value))
        #expect(try JSONParser.parse("{\"\(text)\":null}") == .object([JSONMember(value, .null)]))
    }

    @Test func `One value follows the other`() {
        let values = Array("{\"a\":1} [2]\n\"x\" ".utf8).withUnsafeBufferPointer { bytes in
            var parser = JSONParser(bytes)
            var values: [(JSONValue, end: Int)] = []
            while let value = try? parser.value() { values.append((value, parser.offset)) }
            return values
        }
        #expect(values.map(\.0) == [.object([JSONMember("a", .number("1"))]), .array([.number("2")]), .string("x")])
        #expect(values.map(\.end) == [7, 11, 15])
    }

    @Test func `Nesting is limited, not a crash`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSONParser.parse(nested(JSONParser.maximumDepth)) }
        #expect(throws: JSONParser.Failure.syntax("is nested more than 256 deep", offset: 256)) {
            try JSONParser.parse(nested(JSONParser.maximumDepth + 1))
        }
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(String(repeating: "[{\"a\":", count: 100_000)) }
    }

    @Test(arguments: [
        ("{\"a\":\"x\"}", "a", "x"), ("{\"a\":\" x \"}", "a", "x"), ("{\"a\":2.20}", "a", "2.20"),
        ("{\"a\":\" \"}", "a", nil), ("{\"a\":true}", "a", nil), ("{\"a\":1}", "b", nil), ("[1]", "a", nil),
    ])
    func `Texts are strings or the spelling of numbers`(json: String, name: String, text: String?) throws {
        #expect(try JSONParser.parse(json)[name]?.text == text)
    }

    @Test(arguments: [
        ("12", 12), ("\" 12 \"", 12), ("12.0", 12), ("1.2e1", 12), ("-3", -3), ("1.5", nil), ("\"x\"", nil),
        ("1e400", nil), ("1e18", nil), ("null", nil),
    ])
    func `Whole numbers come as numbers or texts`(json: String, number: Int?) throws {
        #expect(try JSONParser.parse(json).wholeNumber == number)
    }

    @Test(arguments: ["null", "\"\"", "\" \"", "[]", "{}", "\"\u{A0}\"", "\"\u{3000}\""])
    func `Missing values`(json: String) throws {
        #expect(try JSONParser.parse(json).isMissing)
    }

    @Test(arguments: ["0", "false", "\"x\"", "[null]", "{\"a\":null}"])
    func `Values that are there`(json: String) throws {
        #expect(try !JSONParser.parse(json).isMissing)
    }
}
