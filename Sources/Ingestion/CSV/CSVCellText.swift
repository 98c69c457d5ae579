import Articles

/// Cleans what stands in one cell.
enum CSVCellText {
    /// Whether a cell says that nothing is known, as R, pandas and spreadsheets do.
    static func isMissing(_ text: String) -> Bool {
        guard text.utf8.count <= 5 else { return false }
        return missing.contains(text)
    }

    /// Without the decimals that a program gave a whole number: `2019.0` → `2019`.
    static func withoutDecimals(_ text: String) -> String {
        guard text.hasSuffix(".0"), text.utf8.count > 2, text.utf8.dropLast(2).allSatisfy({ (48...57).contains($0) })
        else { return text }
        return String(text.dropLast(2))
    }

    /// A whole number: `12`, `12.0`, `1,234`.
    static func number(_ text: String) -> Int? {
        let digits = withoutDecimals(text)
        if let number = Int(digits) { return number }
        let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count > 1, parts.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
            (1...3).contains(parts[0].utf8.count)
        else { return nil }
        return Int(parts.joined())
    }

    /// Without the apostrophe that keeps spreadsheets from running a cell as a formula, as our own export writes it:
    /// before `=`, `+`, `-`, `@`, tab or a line end, and before apostrophes in front of one of these.
    static func withoutGuard(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'"),
            let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }), "=+-@\t\r\n".utf8.contains(first)
        else { return text }
        return String(text.dropFirst())
    }

    private static let missing: Set<String> = [
        "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null", "<NA>", "None",
    ]
}
