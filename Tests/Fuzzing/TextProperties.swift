/// What holds of every cleaned text.
enum TextProperties {
    /// No control character, and no line end where it is one line.
    static func checkClean(_ text: String?, isLine: Bool = false, _ what: String) throws(Finding) {
        guard let text else { return }
        try expect(!text.isEmpty, "\(what) is empty, not nil")
        let control = text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x0A: isLine
            case 0..<0x20, 0x7F...0x9F: true
            default: false
            }
        }
        try expect(control == nil, "\(what) has a control character: \(text.debugDescription)")
    }

    static func checkLine(_ text: String?, _ what: String) throws(Finding) {
        try checkClean(text, isLine: true, what)
    }

    /// Whether a cleaner leaves what it has cleaned as it is.
    static func checkIdempotent(_ clean: (String) -> String, _ text: String, _ what: String) throws(Finding) {
        let once = clean(text)
        let twice = clean(once)
        try expect(twice == once, "\(what) of \(once.debugDescription) is \(twice.debugDescription)")
    }
}
