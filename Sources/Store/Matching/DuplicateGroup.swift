/// Articles that are probably one.
public struct DuplicateGroup: Sendable, Equatable {
    /// Their ids, ascending.
    public var articles: [Int]
    /// How sure that is, 0…1: the least of the pairs that hold the group together.
    public var confidence: Double
    /// What speaks for it, in words; what the surest pair shares first.
    public var reasons: [String]
}
