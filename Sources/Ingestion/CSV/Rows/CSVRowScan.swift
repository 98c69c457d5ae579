/// Finds where a row ends and its cells stand.
///
/// A quoted cell may hold delimiters, line ends and doubled quotes. It ends at a quote with a delimiter, a line end or
/// the text's end behind it; another quote within it is text. A quote within a cell that doesn't begin with one is
/// text too.
///
/// A quote that is never closed would swallow the rows behind it. A quoted cell that goes on over a line end is
/// therefore doubted as soon as a quote in it can't be right (one with text behind it, or what looks like an empty
/// quoted cell), when it becomes very long, and at the end of the file. Then
/// 1. the row is read without that quoting: it stands if all the quotes in it have their partner, or where tabs
///    separate the cells, and it has as many cells as rows of this table have;
/// 2. else the row is broken off before the first line behind the open quote that is a faultless row of this table by
///    itself (``RowShape``), which is read next;
/// 3. where no line is, the cell goes on, and at the end of the file the row is broken off before the first line that
///    has at least three quarters as many cells, or takes in all that is left.
struct CSVRowScan {
    let bytes: UnsafeBufferPointer<UInt8>
    let syntax: CSVSyntax
    /// What rows of this table look like.
    let shape: RowShape
    /// Whether no more bytes follow.
    let isAtEnd: Bool

    enum Outcome: Equatable {
        case row(CSVRow)
        /// The row goes on behind what is there.
        case undecided
        /// The row has a quote at that offset that isn't closed; the next one begins at `end`.
        case unclosed(quote: Int, end: Int)
    }

    /// How long a cell over several lines may be before it is doubted, and before it is given up.
    private static let doubtfulLength = 1 << 20
    private static let greatestLength = 1 << 23

    /// The row that begins at an offset.
    func row(from start: Int) -> Outcome {
        var reading = Reading(row: CSVRow(), index: start)
        var doubted = start
        var isFirstDoubt = true
        while true {
            switch cell(&reading, .lenient) {
            case .end: return finished(reading, from: start)
            case .undecided, .faulty: return .undecided
            case .doubtful(let cell, let position):
                if isFirstDoubt, let row = literalRow(from: start) { return row }
                isFirstDoubt = false
                if let outcome = broken(from: start, cell, searched: max(doubted, cell.quote), to: position) {
                    return outcome
                }
                doubted = position
                reading.resumed = (cell, position)
            }
        }
    }

    /// Whether a row that begins at an offset is faultless and has the table's shape; `nil` if that can't be seen yet.
    func beginsRow(at start: Int, like rowStart: Int, leastCells: Int? = nil) -> Bool? {
        var reading = Reading(row: CSVRow(), index: start)
        reading.greatestCount = shape.greatestCount
        switch cell(&reading, .strict) {
        case .end:
            if let leastCells { return reading.row.cells.count >= leastCells }
            return shape.fits(reading.row, at: start, like: rowStart, in: bytes, syntax)
        case .undecided: return nil
        case .faulty, .doubtful: return false
        }
    }
}

extension CSVRowScan {
    private enum Mode {
        /// Quotes in wrong places are text.
        case lenient
        /// A cell that isn't rightly quoted isn't quoted.
        case literal
        /// Any quote in a wrong place is a fault.
        case strict
    }

    /// How far a row is read.
    private struct Reading {
        var row: CSVRow
        var index: Int
        /// Whether a quote stands where none should.
        var hasStrayQuote = false
        /// A quoted cell in which a quote seems to open the next one.
        var openCell: OpenCell?
        var greatestCount = Int.max
        var resumed: (cell: OpenCell, position: Int)?
    }

    private struct OpenCell {
        let quote: Int
        var isEscaped = false
        var hasLineEnd = false
        var hasStrayQuote = false
        /// Whether such a quote stands behind a delimiter.
        var holdsOpeningQuote = false
        var doubtfulAt: Int
    }

