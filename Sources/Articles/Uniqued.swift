extension Array where Element: Hashable {
    /// Each element once, where it stands first.
    @inlinable
    public var uniqued: [Element] {
        if count < 2 { return self }
        var seen = Set<Element>(minimumCapacity: count)
        return filter { seen.insert($0).inserted }
    }
}
