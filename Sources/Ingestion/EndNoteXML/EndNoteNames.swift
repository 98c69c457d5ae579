import Articles
import Foundation

/// Names as EndNote has them, one a line: `Berg, Vera A., Jr.`, `Berg, V.`, and groups, which end in a comma or have two
/// commas for one (EndNote's manual, "Author names" and "Corporate authors").
enum EndNoteNames {
    /// One name, or several where a writer put them into one field, and whether there are more (`et al.`).
    static func authors(_ line: String) -> (authors: [Author], isIncomplete: Bool) {
        let names = line.hasBytes("t al") ? withoutEtAl(line) : line
        let isIncomplete = names.utf8.count < line.utf8.count
        let first = names.utf8.firstIndex(of: UInt8(ascii: ",")).map { String(names[..<$0]) }
        if let first, hasSeveral(names), !AuthorNames.isGroup(first) {
            return (pieces(names).flatMap(several), isIncomplete)
        }
        return (several(names), isIncomplete)
    }

    /// Without "et al." at the end, however often it stands there.
    private static func withoutEtAl(_ line: String) -> String {
        let bytes = Array(line.utf8)
        var end = bytes.count
        while true {
            var last = end
            while last > 0, " .,".utf8.contains(bytes[last - 1]) { last -= 1 }
            guard last >= 5, bytes[(last - 5)..<last].elementsEqual("et al".utf8),
                last == 5 || bytes[last - 6] <= UInt8(ascii: ",")
            else { break }
            end = last - 5
        }
        if end == bytes.count { return line }
        while end > 0, " ,".utf8.contains(bytes[end - 1]) { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    // MARK: - Several names in one field

    private static let marks: [StaticString] = [";", " and ", " & "]

    private static func hasSeveral(_ line: String) -> Bool { marks.contains(where: line.hasBytes) }

    private static func pieces(_ line: String) -> [String] {
        marks.reduce([line]) { pieces, mark in pieces.flatMap { $0.components(separatedBy: "\(mark)") } }
    }

    /// Names that only commas separate.
    private static func several(_ line: String) -> [Author] {
        let parts = line.parts(separatedBy: UInt8(ascii: ",")).compactMap(\.trimmedOrNil)
        switch parts.count {
        case 0: return []
        case 1: return [line.utf8.contains(UInt8(ascii: ",")) ? group(parts[0]) : name(parts[0])].compactMap(\.self)
        default: break
        }
        if line.hasBytes(",,"), !parts.dropFirst().contains(where: isInitials) {
            return [Author(literal: parts.joined(separator: ", "))]
        }
        if parts.allSatisfy(beginsWithInitials) || (parts.count > 3 && parts.allSatisfy(isNatural)) {
            return parts.compactMap { name($0) }
        }
        return parts.count > 3 ? pairs(parts) : [name(parts)].compactMap(\.self)
    }

    /// `V. Berg`
    private static func beginsWithInitials(_ part: String) -> Bool {
        part.utf8.firstIndex(of: 0x20).map { isInitials(part[..<$0]) } ?? false
    }

    /// `Vera Berg`
    private static func isNatural(_ part: String) -> Bool {
        part.utf8.contains(0x20) && !isInitials(part)
    }

    /// `Berg, Vera, Müller, Hans`
    private static func pairs(_ parts: [String]) -> [Author] {
        stride(from: 0, to: parts.count, by: 2).compactMap { name(Array(parts[$0..<min($0 + 2, parts.count)])) }
    }

    // MARK: - One name

    /// What ends in a comma is a group, unless it has initials.
    private static func group(_ text: String) -> Author? {
        let hasInitials = text.parts(separatedBy: 0x20).contains(where: isInitials)
        return hasInitials ? name(text) : Author(literal: text)
    }

    private static func isInitials(_ text: some StringProtocol) -> Bool {
        text.hasSuffix(".") && text.split { ". -".contains($0) }.allSatisfy { $0.count <= 2 }
    }

    /// Without a comma: `Vera Berg`, `V. A. Berg`, `Berg VA`.
    private static func name(_ text: String) -> Author? {
        let words = text.parts(separatedBy: 0x20)
        // `WHO` is no family.
        if words.count == 1, text.count > 1, text == text.uppercased(), !text.isCJK { return Author(literal: text) }
        let beginsWithInitials = words.first.map { isInitials($0) || $0.count == 1 } ?? false
        return AuthorNames.name(text, isFamilyFirst: !beginsWithInitials)
    }

    private static func name(_ parts: [String]) -> Author? {
        guard parts.count > 1 else { return parts.first.map { Author(family: $0) } }
        // A family name alone is no group, whatever it means.
        if parts[0].utf8.contains(0x20), AuthorNames.isGroup(parts[0]) {
            return Author(literal: parts.joined(separator: ", "))
        }
        return AuthorNames.inverted(parts)
    }
}
