extension Library {
    /// Where an article is from; `nil` where there is none of that id.
    public func provenance(of id: Int) throws -> Provenance? {
        try reading { try ProvenanceReader($0).provenance(id) }
    }
}
