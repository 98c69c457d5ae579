/// Writes a file of synthetic records, a piece at a time.
enum RecordFile {
    static let seed: UInt64 = 20_240_229
    private static let pieceSize = 4 << 20

    static func write(_ path: String, records: Int) throws {
        let file = try SystemCall.create(path)
        defer { SystemCall.close(file) }
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
