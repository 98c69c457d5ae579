import Foundation
import GRDB

/// Where a backup goes: the file that was named, or one with the day in its name in a folder that was named.
enum BackupTarget {
    /// - Parameters:
    ///   - named: what the person named.
    ///   - isReplacing: whether a backup that is there may go.
    ///   - day: today, `2026-11-23`.
    static func path(_ named: String, library: String, isReplacing: Bool, day: String) throws -> String {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: named, isDirectory: &isFolder)
        if isFolder.boolValue {
            let stem = ((library as NSString).lastPathComponent as NSString).deletingPathExtension
            UnfinishedFile.clear(named, namesBeginningWith: "\(stem)-")
            let folder = named.hasSuffix("/") ? String(named.dropLast()) : named
            return FileSystem.free("\(folder)/\(stem)-\(day).sqlite")
        }
        let folder = (named as NSString).deletingLastPathComponent
        var isFolderThere: ObjCBool = false
        guard !named.hasSuffix("/"), FileManager.default.fileExists(atPath: folder, isDirectory: &isFolderThere),
            isFolderThere.boolValue
        else { throw BackupError.noFolder(path: named.hasSuffix("/") ? named : folder) }
        guard !FileSystem.areSame(named, library) else { throw BackupError.isTheLibrary(path: named) }
        if isThere { try refuse(named, isReplacing: isReplacing) }
        return named
    }

    /// Only what is marked as a backup is ever written over, and only where that is wanted.
    private static func refuse(_ path: String, isReplacing: Bool) throws {
        guard let backup = try BackupFile(path).summary(), backup.made != nil else {
            throw BackupError.isSomethingElse(path: path)
        }
        if !isReplacing { throw BackupError.isThere(backup) }
    }
}
