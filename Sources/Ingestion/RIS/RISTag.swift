/// A field's name: two capitals or digits, `AU`, `T1`, and up to five where a dialect has longer ones, `PMID`.
struct RISTag: Hashable, ExpressibleByStringLiteral {
    private let code: UInt64

    init(_ bytes: some Sequence<UInt8>) {
        var code: UInt64 = 0
        for byte in bytes.prefix(8) { code = code << 8 | UInt64(byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte) }
        self.code = code
    }

    init(stringLiteral name: StaticString) {
        self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    var name: String {
        var bytes: [UInt8] = []
        for shift in stride(from: 56, through: 0, by: -8) where code >> UInt64(shift) > 0 {
            bytes.append(UInt8(truncatingIfNeeded: code >> UInt64(shift)))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One of 64, to find out quickly what isn't there.
    var bit: UInt64 { 1 << ((code &* 0x9E37_79B9_7F4A_7C15) >> 58) }

    var isKnown: Bool { Self.known.contains(self) }

    /// Whether the value is prose: there, a line like `ED - emergency department` is text, and a blank line
    /// separates paragraphs.
    var isProse: Bool { Self.prose.contains(self) }

    /// Whether a record that has no `TY` can be told by it.
    var tellsArticle: Bool { Self.telling.contains(self) }

    /// Of lines that belong to no field.
    static let stray: RISTag = "TEXT"

    private static let prose: Set<RISTag> = ["AB", "N1", "N2", "RN", "FX"]

    private static let telling: Set<RISTag> = ["TI", "T1", "AU", "A1", "DO"]

    /// Longer than two letters, in dialects.
    static let long: Set<RISTag> = ["DOI", "PMID", "PMCID", "ISSN", "ISBN", "URL"]

    /// The tags of the specifications of 2001 and 2011, and those of the dialects that read like them.
    private static let known: Set<RISTag> = [
        "A1", "A2", "A3", "A4", "A5", "AB", "AD", "AN", "AU", "AV", "BT", "C1", "C2", "C3", "C4", "C5", "C6", "C7",
        "C8", "CA", "CN", "CP", "CR", "CT", "CY", "DA", "DB", "DO", "DP", "ED", "EP", "ER", "ET", "FD", "FU", "FX",
        "ID", "IS", "J1", "J2", "J9", "JA", "JF", "JI", "JO", "KW", "L1", "L2", "L3", "L4", "LA", "LB", "LK", "M1",
        "M2", "M3", "N1", "N2", "NV", "OP", "PA", "PB", "PI", "PP", "PT", "PU", "PY", "RI", "RN", "RP", "SE", "SN",
        "SP", "ST", "SV", "T1", "T2", "T3", "TA", "TI", "TT", "TY", "U1", "U2", "U3", "U4", "U5", "UR", "VL", "VO",
        "WE", "WT", "WV", "XR", "Y1", "Y2", "YR", "DOI", "PMID", "PMCID", "ISSN", "ISBN", "URL",
    ]
}
