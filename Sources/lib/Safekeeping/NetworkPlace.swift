import Foundation
import Store

/// A place on another machine, where SQLite can't keep users of a library apart.
enum NetworkPlace {
    /// `allow`, where only one machine uses the library.
    static let variable = "LIB_NETWORK_FOLDER"

    /// - Parameters:
    ///   - given: what the person named.
    ///   - path: the path that it becomes.
    static func refuse(_ given: String, at path: String) throws {
        if isAddress(given) {
            throw CommandFailure(
                "\(given) is a network address, and lib opens files. Keep the library on a disk of this machine, and put "
                    + "backups on the other one: lib backup FOLDER, where that is mounted.")
        }
        let isAllowed = ProcessInfo.processInfo.environment[variable]?.lowercased() == "allow"
        guard !isAllowed, let system = NetworkFileSystem.holding(path) else { return }
        throw CommandFailure(
            "The library \(path) lies on a network file system (\(system)), where two machines that use it at once can "
                + "destroy it. Nothing was changed. Keep it on a disk of this machine (--library, $LIB_LIBRARY) and put "
                + "backups there: lib backup FOLDER. Where no other machine uses it, \(variable)=allow in the environment "
                + "opens it.")
    }

    /// `smb://server/share/library.sqlite`, and Windows' `//server/share/library.sqlite` where no such folder is here.
    private static func isAddress(_ text: String) -> Bool {
        if let scheme = text.ranges(of: "://").first?.lowerBound, scheme > text.startIndex {
            return text[..<scheme].allSatisfy { $0.isLetter && $0.isASCII }
        }
        let parts = text.split(separator: "/")
        return text.hasPrefix("//") && !text.hasPrefix("///") && parts.count > 2
            && !FileManager.default.fileExists(atPath: "/\(parts[0])")
    }
}
