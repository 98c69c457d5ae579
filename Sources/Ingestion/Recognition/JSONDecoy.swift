/// JSON that has titles, authors or abstracts and is no record all the same, by keys that only it has.
enum JSONDecoy {
    /// What an object seems to be; `nil` where that isn't known.
    static func name(of head: JSONHead) -> String? {
        let keys = Set(head.keys)
        return kinds.first { kind in kind.keys.contains { keys.isSuperset(of: $0) } }?.name
    }

    private static let kinds: [(name: String, keys: [Set<String>])] = [
        ("a Jupyter notebook", [["nbformat"], ["cells", "metadata"]]),
        (
            "a program's package file",
            [
                ["name", "version", "dependencies"], ["name", "version", "scripts"], ["name", "version", "main"],
                ["name", "version", "license"], ["devDependencies"], ["name", "require"], ["meta-spec"],
                ["lockfileVersion"],
            ]
        ),
        (
            "a web manifest",
            [["manifest_version"], ["short_name"], ["start_url"], ["icons", "display"], ["icons", "name"]]
        ),
        ("a JSON Schema or settings", [["$schema"], ["$defs"], ["type", "properties"]]),
        ("a description of an API", [["openapi"], ["swagger"]]),
        ("a news feed (JSON Feed)", [["home_page_url"], ["feed_url"]]),
        ("GeoJSON", [["type", "features"], ["type", "geometry"]]),
        ("a browser's bookmarks", [["guid", "dateAdded"], ["roots", "checksum"]]),
        ("linked data (JSON-LD)", [["@context"]]),
    ]
}