    private enum Step {
        case end
        case undecided
        case faulty
        case doubtful(OpenCell, Int)
    }

    private enum Quoted {
        /// The content's end, and the offset of the delimiter or line end.
        case closed(OpenCell, end: Int, next: Int)
        case undecided
        case doubtful(OpenCell, Int)
    }

    private static let quote = UInt8(ascii: "\"")

    /// Reads cells up to the row's end.
    private func cell(_ reading: inout Reading, _ mode: Mode) -> Step {
        while true {
            let next: Int
            if let open = reading.resumed {
                reading.resumed = nil
                switch quoted(open.cell, from: open.position + 1, mode) {
                case .undecided: return .undecided
                case .doubtful(let cell, let position): return .doubtful(cell, position)
                case .closed(let cell, let end, let behind): next = append(cell, end, behind, &reading)
                }
            } else {
                var first = reading.index
                while first < bytes.count, syntax.isPadding(bytes[first]) { first += 1 }
                if first < bytes.count, bytes[first] == Self.quote {
                    let open = OpenCell(quote: first, doubtfulAt: first + Self.doubtfulLength)
                    switch quoted(open, from: first + 1, mode) {
                    case .undecided: return .undecided
                    case .doubtful where mode == .literal: next = unquoted(&reading)
                    case .doubtful(let cell, let position): return .doubtful(cell, position)
                    case .closed(let cell, _, _) where mode == .literal && cell.hasStrayQuote:
                        next = unquoted(&reading)
                    case .closed(let cell, let end, let behind):
                        if mode == .strict, cell.hasStrayQuote { return .faulty }
                        next = append(cell, end, behind, &reading)
                    }
                } else {
                    next = unquoted(&reading)
                }
                if mode != .lenient, hasUnpairedQuote(reading, strict: mode == .strict) { return .faulty }
            }
            if next >= bytes.count {
                reading.row.end = bytes.count
                return isAtEnd ? .end : .undecided
            }
            if bytes[next] == 0x0A {
                reading.row.end = next
                return .end
            }
            if reading.row.cells.count > reading.greatestCount { return .faulty }
            reading.index = next + 1
        }
    }

    private func append(_ cell: OpenCell, _ end: Int, _ next: Int, _ reading: inout Reading) -> Int {
        reading.hasStrayQuote = reading.hasStrayQuote || cell.hasStrayQuote
        if cell.holdsOpeningQuote, reading.openCell == nil { reading.openCell = cell }
        reading.row.cells.append(CSVCell(start: cell.quote + 1, end: end, isEscaped: cell.isEscaped))
        return next
    }

    private func unquoted(_ reading: inout Reading) -> Int {
        var index = reading.index
        while index < bytes.count, bytes[index] != syntax.delimiter, bytes[index] != 0x0A { index += 1 }
        reading.row.cells.append(CSVCell(start: reading.index, end: index))
        return index
    }

    /// Whether the last cell, if it isn't quoted, has a quote that can't be text.
    private func hasUnpairedQuote(_ reading: Reading, strict: Bool) -> Bool {
        guard syntax.delimiter != 0x09, let cell = reading.row.cells.last, cell.start == reading.index else {
            return false
        }
        let quotes = bytes[cell.start..<cell.end].count { $0 == Self.quote }
        return strict ? quotes > 0 : quotes % 2 == 1
    }

