import Articles

/// The text of an EndNote field: runs in `<style>` elements, each with a face and a font, or text without them.
///
/// EndNote writes a field's line ends as references to carriage returns. Line ends of the file itself may be a text's,
/// where another program wrote it, or only break long lines.
struct EndNoteText {
    private let markup: String
    /// Whether nothing in it means anything but itself.
    private let isClean: Bool

    init(_ element: XMLElement) {
        let inner = Self.onlyRun(element) ?? element
        let range = Int(inner.node.contentStart)..<Int(inner.node.contentEnd)
        isClean = inner.node.firstChild == 0 && XMLText.isClean(inner.bytes, range)
        markup = isClean ? String(decoding: inner.bytes[range], as: UTF8.self) : element.markup
    }

    /// Most fields are one run, whose face is how EndNote showed the field.
    private static func onlyRun(_ element: XMLElement) -> XMLElement? {
        let node = element.node
        guard let run = element.children.first(where: { _ in true }), run.isNamed("style"), run.node.nextSibling == 0,
            run.node.nameStart == node.contentStart + 1, run.node.contentEnd + 8 == node.contentEnd,
            run.attribute("font") != "Symbol"
        else { return nil }
        return run
    }

    /// As HTML: italics, bold, sub- and superscripts are elements.
    var html: String { html(keepsLineEnds: false) }
    /// In paragraphs and lines.
    var plain: String? { isClean ? text : HTMLText.plain(html(keepsLineEnds: true)) }
    /// In paragraphs, each of which EndNote ends as a line.
    var paragraphs: String? { hasLineEnds ? lines.joined(separator: "\n\n").trimmedOrNil : plain }
    /// On one line.
    var line: String? { isClean ? text : HTMLText.line(html) }
    /// The lines that hold something, each on its own.
    var lines: [String] {
        if isClean { return text.map { [$0] } ?? [] }
        return HTMLText.plain(html)?.split(separator: "\n").compactMap(\.trimmedOrNil) ?? []
    }

    private var text: String? { markup.isEmpty ? nil : markup }

    /// Whether EndNote ended lines.
    private var hasLineEnds: Bool { !isClean && EndNoteRuns.lineEnds.contains(where: markup.hasBytes) }

    private func html(keepsLineEnds: Bool) -> String {
        if isClean { return markup }
        return EndNoteRuns(markup, keepsLineEnds: keepsLineEnds && !hasLineEnds).html
    }
}
