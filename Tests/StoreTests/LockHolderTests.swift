import Testing

@testable import Store

@Suite struct LockHolderTests {
    private static let log = LockHolder.FileNumber(device: DeviceNumber(major: 0xFE, minor: 0), inode: 131_092)
    private static let writing = 120...122

    private func holder(_ locks: String) -> Int32? {
        LockHolder.process(in: locks, writing: Self.writing, of: Self.log)
    }

    @Test func `The one who writes is found among those who read and those who wait`() {
        let locks = """
            1: POSIX  ADVISORY  READ  100 fe:00:131092 128 128
            2: POSIX  ADVISORY  READ  101 fe:00:131092 123 123
            3: FLOCK  ADVISORY  WRITE 102 fe:00:131000 0 EOF
            4: POSIX  ADVISORY  WRITE 103 fe:00:131092 120 120
            4: -> POSIX  ADVISORY  WRITE 104 fe:00:131092 120 120
            """
        #expect(holder(locks) == 103)
    }

    @Test(arguments: [
        "1: POSIX  ADVISORY  WRITE 103 fe:00:131093 120 120", "1: POSIX  ADVISORY  WRITE 103 fe:01:131092 120 120",
        "1: POSIX  ADVISORY  WRITE 103 fe:00:131092 123 123", "1: POSIX  ADVISORY  WRITE 0 fe:00:131092 120 120",
        "1: POSIX  ADVISORY  WRITE 103 fe:00:131092 121 120", "", "nonsense",
    ])
    func `Another file's lock, another lock and an unknown process tell nothing`(locks: String) {
        #expect(holder(locks) == nil)
    }

    @Test func `A lock to the end of the file covers all of it`() {
        #expect(holder("1: POSIX  ADVISORY  WRITE 103 fe:00:131092 0 EOF") == 103)
    }
}
