/// Finds out where a script begins in MathML, in which `<msup>` and `<msub>` hold two elements: base and script.
struct MathScripts {
    private struct Open {
        let isSuperscript: Bool
        /// How many elements within it are open.
        var depth = 0
        /// Where the base ends in the output.
        var scriptStart: Int?
    }

    private var open: [Open] = []

    mutating func begin(_ tag: HTMLTag) {
        if let last = open.indices.last { open[last].depth += 1 }
        if tag.kind != .mathElement { open.append(Open(isSuperscript: tag.kind == .mathSuperscript)) }
    }

    /// Where the script begins that a closing tag ends, in an output of that length; `nil` where it ends none.
    mutating func script(endedBy tag: HTMLTag, at offset: Int) -> (start: Int, isSuperscript: Bool)? {
        guard tag.kind != .mathElement, let ended = open.popLast(), let start = ended.scriptStart, start <= offset
        else {
            return nil
        }
        return (start, ended.isSuperscript)
    }

    /// Takes note that an element has ended in an output of that length.
    mutating func endElement(at offset: Int) {
        guard let last = open.indices.last else { return }
        open[last].depth -= 1
        if open[last].depth == 0, open[last].scriptStart == nil { open[last].scriptStart = offset }
    }
}
