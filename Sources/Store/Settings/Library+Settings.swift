import Articles

/// What can be chosen about a library.
public enum LibrarySetting: String, CaseIterable, Sendable {
    /// How the citation keys of new articles are made.
    case citationKey = "citation-key"
    /// How many bytes the history may keep, so that steps can be undone.
    case historyLimit = "history-limit"

    /// What holds where nothing was chosen.
    public var usual: String {
        switch self {
        case .citationKey: CitationKeyPattern.usual
        case .historyLimit: String(HistoryLimit.standard)
        }
    }

    /// What it is, in one sentence.
    public var summary: String {
        switch self {
        case .citationKey: "How the citation keys of new articles are made."
        case .historyLimit: "How many bytes the history keeps, so that steps can be undone."
        }
    }

    /// What is wrong with a value, as a sentence's predicate.
    func problem(with value: String) -> String? {
        switch self {
        case .citationKey:
            do {
                _ = try CitationKeyPattern(value)
                return nil
            } catch {
                return error.text
            }
        case .historyLimit:
            return Int(value).map { $0 >= 0 } ?? false ? nil : "is no number of bytes"
        }
    }
}

/// A value that can't be taken for a setting.
public struct SettingProblem: Error, Equatable {
    public let setting: LibrarySetting
    public let value: String
    /// What is wrong with the value, as a sentence's predicate.
    public let reason: String
}

extension Library {
    /// What was chosen; `nil` where the usual holds.
    public func value(of setting: LibrarySetting) throws -> String? {
        try reading { try SettingTable($0).value(of: setting.rawValue) }
    }

    /// Chooses a value.
    ///
    /// - Throws: ``SettingProblem`` where the value means nothing.
    public func set(_ setting: LibrarySetting, to value: String) throws {
        if let reason = setting.problem(with: value) {
            throw SettingProblem(setting: setting, value: value, reason: reason)
        }
        try writing { try SettingTable($0).set(setting.rawValue, to: value) }
    }

    /// Goes back to the usual.
    public func unset(_ setting: LibrarySetting) throws {
        try writing { try SettingTable($0).unset(setting.rawValue) }
    }
}
