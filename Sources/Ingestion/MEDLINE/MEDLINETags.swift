/// The tags of MEDLINE's tagged text (NLM, "MEDLINE/PubMed Data Element (Field) Descriptions", and PubMed's help on its
/// PubMed format), and those that ERIC and Ovid add.
enum MEDLINETags {
    /// Recognised in sloppy lines too.
    static let known: Set<FieldTag> = [
        "AB", "AD", "AID", "AN", "AU", "AUID", "BTI", "CI", "CIN", "CN", "COIS", "CON", "CP", "CRDT", "CRF", "CRI",
        "CTDT", "CTI", "DA", "DB", "DCOM", "DDIN", "DEP", "DO", "DP", "DRDT", "DRIN", "ECF", "ECI", "ED", "EDAT", "EFR",
        "EIN", "EISSN", "EN", "FAU", "FED", "FIR", "FPS", "GN", "GR", "GS", "IP", "IR", "IRAD", "IS", "ISBN", "ISSN",
        "JID", "JT", "LA", "LID", "LR", "MH", "MHDA", "MID", "NM", "NR", "OAB", "OABL", "OCI", "OID", "ORI", "OT",
        "OTO", "OWN", "PB", "PG", "PHST", "PL", "PMC", "PMCR", "PMID", "PRIN", "PROF", "PS", "PST", "PT", "PUBM", "RF",
        "RIN", "RN", "ROF", "RPF", "RPI", "RRF", "RRI", "SB", "SFM", "SI", "SO", "SPIN", "STAT", "TA", "TI", "TT",
        "UI", "UIN", "UOF", "UR", "VI", "VN", "VTI",
    ]

    /// Those that no record has twice: a second one belongs to the next record.
    static let single: Set<FieldTag> = [
        "PMID", "UI", "OWN", "STAT", "DB", "VN", "TI", "DP", "JT", "TA", "JID", "VI", "IP", "PG", "SO", "LR", "EDAT",
        "MHDA", "CRDT", "PST", "PMC",
    ]

    /// Those that the first line of a record has.
    static let opening: Set<FieldTag> = ["PMID", "UI", "OWN", "VN", "DB"]
}
