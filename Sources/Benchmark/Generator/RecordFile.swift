import Glibc

/// Writes a file of synthetic records, a piece at a time.
enum RecordFile {
    static let seed: UInt64 = 20_240_229
    private static let pieceSize = 4 << 20

    static func write(_ path: String, records: Int) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw BenchmarkError("\(path) can't be written: \(SystemCall.message)") }
        defer { close(file) }
        var generator = RecordGenerator(seed: seed)
        var piece: [UInt8] = []
        piece.reserveCapacity(pieceSize + (64 << 10))
        for number in 0..<records {
            generator.append(number + 1, to: &piece)
            if piece.count >= pieceSize {
                try SystemCall.write(piece, to: file)
                piece.removeAll(keepingCapacity: true)
            }
        }
        try SystemCall.write(piece, to: file)
    }
}
