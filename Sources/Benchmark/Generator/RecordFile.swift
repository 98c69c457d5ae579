/// Writes a file of synthetic records, a piece at a time.
enum RecordFile {
    static let seed: UInt64 = 20_240_229
    private static let pieceSize = 4 << 20

    /// Writes the records of these numbers, from 1.
    static func write(_ path: String, numbers: Range<Int>) throws {
        let file = try SystemCall.create(path)
        defer { SystemCall.close(file) }
        var generator = RecordGenerator(seed: seed)
        var piece: [UInt8] = []
        piece.reserveCapacity(pieceSize + (64 << 10))
        for number in numbers {
            generator.append(number, to: &piece)
            if piece.count >= pieceSize {
                try SystemCall.write(piece, to: file)
                piece.removeAll(keepingCapacity: true)
            }
        }
        try SystemCall.write(piece, to: file)
    }
}
