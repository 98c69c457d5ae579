import Articles
import GRDB

/// Finds the name that was meant where there is none of that name.
enum SimilarName {
    /// The first name that has the wanted one in it, else the nearest, if one is near.
    ///
    /// - Parameter names: those that there are, read without an index.
    /// - Throws: that the library is damaged where the wanted name itself is there: then an index hid it.
    static func nearest(to name: String, in names: [String]) throws -> String? {
        if names.contains(name.trimmed) {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an index lacks a name that its table has")
        }
        let wanted = name.folded
        if let found = names.first(where: { $0.folded.contains(wanted) }) { return found }
        let distances = names.compactMap { other in
            EditDistance.between(Array(wanted.utf8), Array(other.folded.utf8), atMost: max(2, wanted.utf8.count / 3))
                .map { (name: other, distance: $0) }
        }
        return distances.min { $0.distance < $1.distance }?.name
    }
}
