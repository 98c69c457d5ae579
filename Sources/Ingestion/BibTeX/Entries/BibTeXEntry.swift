import Articles

/// An entry as it stands in a file, its macros expanded and its values still in LaTeX.
struct BibTeXEntry {
    /// In small letters: `article`.
    var type: String
    /// Empty where there is none.
    var key: String
    var fields: [BibTeXField] = []
    /// What was odd about how it is written.
    var warnings: [String] = []
    /// Of what it takes from elsewhere in the file; its own bytes don't show when that changes.
    var borrowed: UInt64 = 0

    /// The value of the first field of that meaning.
    func value(_ meaning: BibTeXFieldMeaning) -> String? {
        fields.first { $0.meaning == meaning }?.value
    }

    /// Takes note of a text that stands elsewhere in the file.
    mutating func borrow(_ text: String) {
        var text = text
        borrowed = text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0), seed: borrowed).low }
    }
}

/// A field of an entry.
struct BibTeXField {
    /// As the file spells it.
    let name: String
    let meaning: BibTeXFieldMeaning
    /// In LaTeX, as the file has it, without its delimiters.
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
        meaning = BibTeXFieldMeaning.of(name)
    }

    init(_ name: String, _ meaning: BibTeXFieldMeaning, _ value: String) {
        self.name = name
        self.meaning = meaning
        self.value = value
    }
}
