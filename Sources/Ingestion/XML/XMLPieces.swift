/// Goes over a range of bytes, text by text and markup by markup.
struct XMLPieces {
    struct Piece {
        let range: Range<Int>
        /// `nil` for text.
        let markup: XMLMarkup?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var scan = XMLScan()
    private var index: Int
    /// Markup that was found behind the last text.
    private var pending: Piece?

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
        index = range.lowerBound
    }

    mutating func next() -> Piece? {
        if let piece = pending {
            pending = nil
            index = piece.range.upperBound
            return piece
        }
        let start = index
        var searched = start
        while let open = XMLBytes.first(UInt8(ascii: "<"), in: bytes, from: searched, to: bytes.count) {
            searched = open + 1
            guard case .markup(let markup) = scan.markup(in: bytes, at: open, isAtEnd: true) else { continue }
            pending = Piece(range: open..<markup.end, markup: markup)
            guard start < open else { return next() }
            index = open
            return Piece(range: start..<open, markup: nil)
        }
        index = bytes.count
        return start < index ? Piece(range: start..<index, markup: nil) : nil
    }

    /// Behind the end tag of the element whose start tag was the last piece; `nil` where it has none.
    func end(of name: Range<Int>) -> Int? {
        var rest = self
        var depth = 1
        while let piece = rest.next() {
            guard let markup = piece.markup, bytes[markup.name].elementsEqual(bytes[name]) else { continue }
            if markup.kind == .startTag { depth += 1 }
            if markup.kind == .endTag { depth -= 1 }
            if depth == 0 { return piece.range.upperBound }
        }
        return nil
    }

    mutating func skip(to end: Int) {
        pending = nil
        index = end
    }
}
