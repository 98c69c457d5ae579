import Foundation

/// A file system that several machines share.
///
/// SQLite's log needs memory that all its users share (sqlite.org/wal.html), and locks that hold between machines, which
/// many of these file systems don't have (sqlite.org/howtocorrupt.html, section 2.1).
public enum NetworkFileSystem {
    /// What it is called where a file is on one, or would be: `nfs4`; `nil` where it is on this machine.
    public static func holding(_ path: String) -> String? {
        // Without the list of mounts, nobody knows.
        guard let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else { return nil }
        var place = FileSystem.real(path)
        var status = stat()
        while stat(place, &status) != 0 {
            guard place != "/", !place.isEmpty else { return nil }
            place = (place as NSString).deletingLastPathComponent
        }
        return name(of: DeviceNumber(status.st_dev), in: mounts)
    }

    /// - Parameter mounts: lines as in proc_pid_mountinfo(5): `36 35 0:45 / /home rw - nfs4 server:/home rw`.
    static func name(of device: DeviceNumber, in mounts: String) -> String? {
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 3, words[2] == "\(device.major):\(device.minor)",
                let dash = words.firstIndex(of: "-"), dash + 1 < words.count
            else { continue }
            // What a program provides is called fuse.sshfs, and may be on this machine, too.
            let name = words[dash + 1].hasPrefix("fuse.") ? words[dash + 1].dropFirst(5) : words[dash + 1]
            return names.contains(String(name)) ? String(name) : nil
        }
        return nil
    }

    private static let names: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda", "ceph", "lustre", "gpfs", "beegfs", "ocfs2", "gfs2",
        "sshfs",
        "rclone", "s3fs", "gcsfuse", "blobfuse2", "goofys", "gvfsd-fuse", "kio-fuse", "davfs", "curlftpfs", "smbnetfs",
        "glusterfs", "ceph-fuse", "juicefs", "moosefs",
    ]
}

/// A device's number as Linux writes it, in two parts (makedev(3)).
struct DeviceNumber: Equatable {
    let major: UInt64
    let minor: UInt64

    init(major: UInt64, minor: UInt64) {
        self.major = major
        self.minor = minor
    }

    init(_ device: dev_t) {
        let number = UInt64(device)
        major = number >> 8 & 0xFFF | number >> 32 & 0xFFFF_F000
        minor = number & 0xFF | number >> 12 & 0xFFFF_FF00
    }
}
