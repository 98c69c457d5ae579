import Foundation

/// A folder that a service keeps the same on several machines. It copies a database's files one by one, while they
/// change, and one machine's file over another's.
struct SynchronisedFolder: Equatable {
    /// `Dropbox`
    let service: String
    let path: String

    /// Turns the warning off.
    static let variable = "LIB_SYNC_WARNING"

    /// The innermost such folder that a file lies in.
    static func holding(_ file: String) -> SynchronisedFolder? {
        let real = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
        var folder = (real as NSString).deletingLastPathComponent
        while folder.count > 1 {
            if let service = service(ofFolderNamed: (folder as NSString).lastPathComponent) ?? markedService(folder) {
                return SynchronisedFolder(service: service, path: folder)
            }
            folder = (folder as NSString).deletingLastPathComponent
        }
        return nil
    }

    var warning: String {
        """
        The library lies in a folder that \(service) synchronises: \(path)
        Where two machines change it, or one while it is copied, changes are lost or the file is damaged. Keep it \
        elsewhere (--library, $LIB_LIBRARY), and put backups there: lib backup '\(path)'
        \(Self.variable)=off in the environment silences this.
        """
    }

    /// The names that the services give their folders, some with an account's behind it: `OneDrive - Uni`.
    private static func service(ofFolderNamed name: String) -> String? {
        let lower = name.lowercased()
        for (start, service) in names where lower.hasPrefix(start) {
            let rest = lower.dropFirst(start.count)
            if rest.isEmpty || rest.hasPrefix(" - ") || rest.hasPrefix(" (") || rest.hasPrefix("-") { return service }
        }
        return nil
    }

    private static let names = [
        ("dropbox", "Dropbox"), ("onedrive", "OneDrive"), ("google drive", "Google Drive"),
        ("googledrive", "Google Drive"), ("my drive", "Google Drive"), ("mobile documents", "iCloud"),
        ("icloud drive", "iCloud"), ("iclouddrive", "iCloud"), ("com~apple~clouddocs", "iCloud"),
        ("nextcloud", "Nextcloud"), ("owncloud", "ownCloud"), ("syncthing", "Syncthing"), ("seafile", "Seafile"),
        ("megasync", "MEGA"), ("pclouddrive", "pCloud"), ("pcloud drive", "pCloud"),
    ]

    /// What the services leave in the folders themselves, whatever these are called.
    private static func markedService(_ folder: String) -> String? {
        // A folder that can't be listed shows no marks.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names {
            switch name {
            case ".stfolder": return "Syncthing"
            case ".dropbox.cache": return "Dropbox"
            // In the home folder, a folder of that name holds Dropbox's own settings.
            case ".dropbox" where isFile("\(folder)/\(name)"): return "Dropbox"
            case ".nextcloudsync.log": return "Nextcloud"
            case ".owncloudsync.log": return "ownCloud"
            case _ where name.hasSuffix(".db") && (name.hasPrefix(".sync_") || name.hasPrefix("._sync_")):
                return "Nextcloud or ownCloud"
            default: continue
            }
        }
        return nil
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
}
