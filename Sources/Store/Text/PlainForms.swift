/// Sub- and superscripts and ligatures, and how they are typed.
///
/// Every candidate's texts go through here, so it works over bytes.
enum PlainForms {
    static let all: [Unicode.Scalar: String] = {
        var forms: [Unicode.Scalar: String] = [
            "²": "2", "³": "3", "¹": "1", "⁺": "+", "⁻": "-", "₊": "+", "₋": "-", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl",
            "ﬃ": "ffi", "ﬄ": "ffl", "œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss", "ⁿ": "n", "ⁱ": "i",
        ]
        let digits = Array("0123456789".unicodeScalars)
        for (index, scalar) in "⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.enumerated() { forms[scalar] = String(digits[index]) }
        for (index, scalar) in "₀₁₂₃₄₅₆₇₈₉".unicodeScalars.enumerated() { forms[scalar] = String(digits[index]) }
        for (letter, scalar) in zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ".unicodeScalars) {
            forms[scalar] = String(letter)
        }
        return forms
    }()

    /// Whether there is any.
    static func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Most texts are ASCII, and the compiler takes many bytes at a time.
        var all: UInt8 = 0
        for byte in text { all |= byte }
        return all >= 0x80 && next(in: text, from: 0) != nil
    }

    /// Writes a text with its forms as they are typed behind what is in the buffer.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
        var start = 0
        while let form = next(in: text, from: start) {
            buffer.append(contentsOf: text[start..<form.start])
            buffer.append(contentsOf: form.plain)
            start = form.end
        }
        buffer.append(contentsOf: text[start...])
    }

    private struct Form {
        let start: Int
        let end: Int
        let plain: [UInt8]
    }

    /// By the bytes of their UTF-8, as a number.
    private static let byBytes = Dictionary(
        uniqueKeysWithValues: all.map { form, plain in
            (String(form).utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }, Array(plain.utf8))
        })

    private static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Form? {
        var index = start
        while index + 1 < text.count {
            let byte = text[index]
            if byte >= 0xC2, mayBegin(byte, text[index + 1]) {
                let end = index + (byte < 0xE0 ? 2 : 3)
                if end <= text.count, let plain = byBytes[text[index..<end].reduce(0) { $0 << 8 | UInt32($1) }] {
                    return Form(start: index, end: end, plain: plain)
                }
            }
            index += 1
        }
        return nil
    }

    /// By its first two bytes: looking each letter up would cost more than reading the text.
    static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0xC2: second == 0xB2 || second == 0xB3 || second == 0xB9
        case 0xC3: second == 0x86 || second == 0xA6 || second == 0x9F
        case 0xC5: second == 0x92 || second == 0x93
        case 0xE1: second == 0xB5
        case 0xE2: second == 0x81 || second == 0x82 || second == 0xB1
        case 0xEF: second == 0xAC
        default: false
        }
    }
}
