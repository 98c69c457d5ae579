import Foundation

/// A language as a person calls it: `English` for `en`.
enum LanguageName {
    /// - Parameter code: a BCP 47 code; one without an English name stays as it is.
    static func text(_ code: String) -> String {
        Locale(identifier: "en").localizedString(forIdentifier: code) ?? code
    }
}
