/// The months' English names.
enum EnglishMonths {
    /// By a whole name or its first three letters, with a full stop or not.
    static func number(_ word: Substring.UTF8View) -> Int? {
        var key = 0
        var count = 0
        for byte in word {
            if byte == UInt8(ascii: "."), count >= 3 { continue }
            guard BibTeXBytes.isLetter(byte) else { return nil }
            if count < 3 { key = key << 8 | Int(byte | 0x20) }
            count += 1
        }
        guard let number = numbers[key] else { return nil }
        return count == 3 || count == 4 && number == 9 || count == lengths[number - 1] ? number : nil
    }

    private static let numbers = Dictionary(
        uniqueKeysWithValues: zip(
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map { name in
                name.utf8.reduce(0) { $0 << 8 | Int($1) }
            }, 1...12))
    private static let lengths = [7, 8, 5, 5, 3, 4, 4, 6, 9, 7, 8, 8]
}
