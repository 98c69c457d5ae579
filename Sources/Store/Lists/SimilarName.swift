import Articles

/// Finds the name that was meant where there is none of that name.
enum SimilarName {
    /// The first name that has the wanted one in it, else the nearest, if one is near.
    static func nearest(to name: String, in names: [String]) -> String? {
        let wanted = name.folded
        if let found = names.first(where: { $0.folded.contains(wanted) }) { return found }
        let distances = names.compactMap { other in
            EditDistance.between(Array(wanted.utf8), Array(other.folded.utf8), atMost: max(2, wanted.utf8.count / 3))
                .map { (name: other, distance: $0) }
        }
        return distances.min { $0.distance < $1.distance }?.name
    }
}
