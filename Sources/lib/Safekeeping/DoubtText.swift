import Store

/// What is said of pages that aren't as `lib` wrote them.
enum DoubtText {
    enum Kind: String {
        case library, backup
    }

    /// `nil` where nothing needs to be said: a small library is looked through at once.
    ///
    /// - Parameter size: the library's, in bytes.
    static func text(_ doubt: PageDoubt, size: Int) -> String? {
        switch doubt {
        case .isJudged:
            size > 50_000_000
                ? "Another program has written to the library, or it is damaged. Looking through all of it ..." : nil
        case .isAccepted(let pages, let isWritten): accepted(pages, of: .library, isWritten: isWritten)
        case .isConfirmed(let pages): "Something other than lib has changed \(numbers(pages)) of its file."
        }
    }

    /// - Parameters:
    ///   - file: what they are pages of.
    ///   - isWritten: whether that is known from now on.
    static func accepted(_ pages: [Int], of file: Kind, isWritten: Bool = true) -> String {
        "Something other than lib has changed the \(file.rawValue) (\(numbers(pages)) of its file). All of it fits together. "
            + (isWritten ? "" : "It can't be written here, so each command looks through all of it again. ")
            + "If you used no other program on it, its disk may be failing, and a value may be wrong; to bring "
            + "\(file == .backup ? "another" : "a") backup back: lib restore-backup FILE"
    }

    /// The first ones: `pages 3, 4, 9 and 12 more`.
    private static func numbers(_ pages: [Int]) -> String {
        let shown = pages.prefix(5).map(String.init).joined(separator: ", ")
        let rest = pages.count - 5
        return "\(pages.count == 1 ? "page" : "pages") \(shown)" + (rest > 0 ? " and \(grouped(rest)) more" : "")
    }
}
