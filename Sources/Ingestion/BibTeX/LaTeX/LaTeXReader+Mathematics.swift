/// Mathematics: formulas in line, scripts, and the dollars that are money.
extension LaTeXReader {
    mutating func beginScript(_ kind: LaTeXCommand.Argument) {
        index += 1
        if !pending.isEmpty { applyPendingToNothing() }
        pending = [kind]
    }

    mutating func readDollar() {
        index += 1
        if isMath {
            applyPendingToNothing()
            isMath = false
        } else if opensMath {
            isMath = true
            isDisplay = nextIsDollar
        } else {
            return emit("$")
        }
        // `$$` opens and closes what stands on lines of its own.
        if isDisplay, nextIsDollar { index += 1 }
    }

    private var nextIsDollar: Bool {
        index < input.count && input[index] == UInt8(ascii: "$")
    }

    /// Whether a dollar begins mathematics and no sum of money: another one follows, and what is between looks like a
    /// formula.
    private var opensMath: Bool {
        var start = index
        if start < input.count, input[start] == UInt8(ascii: "$") { start += 1 }
        guard let end = input[start...].firstIndex(of: UInt8(ascii: "$")), end > start else { return false }
        let content = input[start..<end]
        if content.contains(where: { "\\^_={".utf8.contains($0) }) { return true }
        guard content.first.map(BibTeXBytes.isDigit) ?? false else { return !Self.isProse(content) }
        return !content.contains(where: BibTeXBytes.isLetter) || !content.contains(0x20)
    }

    private static func isProse(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        content.split(separator: 0x20).count { $0.count > 2 && $0.allSatisfy(BibTeXBytes.isLetter) } > 1
    }
}
