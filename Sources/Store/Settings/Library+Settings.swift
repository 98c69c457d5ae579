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
        try queue.inDatabase { try SettingTable($0).value(of: setting.rawValue) }
    }

    /// Chooses a value.
    ///
    /// - Throws: ``SettingProblem`` where the value means nothing.
    public func set(_ setting: LibrarySetting, to value: String) throws {
        switch setting {
        case .citationKey:
            do {
                _ = try CitationKeyPattern(value)
            } catch {
                throw SettingProblem(setting: setting, value: value, reason: error.text)
            }
        case .historyLimit:
            guard let bytes = Int(value), bytes >= 0 else {
                throw SettingProblem(setting: setting, value: value, reason: "is no number of bytes")
            }
        }
        try writing { try SettingTable($0).set(setting.rawValue, to: value) }
    }

    /// Goes back to the usual.
    public func unset(_ setting: LibrarySetting) throws {
        try writing { try SettingTable($0).unset(setting.rawValue) }
    }
}
