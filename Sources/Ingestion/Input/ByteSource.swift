import Foundation

/// A file's bytes, chunk by chunk; those of a compressed file as they were before it was compressed.
final class ByteSource {
    private let handle: FileHandle
    private var inflater: Inflater?
    private var isFirst = true
    /// How many of the file's own bytes were read.
    private(set) var bytesRead = 0

    private static let chunkSize = 1 << 18

    init(_ handle: FileHandle) {
        self.handle = handle
    }

    /// The next bytes; none at the end.
    func next() throws -> [UInt8] {
        if isFirst {
            let head = try read()
            isFirst = false
            guard Inflater.isCompressed(head) else { return head }
            let inflater = try Inflater(head)
            self.inflater = inflater
        }
        guard let inflater else { return try read() }
        return try inflater.next { try read() }
    }

    /// A chunk is full unless the file ends: a pipe may hand over less at a time.
    private func read() throws(RecordFileError.Reason) -> [UInt8] {
        var failure: CInt?
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
            while count < buffer.count {
                guard let start = buffer.baseAddress else { return }
                let result = Foundation.read(handle.fileDescriptor, start + count, buffer.count - count)
                if result > 0 { count += result }
                if result < 0, errno != EINTR { failure = errno }
                if result == 0 || failure != nil { return }
            }
        }
        if let failure { throw .readFailed(String(cString: strerror(failure))) }
        bytesRead += bytes.count
        return bytes
    }
}
