import Testing

@testable import Store

@Suite struct NetworkFileSystemTests {
    /// Lines as Linux writes them.
    private static let mounts = """
        23 28 0:21 / /proc rw,relatime shared:13 - proc proc rw
        28 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
        61 28 0:52 / /home rw,relatime shared:31 master:2 - nfs4 server:/home rw,vers=4.2
        62 28 0:53 / /mnt/office\\040share rw,relatime - cifs //server/share rw
        63 28 0:54 / /home/me/remote rw,nosuid - fuse.sshfs me@server:/data rw,user_id=1000
        64 28 0:55 / /media/stick rw,nosuid shared:40 - fuseblk /dev/sdb1 rw
        65 28 0:56 / /home/me/vault rw - fuse.gocryptfs /home/me/cipher rw
        66 28 0:57 broken
        """

    @Test(arguments: [(52, "nfs4"), (53, "cifs"), (54, "sshfs")] as [(UInt64, String)])
    func `One of another machine is known by its name`(minor: UInt64, name: String) {
        #expect(NetworkFileSystem.name(of: DeviceNumber(major: 0, minor: minor), in: Self.mounts) == name)
    }

    @Test(arguments: [21, 55, 56, 57, 99] as [UInt64])
    func `Those of this machine are none, whoever provides them`(minor: UInt64) {
        #expect(NetworkFileSystem.name(of: DeviceNumber(major: 0, minor: minor), in: Self.mounts) == nil)
    }

    @Test func `Devices are numbered as Linux does it`() {
        #expect(DeviceNumber(0x10_082C) == DeviceNumber(major: 8, minor: 300))
        #expect(DeviceNumber(0x1000_1113_8870) == DeviceNumber(major: 5_000, minor: 70_000))
    }

    @Test func `A file that isn't there yet is where its folder is`() throws {
        let folder = try TemporaryFolder()
        #expect(
            NetworkFileSystem.holding(folder.path("a/b/library.sqlite")) == NetworkFileSystem.holding(folder.url.path))
    }
}
