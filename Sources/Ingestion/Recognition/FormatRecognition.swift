import Articles

/// Finds out from a file's first bytes what format it is in, by what speaks for a format and not by its name.
enum FormatRecognition {
    /// How many bytes decide.
    static let neededBytes = 65_536
    /// How many bytes are looked through for the list of records in an API's answer, which may begin with much else.
    static let envelopeBytes = 16 << 20

    /// The format of a file's text, which is read as far as that needs.
    ///
    /// - Throws: ``RecordFileError/Reason``, or what reading throws.
    static func format(of text: TextBuffer) throws -> RecordFormat {
        while text.count < neededBytes, try text.grow() {}
        do throws(RecordFileError.Reason) {
            return try text.withText { head throws(RecordFileError.Reason) in
                try format(of: head, signature: text.signature)
            }
        } catch {
            guard case .unknownFormat = error, text.withText(JSONEvidence.mayBeEnvelope) else { throw error }
            while text.count < envelopeBytes, try text.grow() {}
            guard let format = text.withText(JSONEvidence.envelopeFormat) else { throw error }
            return format
        }
    }

    /// - Parameters:
    ///   - text: the file's text.
    ///   - signature: the file's own first bytes.
    /// - Throws: ``RecordFileError/Reason``.
    static func format(
        of text: UnsafeBufferPointer<UInt8>, signature: [UInt8]
    ) throws(RecordFileError.Reason) -> RecordFormat {
        if let known = Decoy.binary(signature) { throw .unknownFormat(seeming: known) }
        let head = UnsafeBufferPointer(rebasing: text.prefix(neededBytes))
        guard let first = head.firstIndex(where: { $0 > 0x20 }) else {
            throw head.contains(0) ? .unknownFormat(seeming: Decoy.binaryFile) : .empty
        }
        let beginning = UnsafeBufferPointer(rebasing: head[first...])
        if head.contains(0) { throw .unknownFormat(seeming: Decoy.binaryFile) }
        switch beginning[0] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if let format = JSONEvidence.format(of: beginning) { return format }
            if JSONEvidence.isEmpty(beginning) { throw .empty }
        case UInt8(ascii: "<"):
            if let format = XMLEvidence.format(of: beginning) { return format }
        default: break
        }
        if CSVHeader.isOwn(beginning) { return .csv }
        if let known = Decoy.markup(beginning) { throw .unknownFormat(seeming: known) }
        if let format = LineEvidence.format(of: head) { return format }
        if CSVHeader.isRecordHeader(beginning) { return .csv }
        throw .unknownFormat(seeming: Decoy.text(beginning))
    }
}
