import Foundation

/// Turns a file's bytes into UTF-8 with `\n` as line end, chunk by chunk, whatever its encoding.
///
/// A byte order mark decides; without one, the first stretch of text that is not ASCII does: UTF-8 where most of it is
/// UTF-8 (a file may be cut off, damaged, or joined with another one), else GB18030 where its high bytes come in pairs, else
/// Windows-1252. How the file falls into chunks makes no difference.
struct TextDecoder {
    enum Encoding: String {
        case utf8 = "UTF-8"
        case utf16LittleEndian = "UTF-16LE"
        case utf16BigEndian = "UTF-16BE"
        case gb18030 = "GB18030"
        case windows1252 = "WINDOWS-1252"
    }

    /// `nil` while there was nothing but ASCII.
    private(set) var encoding: Encoding?
    /// What of the last chunk is no text in the encoding: where in the decoded chunk it begins, and how much it is.
    private(set) var damage: Damage?

    struct Damage {
        let offset: Int
        let count: Int
        /// Whether it is UTF-8 that was read as something else.
        var isUTF8 = false
    }

    private var isFirst = true
    private var endsInCarriageReturn = false
    /// The beginning of a character that the last chunk broke off.
    private var pending: [UInt8] = []
    private var converter: Converter?

    /// How many bytes show a mark, or the zeros of UTF-16 without one.
    private static let headLength = 200
    /// How many bytes, from the first that is not ASCII, tell the encoding.
    private static let sampleLength = 4_096

    /// Decodes the next chunk.
    ///
    /// - Parameter isLast: whether no chunk follows; a broken-off character then becomes U+FFFD.
    mutating func decode(_ chunk: [UInt8], isLast: Bool) throws -> [UInt8] {
        var bytes = pending.isEmpty ? chunk : pending + chunk
        pending = []
        if isFirst {
            guard bytes.count >= Self.headLength || isLast else {
                pending = bytes
                return []
            }
            isFirst = false
            detectMark(&bytes)
        }
        if encoding == nil, let start = bytes.firstIndex(where: { $0 >= 0x80 }) {
            if bytes.count - start >= Self.sampleLength || isLast {
                encoding = Self.guess(bytes[start...].prefix(Self.sampleLength))
            } else {
                pending = Array(bytes[start...])
                bytes.removeLast(pending.count)
            }
        }
        var foreign: (lines: Int, count: Int)?
        switch encoding {
        case nil: break
        case .utf8: keepIncompleteUTF8(&bytes, isLast: isLast)
        case .some(let other):
            let converter = try self.converter ?? Converter(from: other)
            self.converter = converter
            foreign = other == .windows1252 ? UTF8Check.characters(in: bytes) : nil
            (bytes, pending) = converter.convert(bytes, isLast: isLast)
        }
        let text = normalizingLineEnds(bytes)
        damage =
            foreign.map { Damage(offset: Self.start(ofLine: $0.lines, in: text), count: $0.count, isUTF8: true) }
            ?? damage(in: text)
        return text
    }

    private static func start(ofLine number: Int, in text: [UInt8]) -> Int {
        guard number > 0 else { return 0 }
        let end = text.lazy.enumerated().filter { $0.element == 0x0A }.dropFirst(number - 1).first
        return end.map { $0.offset + 1 } ?? 0
    }

    private func damage(in text: [UInt8]) -> Damage? {
        guard let converter else {
            guard encoding == .utf8, let damage = UTF8Check.damage(in: text) else { return nil }
            return Damage(offset: damage.offset, count: damage.count)
        }
        guard converter.damageCount > 0 else { return nil }
        let mark: [UInt8] = [0xEF, 0xBF, 0xBD]
        let offset = text.indices.first { text[$0] == mark[0] && text[$0...].starts(with: mark) }
        return offset.map { Damage(offset: $0, count: converter.damageCount) }
    }

