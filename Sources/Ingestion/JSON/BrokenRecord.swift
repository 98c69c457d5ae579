import Articles

/// Where a broken record ends: where the next one begins.
///
/// A missing quote turns what is inside and outside of strings around, and a missing bracket lets everything behind it
/// seem to lie within. So brackets and quotes are not counted: the next record is the first object that stands where
/// the next of several does and looks like those that were read.
struct BrokenRecord {
    let shape: RecordShape
    /// Whether it stands in a list of records, or each behind a key.
    let isInList: Bool
    let isKeyed: Bool
    /// How far the record is indented.
    let indentation: Int
    /// Where reading failed; `nil` where the text ended first.
    let failure: Int?

    /// An object that begins behind an offset can't be told from one within the record with fewer bytes than this.
    static let neededBytes = FormatRecognition.neededBytes

    /// The next record's offset, behind `start`.
    ///
    /// - Parameter isAtEnd: whether no more text follows.
    /// - Returns: the offset, or from where to search when there is more text.
    func nextRecord(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAtEnd: Bool) -> RecordStart {
        let listStart = listStart(in: bytes)
        let beginning = shape.isEmpty ? Set(Self.head(of: bytes.prefix(failure ?? 0), at: 0).keys) : []
        lazy var shape = shape.isEmpty ? self.shape(of: bytes, from: listStart) : shape
        var index = start
        var reach = ObjectReach()
        while let brace = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
            index = brace + 1
            guard isAtEnd || bytes.count - brace >= Self.neededBytes else { return .undecided(brace) }
            guard let candidate = candidate(in: bytes, at: brace) else { continue }
            if candidate.isOnNewLine { return .at(candidate.offset) }
            guard mayFollowInLine, brace >= listStart else { continue }
            let head = JSONHead(UnsafeBufferPointer(rebasing: bytes[brace...].prefix(reach.next())))
            if shape.fits(head, beginning: beginning) { return .at(candidate.offset) }
        }
        return .undecided(bytes.count)
    }

    /// Whether another record can be looked for on the same line: where none was read yet, only in a list, and not if
    /// the text breaks off in it.
    private var mayFollowInLine: Bool { !shape.isEmpty || (isInList && failure != nil) }

    /// Whether the record may end at an offset, to judge by what follows: another one, or the end of their list.
    func mayEnd(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let next = bytes[offset...].firstIndex(where: { $0 > 0x20 }) else { return true }
        guard bytes[next] == UInt8(ascii: ",") else { return "[]{}".utf8.contains(bytes[next]) }
        guard !isKeyed, let second = bytes[(next + 1)...].firstIndex(where: { $0 > 0x20 }) else { return true }
        // Behind a key and a colon stands another member of the record.
        return !JSONScan.isMember(UnsafeBufferPointer(rebasing: bytes[second...]))
    }

    /// From where on an object on the same line may be the next record: up to the last string before the failure, the
    /// text was JSON, and the objects in it are the record's own.
    private func listStart(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let failure else { return 1 }
        return JSONScan.lastString(in: UnsafeBufferPointer(rebasing: bytes.prefix(failure))) ?? 1
    }

    /// Where no record was read before: the shape of the one with the most keys of those that may follow. What lies
    /// within a record has fewer.
    private func shape(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> RecordShape {
        var largest: (keys: [String], offset: Int)?
        var index = start
        var reach = ObjectReach()
        while let brace = bytes[index...].firstIndex(of: UInt8(ascii: "{")), brace - start < Self.neededBytes {
            index = brace + 1
            guard candidate(in: bytes, at: brace) != nil else { continue }
            let keys = JSONHead(UnsafeBufferPointer(rebasing: bytes[brace...].prefix(reach.next()))).keys
            if keys.count > largest?.keys.count ?? 0 { largest = (keys, brace) }
        }
        var shape = RecordShape()
        if let largest {
            var parser = JSONParser(bytes, at: largest.offset)
            // It may be broken, too; then its keys must do.
            shape.learn((try? parser.value()) ?? .object(largest.keys.map { JSONMember($0, .null) }))
        }
        return shape
    }

    private static func head(of bytes: Slice<UnsafeBufferPointer<UInt8>>, at offset: Int) -> JSONHead {
        JSONHead(UnsafeBufferPointer(rebasing: bytes[offset...].prefix(neededBytes)))
    }

    /// A record's beginning at a brace: the brace, or its key before it, with a comma, a closing brace or the end of a
    /// line in front. A quote must follow the brace.
    private func candidate(
        in bytes: UnsafeBufferPointer<UInt8>, at brace: Int
    ) -> (offset: Int, isOnNewLine: Bool)? {
        guard bytes[(brace + 1)...].first(where: { $0 > 0x20 }) == UInt8(ascii: "\"") else { return nil }
        let start = isKeyed ? Self.keyStart(in: bytes, before: brace) : brace
        guard let start else { return nil }
        let before = bytes[..<start].lastIndex { $0 != 0x20 && $0 != 0x09 }
        guard let before else { return nil }
        if bytes[before] == 0x0A {
            return start - before - 1 <= indentation ? (before + 1, true) : (start, false)
        }
        return bytes[before] == UInt8(ascii: ",") || bytes[before] == UInt8(ascii: "}") ? (start, false) : nil
    }

    /// Where the key begins whose value begins at an offset: `"key": {`.
    private static func keyStart(in bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> Int? {
        guard let colon = bytes[..<offset].lastIndex(where: { $0 > 0x20 }), bytes[colon] == UInt8(ascii: ":"),
            let end = bytes[..<colon].lastIndex(where: { $0 > 0x20 }), bytes[end] == UInt8(ascii: "\"")
        else { return nil }
        var index = end - 1
        while index > 0, bytes[index] != 0x0A {
            if bytes[index] == UInt8(ascii: "\""), bytes[index - 1] != UInt8(ascii: "\\") { return index }
            index -= 1
        }
        return nil
    }
}
