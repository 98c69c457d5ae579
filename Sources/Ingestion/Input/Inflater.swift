import CZlib

/// Decompresses gzip (RFC 1952), one member after the other, by zlib.
final class Inflater {
    private var stream = z_stream()
    private var input: [UInt8]
    private var consumed = 0
    private var hasEnded = false
    private var isMemberOpen = true
    private var compressedCount: Int
    private var producedCount = 0

    private static let outputSize = 1 << 18
    /// Text doesn't shrink to less than a hundredth; DEFLATE's limit is a thousandth, which only a bomb comes near.
    private static let maximumRatio = 200
    /// Below this, whatever comes out is harmless.
    private static let harmlessCount = 64 << 20

    static func isCompressed(_ head: [UInt8]) -> Bool { head.starts(with: [0x1F, 0x8B]) }

    /// - Parameter head: the file's first bytes.
    init(_ head: [UInt8]) throws(RecordFileError.Reason) {
        input = head
        compressedCount = head.count
        // 15 bits of window, and 16 for a gzip header (zlib.h, inflateInit2).
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .readFailed("there is not enough memory to decompress it")
        }
    }

    deinit {
        inflateEnd(&stream)
    }

    /// The next decompressed bytes; none at the end.
    ///
    /// - Parameter read: the file's next bytes; none at its end.
    func next(_ read: () throws -> [UInt8]) throws -> [UInt8] {
        while !hasEnded {
            if consumed == input.count {
                input = try read()
                consumed = 0
                compressedCount += input.count
                if input.isEmpty {
                    hasEnded = true
                    if isMemberOpen { throw RecordFileError.Reason.damaged("the compressed data break off") }
                    break
                }
            }
            let output = try inflated()
            if !output.isEmpty { return output }
        }
        return []
    }

    private func inflated() throws(RecordFileError.Reason) -> [UInt8] {
        if !isMemberOpen { try openMember() }
        guard !hasEnded else { return [] }
        var status = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: Self.outputSize) { buffer, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress.map { $0 + consumed }
                stream.avail_in = UInt32(source.count - consumed)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                status = inflate(&stream, Z_NO_FLUSH)
                consumed = source.count - Int(stream.avail_in)
                count = buffer.count - Int(stream.avail_out)
            }
        }
        producedCount += output.count
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
            throw .damaged("the compressed data are damaged")
        }
        isMemberOpen = status != Z_STREAM_END
        if producedCount > Self.harmlessCount, producedCount / Self.maximumRatio > compressedCount {
            throw .growsBeyondMeasure(Self.maximumRatio)
        }
        return output
    }

    /// Another member may follow; anything else behind the last one is padding.
    private func openMember() throws(RecordFileError.Reason) {
        guard input[consumed] == 0x1F, inflateReset(&stream) == Z_OK else {
            hasEnded = true
            return
        }
        isMemberOpen = true
    }
}
