import Articles
import Testing

@Suite struct JSONFailureTests {
    @Test(arguments: [
        ("", "has nothing"), ("{\"a\":1 \"b\":2}", "has \"\"\" where a comma or } should be after \"a\" @7"),
        ("{\"a\" 1}", "has \"1\" where the colon after \"a\" should be @5"),
        ("{a:1}", "has \"a\" where a quoted key should be @1"),
        ("{\"a\":1,}", "has \"}\" where a quoted key should be @7"),
        ("[1 2]", "has \"2\" where a comma or ] should be @3"), ("[1,]", "has \"]\" where a value should be @3"),
        ("[,1]", "has \",\" where a value should be @1"), ("{\"a\":}", "has \"}\" where a value should be @5"),
        ("nul!", "has \"n\" where a value should be @0"), ("True", "has \"T\" where a value should be @0"),
        ("'a'", "has \"'\" where a value should be @0"), ("é", "has byte 195 where a value should be @0"),
        ("\"a\nb\"", "has a string without a closing quote @0"),
        ("[\"a\\n\nb\"]", "has a string without a closing quote @1"),
        ("\"\\x\"", "has the unknown escape \\\"x\" @1"), ("\"\\u12G4\"", "has \\u without four hexadecimal digits @1"),
        ("\"\\u+123\"", "has \\u without four hexadecimal digits @1"),
        ("[01]", "has \"01\", which is no number @1"), ("[1.]", "has \"1.\", which is no number @1"),
        ("[-]", "has \"-\", which is no number @1"), ("[1e]", "has \"1e\", which is no number @1"),
        ("[-.5]", "has \"-.5\", which is no number @1"), ("[.5]", "has \".\" where a value should be @1"),
        ("[+1]", "has \"+\" where a value should be @1"), ("[1.2.3]", "has \"1.2.3\", which is no number @1"),
        ("1 2", "goes on after its end @2"), ("{}x", "goes on after its end @2"),
    ])
    func `What is wrong is said, and where`(text: String, message: String) {
        let failure = #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(text) }
        switch failure {
        case .syntax(let reason, let offset): #expect("\(reason) @\(offset)" == message)
        case .incomplete, nil: #expect(message == "has nothing")
        }
    }

    @Test func `A text that breaks off is incomplete, wherever it does`() throws {
        let text = "{\"a\\u00e9\\n\":[true,false,null,-1.5e+2,{\"b\":\"\\ud83e\\uddec白\"}],\"c\":{}}"
        #expect(throws: Never.self) { try JSONParser.parse(text) }
        for length in 0..<text.utf8.count {
            let part = Array(text.utf8.prefix(length))
            #expect(failure(of: part) == .incomplete, "\(length) bytes")
        }
    }

    private func failure(of bytes: [UInt8]) -> JSONParser.Failure? {
        bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(buffer)
            do throws(JSONParser.Failure) {
                _ = try parser.value()
                return nil
            } catch {
                return error
            }
        }
    }

    @Test func `A long key is shortened in the message`() {
        let key = String(repeating: "k", count: 100)
        let expected = "has \"1\" where the colon after \"\(key.prefix(40))\" should be"
        #expect(throws: JSONParser.Failure.syntax(expected, offset: 104)) { try JSONParser.parse("{\"\(key)\" 1}") }
    }
}
