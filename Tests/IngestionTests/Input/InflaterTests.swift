import CZlib
import TestSupport
import Testing

@testable import Ingestion

@Suite struct InflaterTests {
    /// `{"title":"Zipped"}` and a line end, by `gzip -n`.
    private static let zipped: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xAB, 0x56, 0x2A, 0xC9, 0x2C, 0xC9, 0x49, 0x55,
        0xB2,
        0x52, 0x8A, 0xCA, 0x2C, 0x28, 0x48, 0x4D, 0x51, 0xAA, 0xE5, 0x02, 0x00, 0x67, 0x4E, 0x1F, 0x84, 0x13, 0x00,
        0x00,
        0x00,
    ]

    @Test func `A compressed file is read as what it was`() throws {
        #expect(try titles(Self.zipped) == ["Zipped"])
    }

    @Test func `Members follow one another, and padding may follow the last`() throws {
        #expect(try titles(Self.zipped + Self.zipped + [0, 0, 0]) == ["Zipped", "Zipped"])
    }

    @Test(arguments: 3..<30)
    func `A compressed file that breaks off is an error`(length: Int) throws {
        #expect(throws: RecordFileError.Reason.damaged("the compressed data break off")) {
            try titles(Array(Self.zipped.prefix(length)))
        }
    }

    @Test func `A damaged compressed file is an error`() throws {
        var bytes = Self.zipped
        bytes[bytes.count - 6] ^= 0x55
        #expect(throws: RecordFileError.Reason.damaged("the compressed data are damaged")) { try titles(bytes) }
    }

    @Test func `What grows beyond all measure is an error`() throws {
        var bytes = try Self.compressed(zeros: 100 << 20)[...]
        let inflater = try Inflater([])
        #expect(throws: RecordFileError.Reason.growsBeyondMeasure(200)) {
            while try !inflater.next({
                defer { bytes = bytes.dropFirst(4_096) }
                return Array(bytes.prefix(4_096))
            }).isEmpty {}
        }
        #expect(!bytes.isEmpty)
    }

    private static func compressed(zeros count: Int) throws -> [UInt8] {
        var stream = z_stream()
        let status = deflateInit2_(
            &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        try #require(status == Z_OK)
        defer { deflateEnd(&stream) }
        var zeros = [UInt8](repeating: 0, count: count)
        return [UInt8](unsafeUninitializedCapacity: count / 100) { buffer, written in
            zeros.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                #expect(deflate(&stream, Z_FINISH) == Z_STREAM_END)
                written = buffer.count - Int(stream.avail_out)
            }
        }
    }

    private func titles(_ bytes: [UInt8]) throws -> [String?] {
        do {
            return try events(inBytes: bytes).map { try $0.record.article.title }
        } catch let error as RecordFileError {
            throw error.reason
        }
    }
}
