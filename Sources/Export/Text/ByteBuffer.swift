/// Bytes on their way out. It grows to what is written between two drains and is then reused.
struct ByteBuffer {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    mutating func write(_ more: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: more)
    }

    mutating func write(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Writes a text in which some bytes are replaced. Only ASCII bytes may be, so that UTF-8 stays whole.
    @inline(__always)
    mutating func write(_ text: String, replacing replacement: (UInt8) -> String?) {
        var copy = text
        copy.withUTF8 { utf8 in
            var start = 0
            for index in 0..<utf8.count {
                guard let other = replacement(utf8[index]) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                bytes.append(contentsOf: other.utf8)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
    }

    /// Hands over the bytes and forgets them, unless `body` throws.
    mutating func drain<Failure>(_ body: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
        let result: Result<Void, Failure> = bytes.withUnsafeBytes { pointer in
            do throws(Failure) {
                return .success(try body(pointer))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
        bytes.removeAll(keepingCapacity: true)
    }
}