    private mutating func detectMark(_ bytes: inout [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            encoding = .utf8
            bytes.removeFirst(3)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            encoding = .utf16LittleEndian
            bytes.removeFirst(2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16BigEndian
            bytes.removeFirst(2)
        } else if let zeros = Self.zeroPositions(bytes.prefix(Self.headLength)) {
            encoding = zeros
        }
    }

    /// Latin text in UTF-16 without a mark has a zero in every second byte.
    private static func zeroPositions(_ bytes: ArraySlice<UInt8>) -> Encoding? {
        guard bytes.count >= 4 else { return nil }
        let even = bytes.enumerated().filter { $0.offset % 2 == 0 && $0.element == 0 }.count
        let odd = bytes.enumerated().filter { $0.offset % 2 == 1 && $0.element == 0 }.count
        let half = bytes.count / 2
        if odd * 10 >= half * 7, even == 0 { return .utf16LittleEndian }
        if even * 10 >= half * 7, odd == 0 { return .utf16BigEndian }
        return nil
    }

    private static func guess(_ sample: ArraySlice<UInt8>) -> Encoding {
        let (valid, broken) = sequences(sample)
        if valid >= 2 * broken { return .utf8 }
        var paired = 0
        var single = 0
        var run = 0
        for (index, byte) in zip(sample.startIndex..., sample + [0x20]) {
            if byte >= 0x81 {
                run += 1
            } else if run > 0 {
                // UTF-8 among other text says nothing about that.
                if UTF8Check.damage(in: Array(sample[(index - run)..<index])) != nil {
                    if run % 2 == 0 { paired += run } else { single += run }
                }
                run = 0
            }
        }
        return paired > single * 2 ? .gb18030 : .windows1252
    }

    /// How many sequences of high bytes are a character in UTF-8, and how many are not. One that the sample's end
    /// breaks off is neither.
    private static func sequences(_ sample: ArraySlice<UInt8>) -> (valid: Int, broken: Int) {
        var valid = 0
        var broken = 0
        var index = sample.startIndex
        while index < sample.endIndex {
            let lead = sample[index]
            index += 1
            if lead < 0x80 { continue }
            let length = lead >= 0xF5 || lead < 0xC2 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
            let followers = sample[index...].prefix(length).prefix { $0 & 0xC0 == 0x80 }.count
            index += followers
            if length > 0, followers == length { valid += 1 } else if index < sample.endIndex { broken += 1 }
        }
        return (valid, broken)
    }

    private mutating func keepIncompleteUTF8(_ bytes: inout [UInt8], isLast: Bool) {
        guard !isLast else { return }
        let count = Self.incompleteSuffix(bytes)
        pending = Array(bytes.suffix(count))
        bytes.removeLast(count)
    }

    /// How many bytes at the end begin a character that goes on in the next chunk.
    private static func incompleteSuffix(_ bytes: [UInt8]) -> Int {
        for back in 1...4 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back ? back : 0
        }
        return 0
    }

    private mutating func normalizingLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        var input = bytes[...]
        if endsInCarriageReturn, input.first == 0x0A { input = input.dropFirst() }
        if !bytes.isEmpty { endsInCarriageReturn = bytes.last == 0x0D }
        let hasReturns = input.withUnsafeBufferPointer { $0.offset(of: 0x0D, from: 0) != nil }
        guard hasReturns else { return input.count == bytes.count ? bytes : Array(input) }
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        var previous: UInt8 = 0
        for byte in input {
            if byte == 0x0D { output.append(0x0A) } else if byte != 0x0A || previous != 0x0D { output.append(byte) }
            previous = byte
        }
        return output
    }
}

/// The C library's converter to UTF-8 (POSIX iconv).
private final class Converter {
    private let descriptor: iconv_t
    /// How many characters of the last conversion could not be read.
    private(set) var damageCount = 0
    /// How many bytes to pass over where they are no character.
    private let unitLength: Int

    init(from encoding: TextDecoder.Encoding) throws {
        guard let descriptor = iconv_open("UTF-8", encoding.rawValue),
            descriptor != UnsafeMutableRawPointer(bitPattern: -1)
        else { throw RecordFileError.Reason.encodingNotInstalled(encoding.rawValue) }
        self.descriptor = descriptor
        unitLength = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
    }

    deinit {
        iconv_close(descriptor)
    }

    /// What can be converted, and the rest that needs more bytes. Bytes that are no character become U+FFFD.
    func convert(_ bytes: [UInt8], isLast: Bool) -> (converted: [UInt8], rest: [UInt8]) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        var buffer = [CChar](repeating: 0, count: 65_536)
        var input = bytes.map { CChar(bitPattern: $0) }
        var offset = 0
        damageCount = 0
        while offset < input.count {
            let (consumed, produced, code) = input.withUnsafeMutableBufferPointer { source in
                buffer.withUnsafeMutableBufferPointer { target -> (Int, Int, CInt) in
                    var from = source.baseAddress.map { $0 + offset }
                    var fromLeft = source.count - offset
                    var to = target.baseAddress
                    var toLeft = target.count
                    let result = iconv(descriptor, &from, &fromLeft, &to, &toLeft)
                    return (source.count - offset - fromLeft, target.count - toLeft, result == -1 ? errno : 0)
                }
            }
            output += buffer[..<produced].map { UInt8(bitPattern: $0) }
            offset += consumed
            if code == EINVAL && !isLast { break }
            if code == EILSEQ || code == EINVAL {
                output += [0xEF, 0xBF, 0xBD]
                damageCount += 1
                offset += unitLength
            }
        }
        return (output, Array(bytes[min(offset, bytes.count)...]))
    }
}