    /// Reads a quoted cell on, behind its opening quote.
    private func quoted(_ open: OpenCell, from start: Int, _ mode: Mode) -> Quoted {
        var cell = open
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A {
                cell.hasLineEnd = true
                if index >= cell.doubtfulAt {
                    cell.doubtfulAt = index + Self.doubtfulLength
                    return .doubtful(cell, index)
                }
            } else if byte == UInt8(ascii: "\\"), syntax.escapesByBackslash {
                cell.isEscaped = true
                index += 1
            } else if byte == Self.quote {
                let following = index + 1
                if following < bytes.count, bytes[following] == Self.quote {
                    cell.isEscaped = true
                    if cell.hasLineEnd, looksLikeEmptyCell(at: index) { return .doubtful(cell, following) }
                    index += 1
                } else {
                    var next = following
                    while next < bytes.count, syntax.isPadding(bytes[next]) { next += 1 }
                    guard next < bytes.count || isAtEnd else { return .undecided }
                    if next == bytes.count || bytes[next] == syntax.delimiter || bytes[next] == 0x0A {
                        return .closed(cell, end: index, next: next)
                    }
                    cell.hasStrayQuote = true
                    if bytes[index - 1] == syntax.delimiter, next == following { cell.holdsOpeningQuote = true }
                    if cell.hasLineEnd || mode == .strict { return .doubtful(cell, index) }
                }
            }
            index += 1
        }
        return isAtEnd ? .doubtful(cell, bytes.count) : .undecided
    }

    /// Whether two quotes stand between a delimiter or line end on both sides.
    private func looksLikeEmptyCell(at index: Int) -> Bool {
        let isBoundary = { (byte: UInt8) in byte == syntax.delimiter || byte == 0x0A }
        guard index > 0, isBoundary(bytes[index - 1]) else { return false }
        return index + 2 >= bytes.count || isBoundary(bytes[index + 2])
    }

    /// A row read to its end stands, unless it has misplaced quotes and doesn't fit the table: then it is read without
    /// quoting, or one of its cells is not closed.
    private func finished(_ reading: Reading, from start: Int) -> Outcome {
        guard reading.hasStrayQuote, !shape.fits(reading.row, at: start, like: start, in: bytes, syntax) else {
            return .row(reading.row)
        }
        if let row = literalRow(from: start) { return row }
        guard let cell = reading.openCell, shape != .cells([]) else { return .row(reading.row) }
        return .unclosed(quote: cell.quote, end: min(reading.row.end + 1, bytes.count))
    }

    /// The row without quoting of cells that aren't rightly quoted, if it has the table's shape.
    private func literalRow(from start: Int) -> Outcome? {
        guard shape != .cells([]) else { return nil }
        var reading = Reading(row: CSVRow(), index: start)
        reading.greatestCount = shape.greatestCount
        guard case .end = cell(&reading, .literal),
            shape.fits(reading.row, at: start, like: start, in: bytes, syntax)
        else { return nil }
        return .row(reading.row)
    }

    /// Where a row with a doubtful cell is broken off; `nil` where the cell goes on.
    private func broken(from start: Int, _ cell: OpenCell, searched: Int, to position: Int) -> Outcome? {
        let isLast = position >= bytes.count || position - cell.quote >= Self.greatestLength
        let end = min(position, bytes.count)
        if let outcome = rowStart(from: searched, to: end, like: start, quote: cell.quote) { return outcome }
        guard isLast else { return nil }
        let most = max(3, shape.leastCount * 3 / 4)
        if let outcome = rowStart(from: cell.quote, to: end, like: start, quote: cell.quote, leastCells: most) {
            return outcome
        }
        if position >= bytes.count { return .unclosed(quote: cell.quote, end: bytes.count) }
        let lineEnd = bytes[cell.quote...].firstIndex(of: 0x0A) ?? bytes.count - 1
        return .unclosed(quote: cell.quote, end: lineEnd + 1)
    }

    /// Breaks the row off before the first line that is a row.
    private func rowStart(from searched: Int, to end: Int, like start: Int, quote: Int, leastCells: Int? = nil)
        -> Outcome?
    {
        var index = searched
        while index < end, let lineEnd = bytes[index..<end].firstIndex(of: 0x0A) {
            index = lineEnd + 1
            guard index < bytes.count else { break }
            guard let begins = beginsRow(at: index, like: start, leastCells: leastCells) else { return .undecided }
            if begins { return .unclosed(quote: quote, end: index) }
        }
        return nil
    }
}
