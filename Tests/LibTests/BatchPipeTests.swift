import Foundation
import Ingestion
import Testing

@testable import lib

@Suite struct BatchPipeTests {
    /// The writer has said less than the reader waits for, and goes on having the pipe open.
    @Test func `Who abandons a file doesn't wait for whoever writes it`() throws {
        let command = try Command()
        let path = command.path("records.ris")
        try #require(mkfifo(path, 0o600) == 0)
        let writer = open(path, O_RDWR)
        defer { close(writer) }
        let record = "TY  - JOUR\nTI  - Lumbar punctures\nN1  - \(String(repeating: "word ", count: 4_000))\nER  - \n"
        let bytes = Array(String(repeating: record, count: 14).utf8)
        let isWritten = DispatchSemaphore(value: 0)
        Thread {
            _ = bytes.withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
            isWritten.signal()
        }.start()
        let pipe = BatchPipe(try RecordReader(path))
        isWritten.wait()
        // When it has taken all, it waits for more.
        var count: CInt = 1
        while count > 0 {
            usleep(1_000)
            try #require(ioctl(writer, UInt(FIONREAD), &count) == 0)
        }
        pipe.abandon()
    }
}
