/// Reads values that aren't LaTeX but were escaped as if they were: `10.5555/a\_b`, `{\textless}`, `\url{…}`.
enum VerbatimReader {
    /// Without braces, dollars around symbols, line ends and the backslashes of escapes.
    static func text(of value: String) -> String {
        var value = value
        return value.withUTF8 { input in
            var output: [UInt8] = []
            var index = 0
            let hasFormula = zip(input, input.dropFirst()).contains { $0 == dollar && "\\<>".utf8.contains($1) }
            while index < input.count {
                switch input[index] {
                case UInt8(ascii: "\\"): index = readCommand(input, index, &output)
                case UInt8(ascii: "{"), UInt8(ascii: "}"): index += 1
                case dollar where hasFormula: index += 1
                case 0x0A:
                    // With the indentation of the next line.
                    while index < input.count, input[index] <= 0x20 { index += 1 }
                    if output.last == UInt8(ascii: ";") || output.last == UInt8(ascii: ",") { output.append(0x20) }
                default:
                    output.append(input[index])
                    index += 1
                }
            }
            return String(decoding: output, as: UTF8.self)
        }
    }

    private static let dollar = UInt8(ascii: "$")

    /// Reads a command and returns where it ends.
    private static func readCommand(
        _ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ output: inout [UInt8]
    ) -> Int {
        var index = start + 1
        guard index < input.count else { return index }
        if !BibTeXBytes.isLetter(input[index]) {
            output.append(input[index])
            return index + 1
        }
        let nameStart = index
        while index < input.count, BibTeXBytes.isLetter(input[index]) { index += 1 }
        let name = String(decoding: UnsafeBufferPointer(rebasing: input[nameStart..<index]), as: UTF8.self)
        switch LaTeXCommands.named(name) {
        case .text(let text): output += (name == "sim" ? "~" : text).utf8
        case nil where index == input.count || input[index] != UInt8(ascii: "{"):
            // A path of Windows.
            output += input[start..<index]
        default: break
        }
        while index < input.count, input[index] == 0x20 { index += 1 }
        return index
    }
}
