import Articles

/// Sections of an abstract that stand in one paragraph: `Background: … Methods: … Results: …`.
enum InlineSections {
    /// With a paragraph for each section, where there are at least two labels.
    ///
    /// A label is a usual one, or is in capitals; it stands at the beginning or behind a sentence's end. Where none is a
    /// usual one, the first must stand at the beginning, since words in capitals and a colon occur elsewhere.
    static func paragraphs(_ abstract: String) -> String {
        guard abstract.behindBytes(":")?.hasBytes(":") ?? false else { return abstract }
        var copy = abstract
        return copy.withUTF8 { bytes in
            let starts = starts(in: bytes)
            return starts.count > 1 ? split(bytes, at: starts.filter { $0 > 0 }) : abstract
        }
    }

    /// Where sections begin; none where the labels are none.
    private static func starts(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts: [Int] = []
        var hasUsual = false
        for colon in 0..<bytes.count where bytes[colon] == UInt8(ascii: ":") {
            guard let label = label(bytes, colon) else { continue }
            starts.append(label.start)
            hasUsual = hasUsual || label.isUsual
        }
        return hasUsual || starts.first == 0 ? starts : []
    }

    private static func split(_ bytes: UnsafeBufferPointer<UInt8>, at starts: [Int]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 2 * starts.count)
        var last = 0
        for start in starts {
            var end = start
            while end > last, bytes[end - 1] <= 0x20 { end -= 1 }
            output += bytes[last..<end]
            output += "\n\n".utf8
            last = start
        }
        output += bytes[last...]
        return String(decoding: output, as: UTF8.self)
    }

    /// `Background`, `MATERIALS AND METHODS`.
    static func isLabel(_ text: some StringProtocol) -> Bool {
        labels.contains(text.lowercasedASCII) && text.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
    }

    /// Where the label begins that a colon ends: at the text's beginning or behind a sentence's end.
    private static func label(_ bytes: UnsafeBufferPointer<UInt8>, _ colon: Int) -> (start: Int, isUsual: Bool)? {
        guard colon + 1 < bytes.count, bytes[colon + 1] <= 0x20 || bytes[colon + 1] >= 0x41 else { return nil }
        var start = colon
        while start > 0, colon - start <= longestLabel, isLabelByte(bytes[start - 1]) { start -= 1 }
        guard colon - start <= longestLabel else { return nil }
        while start < colon, !(bytes[start] >= 0x80 || (0x41...0x5A).contains(bytes[start] & 0xDF)) { start += 1 }
        let isUsual = isLabel(Substring(String(decoding: bytes[start..<colon], as: UTF8.self)))
        guard isUsual || isInCapitals(bytes[start..<colon]) else { return nil }
        var before = start
        while before > 0, bytes[before - 1] <= 0x20 {
            before -= 1
            // Behind a line end it stands already.
            if bytes[before] == 0x0A { return (start, isUsual) }
        }
        return before == 0 || ".!?)]:;\"".utf8.contains(bytes[before - 1]) ? (start, isUsual) : nil
    }

    /// Four letters or more, all capitals: an abbreviation has fewer.
    private static func isInCapitals(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard label.count(where: { (0x41...0x5A).contains($0) }) > 3,
            !label.contains(where: { (0x61...0x7A).contains($0) })
        else { return false }
        if label.allSatisfy({ $0 < 0x80 }) { return true }
        let text = String(decoding: label, as: UTF8.self)
        return text == text.uppercased()
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80 || " &/,-'()".utf8.contains(byte)
    }

    private static let longestLabel = 80

    private static let labels: Set<String> = [
        "abstract", "aim", "aims", "aims and objectives", "aim of the study", "background", "background & aims",
        "background and aim", "background and aims", "background and objective", "background and objectives",
        "background and purpose", "background/aims", "background/objectives", "case presentation", "case report",
        "clinical relevance", "clinical trial registration", "conclusion", "conclusions",
        "conclusion and relevance", "conclusions and relevance", "conclusions and implications", "context", "data",
        "data extraction", "data sources", "data synthesis", "design", "design and methods", "design and setting",
        "discussion", "eligibility criteria", "evidence acquisition", "evidence synthesis", "experimental design",
        "exposure", "exposures", "findings", "funding", "hypothesis", "implications", "importance", "interpretation",
        "intervention", "interventions", "introduction", "limitations", "main outcome and measures",
        "main outcome measure", "main outcome measures", "main outcomes and measures", "main results",
        "material and methods", "materials & methods", "materials and methods", "measurements", "measures", "method",
        "methodology", "methods", "methods and findings", "methods and materials", "methods and results", "objective",
        "objectives", "objectives/hypothesis", "observations", "outcomes", "participants", "patients",
        "patients and methods", "patients or other participants", "practice implications", "primary objective",
        "purpose", "rationale", "recommendations", "registration", "relevance", "research design and methods",
        "result", "results", "scope", "search methods", "selection criteria", "setting", "settings", "significance",
        "study design", "study selection", "subjects", "subjects and methods", "summary", "trial registration",
        "trial registration number",
    ]
}
