/// The runs of a field: texts that are set in one face and one font each.
struct EndNoteRuns {
    private struct Run {
        /// The HTML elements that say the same.
        var elements: [String]
        var text: [UInt8] = []
    }

    /// Whether the file's line ends are the text's, unless the next line is indented.
    private let keepsLineEnds: Bool
    private var runs = [Run(elements: [])]
    private var isSymbol = false

    /// - Parameter markup: what stands in the field.
    init(_ markup: String, keepsLineEnds: Bool) {
        self.keepsLineEnds = keepsLineEnds
        var copy = markup
        copy.withUTF8 { input in
            var index = 0
            while index < input.count {
                let end = XMLBytes.first(UInt8(ascii: "<"), in: input, from: index, to: input.count) ?? input.count
                add(UnsafeBufferPointer(rebasing: input[index..<end]))
                index = end
                if index < input.count { index = readTag(input, at: index) }
            }
        }
    }

    // MARK: - HTML

    /// The runs one behind the other. What all of them share is how the field is shown, and no part of the text.
    var html: String {
        let shared = sharedElements
        var output: [UInt8] = []
        for run in runs {
            let elements = run.elements.filter { !shared.contains($0) }
            let start = run.text.firstIndex { $0 > 0x20 } ?? run.text.endIndex
            let end = run.text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
            output += run.text[..<start]
            if start < end {
                for element in elements { output += "<\(element)>".utf8 }
                output += run.text[start..<end]
                for element in elements.reversed() { output += "</\(element)>".utf8 }
                output += run.text[end...]
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private var sharedElements: Set<String> {
        let texts = runs.filter { $0.text.contains { $0 > 0x20 } }
        guard let first = texts.first, !first.elements.isEmpty else { return [] }
        return texts.dropFirst().reduce(Set(first.elements)) { $0.intersection($1.elements) }
    }

    // MARK: - Tags

    private static let maximumTagLength = 1_000

    /// Goes behind a tag, or behind a `<` that begins none of a run's.
    private mutating func readTag(_ input: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let isClosing = XMLBytes.isAt(start, "</style>", in: input)
        guard isClosing || XMLBytes.isAt(start, "<style", in: input), start + 6 < input.count,
            isClosing || !XMLBytes.isName(input[start + 6]),
            let end = XMLBytes.first(
                UInt8(ascii: ">"), in: input, from: start, to: min(input.count, start + Self.maximumTagLength))
        else {
            add(UnsafeBufferPointer(rebasing: input[start..<(start + 1)]))
            return start + 1
        }
        if isClosing {
            isSymbol = false
            begin([])
            return afterIndentation(input, from: end + 1)
        }
        let tag = UnsafeBufferPointer(rebasing: input[start..<end])
        begin(Self.attribute("face", in: tag).split(separator: " ").compactMap { Self.elements[String($0)] })
        isSymbol = Self.attribute("font", in: tag) == "Symbol"
        return end + 1
    }

    /// A run like the one before goes on with it.
    private mutating func begin(_ elements: [String]) {
        if runs[runs.count - 1].text.isEmpty {
            let isSame = runs.count > 1 && runs[runs.count - 2].elements == elements
            if isSame { runs.removeLast() } else { runs[runs.count - 1].elements = elements }
        } else if runs[runs.count - 1].elements != elements {
            runs.append(Run(elements: elements))
        }
    }

    /// Between runs, lines that begin with spaces are the file's.
    private func afterIndentation(_ input: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        var hasLineEnd = false
        while index < input.count, input[index] <= 0x20 {
            hasLineEnd = hasLineEnd || input[index] == 0x0A
            index += 1
        }
        return hasLineEnd && index < input.count && input[index] == UInt8(ascii: "<") ? index : start
    }

    private static func attribute(_ name: StaticString, in tag: UnsafeBufferPointer<UInt8>) -> String {
        var index = 1
        while let found = XMLBytes.first(name, in: tag, from: index) {
            if case .attribute(let attribute) = XMLAttribute.scan(tag, at: found), XMLBytes.isSpace(tag[found - 1]) {
                return String(decoding: tag[attribute.value], as: UTF8.self)
            }
            index = found + 1
        }
        return ""
    }

    private static let elements = ["italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"]

    // MARK: - Text

    private mutating func add(_ input: UnsafeBufferPointer<UInt8>) {
        var text: [UInt8] = []
        text.reserveCapacity(input.count)
        var index = 0
        while index < input.count {
            let byte = input[index]
            index += 1
            if byte == UInt8(ascii: "&"), let length = Self.lineEndLength(input, at: index - 1) {
                text.append(0x0A)
                index += length - 1
            } else if byte == 0x0A {
                text.append(breaksLine(input, at: index - 1) ? 0x20 : byte)
            } else if isSymbol, byte == UInt8(ascii: "&"),
                let (_, length) = HTMLEntities.character(input, at: index - 1)
            {
                text += input[(index - 1)..<(index - 1 + length)]
                index += length - 1
            } else if isSymbol, let character = EndNoteSymbols.character(byte) {
                text += character.utf8
            } else {
                text.append(byte)
            }
        }
        runs[runs.count - 1].text += text
    }

    /// Whether a line end only breaks a long line of the file.
    private func breaksLine(_ input: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        !keepsLineEnds || input[(index + 1)...].prefix { $0 == 0x20 || $0 == 0x09 }.count >= 4
    }

    /// EndNote writes a line end as a reference to a carriage return.
    private static func lineEndLength(_ input: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index + 1 < input.count, input[index + 1] == UInt8(ascii: "#") else { return nil }
        return lineEnds.first { XMLBytes.isAt(index, $0, in: input) }?.utf8CodeUnitCount
    }

    static let lineEnds: [StaticString] = ["&#xD;", "&#13;", "&#xd;", "&#xA;", "&#10;", "&#xa;"]
}
