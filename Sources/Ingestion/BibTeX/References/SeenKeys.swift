/// Which keys a file has used. Of each only a hash is kept, and of a million of them none any more: memory doesn't
/// grow with the file.
struct SeenKeys {
    private var hashes: Set<Int> = []

    static let maximumCount = 1_000_000

    /// Whether an entry before had the same key; takes note of it.
    mutating func isRepeated(_ key: String) -> Bool {
        guard !key.isEmpty else { return false }
        guard hashes.count < Self.maximumCount else { return hashes.contains(key.hashValue) }
        return !hashes.insert(key.hashValue).inserted
    }
}
