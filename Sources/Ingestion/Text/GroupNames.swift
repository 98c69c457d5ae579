// What makes a name a group's.

extension AuthorNames {
    /// Whether one of its words says that it is the name of a group: `Study Group`, `Task Force`.
    static func isGroup(_ name: String) -> Bool {
        var copy = name
        return copy.withUTF8 { bytes in
            func lower(_ word: Range<Int>) -> String {
                String(decoding: bytes[word], as: UTF8.self).lowercasedASCII
            }
            var last = 0..<0
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, isLetter(bytes[end]) { end += 1 }
                if (4...15).contains(end - start), mayBeGroupWord(first: bytes[start], last: bytes[end - 1]) {
                    let word = lower(start..<end)
                    if groupWords.contains(word) || word.hasPrefix("collaborat") { return true }
                    if word == "force", last.count == 4, lower(last) == "task" { return true }
                }
                if start < end { last = start..<end }
                start = end + 1
            }
            return false
        }
    }

    /// Whether a word of groups' names begins and ends as a word does; few names do.
    private static func mayBeGroupWord(first: UInt8, last: UInt8) -> Bool {
        last >= 0x80 || groupWordEnds[Int(first & 0x1F)] & 1 << UInt32(last & 0x1F) != 0
    }

    private static let groupWords: Set<String> = [
        "group", "groups", "consortium", "committee", "association", "society", "network", "investigators",
        "initiative", "team", "foundation", "institute", "institutes", "organization", "organisation", "center",
        "centre", "university", "hospital", "department", "ministry", "agency", "council", "federation", "alliance",
        "study", "trial", "trialists", "registry", "programme", "program", "project", "panel", "taskforce", "gruppe",
        "grupo", "groupe", "members", "cooperative", "oncology", "board", "commission", "editors", "authority",
        "college", "academy", "forum", "party", "workshop", "gesellschaft", "société", "sociedad", "società",
    ]
    /// A bit for each last letter of a word of groups' names, by its first letter.
    private static let groupWordEnds: [UInt32] = {
        var ends = [UInt32](repeating: 0, count: 32)
        for word in groupWords.union(["force"]) {
            if let first = word.utf8.first, let last = word.utf8.last {
                ends[Int(first & 0x1F)] |= 1 << UInt32(last & 0x1F)
            }
        }
        // `collaborat…` may end in any.
        ends[Int(UInt8(ascii: "c") & 0x1F)] = .max
        return ends
    }()
}
