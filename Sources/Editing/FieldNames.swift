/// The names of fields, and what to say where one is none.
public enum FieldNames {
    /// All that can be set, in the order in which an article's text has them, short forms last.
    public static var all: [String] {
        EditableField.all.map { field in field.name == "citationKey" ? "key" : field.name }
    }

    /// The name in the JSON Lines export, or the short form.
    static func canonical(_ name: String) -> String? { EditableField.named(name)?.name }

    /// Why a name is no field's that can be edited.
    public static func mistake(_ name: String) -> EditingError.Mistake {
        EditingError.Mistake(line: nil, text: reason(name))
    }

    static func reason(_ name: String) -> String {
        if let advice = elsewhere[EditableField.folded(name)] { return "\(name) \(advice)" }
        let names = EditableField.all.flatMap { [$0.name] + $0.otherNames }
        if let nearest = Choice.nearest(to: name, in: names) {
            return "\"\(name)\" is no field. Did you mean \(nearest)?"
        }
        return "\"\(name)\" is no field. There are \(all.joined(separator: ", "))"
    }

    /// What an article has in the JSON Lines export and is changed in another way, or not at all.
    private static let elsewhere: [String: String] = [
        "tags": "are changed with lib tag", "tag": "is changed with lib tag", "note": "is written with lib note",
        "status": "is set with lib status", "rating": "is set with lib rate",
        "readinglists": "are changed with lib reading-list",
        "isretracted": "follows from relations, as in retracted by: doi:10.5555/x",
        "id": "is given once and stays", "lib": "can't be edited", "added": "can't be edited",
        "sources": "can't be edited: they say where the article came from",
        "citationcounts": "can't be edited: they are what databases counted",
        "otherfields": "can't be edited: they are what records say beyond the fields",
        "differentfrom": "is set with lib duplicates",
    ]
}
