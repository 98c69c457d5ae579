// The module's face: the library's schema as a sequence of SQL texts that are embedded in the binary.

/// One step of the schema, applied once to a library and never changed after it has landed.
public struct Migration: Sendable {
    /// The name that a library remembers it by: the file's name without ending.
    public let name: String
    public let sql: String

    /// All migrations, oldest first.
    public static let all: [Migration] = [
        Migration(name: "0001_library", bytes: PackageResources._001_library_sql),
        Migration(name: "0002_search", bytes: PackageResources._002_search_sql),
        Migration(name: "0003_identity", bytes: PackageResources._003_identity_sql),
        Migration(name: "0004_history", bytes: PackageResources._004_history_sql),
        Migration(name: "0005_lists", bytes: PackageResources._005_lists_sql),
        Migration(name: "0006_screening", bytes: PackageResources._006_screening_sql),
        Migration(name: "0007_search_speed", bytes: PackageResources._007_search_speed_sql),
        Migration(name: "0008_lean_index", bytes: PackageResources._008_lean_index_sql),
    ]

    private init(name: String, bytes: [UInt8]) {
        self.name = name
        sql = String(decoding: bytes, as: UTF8.self)
    }
}
