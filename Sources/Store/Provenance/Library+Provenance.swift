import GRDB

extension Library {
    /// Where an article is from; `nil` where there is none of that id.
    public func provenance(of id: Int) throws -> Provenance? {
        try inDatabase { database in
            var provenance: Provenance?
            try database.inTransaction(.deferred) {
                provenance = try ProvenanceReader(database).provenance(id)
                return .commit
            }
            return provenance
        }
    }
}
