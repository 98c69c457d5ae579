import Articles
import Testing

@Suite struct OpenCommandTests {
    private let command: Command
    private let browser: String

    init() throws {
        command = try Command()
        // Each argument on a line of its own.
        browser = try command.script("printf '%s\\n' \"$@\" >> opened", named: "browser")
    }

    private func open(_ record: String, _ options: String..., browser: String? = nil) throws -> Command.Result {
        try command.write(record, to: "record.txt")
        try command.run("add", "record.txt")
        return try command.run(["open", "1"] + options, environment: ["BROWSER": browser ?? self.browser])
    }

    @Test func `The address is one argument that no shell sees`() throws {
        let address = "https://example.org/a?b=1&c=$(touch${IFS}pwned);`touch%20pwned`|x'y&z=\\"
        let value = JSONWriter.string(.string(address))
        let run = try open("{\"title\": \"One\", \"ListUrlMain\": \(value)}", browser: "\(browser) --new-window")
        #expect(run.exitCode == 0, "\(run.errors)")
        let opened = try command.read("opened").split(separator: "\n")
        #expect(opened.count == 2 && opened[0] == "--new-window" && opened[1].hasPrefix("https://example.org/a?b=1&c="))
        #expect(try !command.names().contains("pwned"))
    }

    @Test func `Without an address, the DOI's`() throws {
        #expect(try open("{\"title\": \"One\", \"doi\": \"10.5555/one\"}").exitCode == 0)
        #expect(try command.read("opened") == "https://doi.org/10.5555/one\n")
    }

    @Test func `The PDF where everybody may read it`() throws {
        let record = "{\"title\": \"One\", \"doi\": \"10.5555/1\", \"openAccessPdf\": \"https://example.org/1.pdf\"}"
        #expect(try open(record, "--pdf").exitCode == 0)
        #expect(try command.read("opened") == "https://example.org/1.pdf\n")
    }

    @Test func `Where there is none, nothing is opened and it says so`() throws {
        let run = try open("{\"title\": \"One\"}")
        #expect(run.exitCode == 2 && run.errors.contains("No address of article 1 is known"))
        #expect(try command.run("open", "1", "--pdf").errors.contains("No open-access PDF of article 1 is known"))
        #expect(try !command.names().contains("opened"))
    }

    @Test(arguments: ["file:///etc/passwd", "javascript:alert(1)", "-remote"])
    func `Only the web's addresses are opened`(address: String) throws {
        // The library's own form is read to the letter.
        let line = """
            {"lib":1,"id":1,"citationKey":"a","added":"2026-01-01T00:00:00Z","title":"One",\
            "links":[{"kind":"landing","url":"\(address)"}]}
            """
        let run = try open(line)
        #expect(run.exitCode == 2 && run.errors.contains("none of the web's"))
        #expect(try !command.names().contains("opened"))
    }

    @Test func `A browser that fails or isn't there says so, with the address`() throws {
        let record = "{\"title\": \"One\", \"doi\": \"10.5555/1\"}"
        #expect(
            try open(record, browser: command.script("exit 4")).errors.contains(
                "ended with code 4. The address is https")
        )
        #expect(try open(record, browser: "no-such-browser").errors.contains("no-such-browser is not there"))
    }
}
