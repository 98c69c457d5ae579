import Articles

/// Which database a record is from.
enum MEDLINEOrigin {
    /// Ovid's names of databases: `Ovid MEDLINE(R) ALL`, `Embase`.
    static func database(ofOvid name: String) -> String {
        let folded = name.folded
        for known in ["medline", "embase", "psycinfo", "eric"] where folded.contains(known) {
            return DatabaseNames.normalized(known)
        }
        return DatabaseNames.normalized(name)
    }
}
