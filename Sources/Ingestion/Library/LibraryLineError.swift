/// Why a line that a library exported can't be read back.
enum LibraryLineError: Error, Equatable {
    case noObject
    /// The field that must be there.
    case missing(String)
    /// The field, as a path such as `journal.issns[2].value`, and what is wrong with it: `is no number`.
    case invalid(String, String)
    /// The line's format version, which this program doesn't know.
    case newer(Int)

    /// What is wrong, as a sentence's predicate: `has "year" that is no number`.
    var reason: String {
        switch self {
        case .noObject: "is no JSON object"
        case .missing(let field): "has no \"\(field)\""
        case .invalid(let field, let problem): "has \"\(field)\" that \(problem)"
        case .newer(let version):
            "has format version \(version), and this lib reads \(LibraryLine.version): a newer lib wrote it"
        }
    }

    /// The same error, seen from the object that holds the field's object.
    func within(_ outer: String) -> LibraryLineError {
        switch self {
        case .missing(let field): .missing("\(outer).\(field)")
        case .invalid(let field, let problem): .invalid(field.isEmpty ? outer : "\(outer).\(field)", problem)
        case .noObject: .invalid(outer, "is no object")
        case .newer: self
        }
    }
}
