import Articles

/// Where in a text the next scholar record begins.
enum RecordStart: Equatable {
    case at(Int)
    /// Not before this offset; what follows isn't there yet.
    case undecided(Int)

    /// The next record behind an object: right behind it any object is one, in the text that follows a line that
    /// begins with an object with a known key, and `{` with a known key anywhere.
    static func behindObject(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, objectEnd: Int, isAtEnd: Bool
    ) -> RecordStart {
        if start == objectEnd {
            let next = behindSeparators(in: bytes, from: objectEnd)
            if next + 2 >= bytes.count, !isAtEnd { return .undecided(objectEnd) }
            if next < bytes.count, bytes[next] == UInt8(ascii: "{") { return .at(next) }
        }
        var reach = ObjectReach()
        return brace(in: bytes, from: start, isAtEnd: isAtEnd) { brace in
            let lineStart = beforeSeparators(in: bytes, at: brace, downTo: objectEnd)
            if lineStart == 0 || bytes[lineStart - 1] == 0x0A {
                return beginsRecord(bytes, at: brace, reach: reach.next(), isAtEnd: isAtEnd)
            }
            // Behind a colon it is the value of an object that is text.
            return bytes[lineStart - 1] == UInt8(ascii: ":")
                ? false : hasKnownFirstKey(bytes, at: brace, isAtEnd: isAtEnd)
        }
    }

    /// The next record behind a broken one: a line that begins one (an object within the broken record, indented more,
    /// is none), or an object on the same line that begins with a known key, has telling ones, and is no value.
    static func behindBroken(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, indentation: Int, isAtEnd: Bool
    ) -> RecordStart {
        var reach = ObjectReach()
        return brace(in: bytes, from: start, isAtEnd: isAtEnd) { brace in
            let lineStart = beforeSeparators(in: bytes, at: brace, downTo: 0)
            guard lineStart > 0 else { return false }
            guard bytes[lineStart - 1] == 0x0A else {
                let before = bytes[..<brace].last { $0 > 0x20 }
                guard before != UInt8(ascii: ":"), before != UInt8(ascii: "[") else { return false }
                return beginsRecordInLine(bytes, at: brace, reach: reach.next(), isAtEnd: isAtEnd)
            }
            guard self.indentation(in: bytes, at: brace) <= indentation else { return false }
            return beginsRecord(bytes, at: brace, reach: reach.next(), isAtEnd: isAtEnd)
        }
    }

    /// How many spaces and tabs stand before an offset.
    static func indentation(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        bytes[..<offset].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    }

    /// Behind white space, commas, array brackets and byte order marks.
    static func behindSeparators(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if isSeparator(bytes[index]) {
                index += 1
            } else if bytes[index...].starts(with: byteOrderMark) {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    /// The first `{` that `begins` says yes to.
    private static func brace(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAtEnd: Bool, _ begins: (Int) -> Bool?
    ) -> RecordStart {
        var index = start
        while let brace = bytes.offset(of: UInt8(ascii: "{"), from: index) {
            switch begins(brace) {
            case true?: return .at(brace)
            case false?: index = brace + 1
            case nil: return .undecided(brace)
            }
        }
        return .undecided(bytes.count)
    }

    /// Where what is before an offset ends, without separators on the same line.
    private static func beforeSeparators(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, downTo start: Int) -> Int
    {
        var index = offset
        while index > start {
            if bytes[index - 1] != 0x0A, isSeparator(bytes[index - 1]) {
                index -= 1
            } else if index - start >= 3, bytes[(index - 3)..<index].elementsEqual(byteOrderMark) {
                index -= 3
            } else {
                break
            }
        }
        return index
    }

    /// Whether the object at an offset has a known key; `nil` where that can't be seen yet.
    private static func beginsRecord(
        _ bytes: UnsafeBufferPointer<UInt8>, at brace: Int, reach: Int, isAtEnd: Bool
    ) -> Bool? {
        guard let quote = bytes[(brace + 1)...].firstIndex(where: { $0 > 0x20 }) else { return isAtEnd ? false : nil }
        guard bytes[quote] == UInt8(ascii: "\"") else { return false }
        if hasKnownFirstKey(bytes, at: brace, isAtEnd: isAtEnd) == true { return true }
        let head = JSONHead(UnsafeBufferPointer(rebasing: bytes[brace...].prefix(reach)))
        if head.hasAny(of: ScholarKeys.all) { return true }
        let isSeen = head.isWhole || isAtEnd || bytes.count - brace >= reach
        return isSeen ? false : nil
    }

    /// Whether the object at an offset begins with a known key and has others, one that tells it from whatever else has a
    /// title or an address; `nil` where that can't be seen yet.
    private static func beginsRecordInLine(
        _ bytes: UnsafeBufferPointer<UInt8>, at brace: Int, reach: Int, isAtEnd: Bool
    ) -> Bool? {
        guard let isKnown = hasKnownFirstKey(bytes, at: brace, isAtEnd: isAtEnd) else { return nil }
        guard isKnown else { return false }
        let head = JSONHead(UnsafeBufferPointer(rebasing: bytes[brace...].prefix(reach)))
        if ScholarKeys.tell(Set(head.keys)) { return true }
        let isSeen = head.isWhole || isAtEnd || bytes.count - brace >= reach
        return isSeen ? false : nil
    }

    /// Whether a known key follows the brace at an offset; `nil` where that can't be seen yet.
    private static func hasKnownFirstKey(_ bytes: UnsafeBufferPointer<UInt8>, at brace: Int, isAtEnd: Bool) -> Bool? {
        let limit = 60
        let head = JSONHead(UnsafeBufferPointer(rebasing: bytes[brace...].prefix(limit)))
        if let key = head.keys.first {
            let isFirst = bytes[(brace + 1)...].first { $0 > 0x20 } == UInt8(ascii: "\"")
            return isFirst && ScholarKeys.all.contains(key)
        }
        return isAtEnd || bytes.count - brace >= limit ? false : nil
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
