import Articles
import Foundation
import Ingestion

/// Writes rejected records as they stood in their files, so that they can be mended and added again.
///
/// Records of different formats, and tables with different headers, can't share a file: where there are several, each
/// gets one of its own, with the format in its name. The files appear when all is written, and take the place of no
/// other file but of one that was just read whole.
final class RejectsFile {
    /// Where rejected records are in the end.
    struct Place: Equatable {
        let path: String
        /// Why they aren't where they were to be, in a sentence.
        var failure: String?
    }

    private struct Part {
        let format: String
        let preamble: String
        let temporary: String
        let handle: FileHandle
        /// How long it was before the file that is being read; `nil` where it was not there.
        var kept: UInt64?
    }

    private let path: String
    private var parts: [Part] = []

    /// - Parameters:
    ///   - library: the library's path, where nothing else may be written.
    ///   - inputs: the files that are to be read.
    /// - Throws: ``CommandFailure`` where something else is at that place, or nothing can be written there.
    init(_ path: String, library: String, inputs: [String]) throws {
        self.path = path
        try RejectsPlace.check(path, library: library, inputs: inputs)
    }

    /// Begins with the rejected records of another file.
    func begin() {
        for index in parts.indices { parts[index].kept = parts[index].handle.offsetInFile }
    }

    /// Takes back what was written since ``begin()``: nothing of the file stays in the library.
    func takeBack() throws {
        for part in parts {
            if let kept = part.kept { try part.handle.truncate(atOffset: kept) } else { try remove(part) }
        }
        parts.removeAll { $0.kept == nil }
    }

    func write(_ records: [RejectedRecord], format: String) throws {
        for record in records where !record.text.isEmpty {
            let part = try part(format, record.preamble)
            // Records of tagged text end at a blank line; a table's rows need none.
            let end = (record.text.hasSuffix("\n") ? "" : "\n") + (record.preamble.isEmpty ? "\n" : "")
            try part.handle.write(contentsOf: Data((record.text + end).utf8))
        }
    }

    /// Puts the files in their places. What can't be put there stays where it was written, for by now the records
    /// that were read along with it are in the library.
    ///
    /// - Parameter read: the files that went in whole, so that one of them may be replaced.
    /// - Returns: where they are; nothing where nothing was rejected.
    func finish(read: [String]) -> [Place] {
        var places: [Place] = []
        for part in parts {
            let target = RejectsPlace.free(named: names(of: part), read: read, taken: places.map(\.path))
            do {
                try part.handle.synchronize()
                try part.handle.close()
                try RejectsPlace.move(part.temporary, to: target)
                places.append(Place(path: target))
            } catch {
                let reason = (error as? CommandFailure)?.text ?? error.localizedDescription
                let failure = "The rejected records can't be written to \(target): \(reason)."
                places.append(Place(path: part.temporary, failure: failure))
            }
        }
        parts = []
        return places
    }

    private func part(_ format: String, _ preamble: String) throws -> Part {
        if let part = parts.first(where: { $0.format == format && $0.preamble == preamble }) { return part }
        let temporary = RejectsPlace.temporary(for: path, number: parts.count)
        guard FileManager.default.createFile(atPath: temporary, contents: Data(preamble.utf8)),
            let handle = FileHandle(forWritingAtPath: temporary)
        else {
            throw CommandFailure("The rejected records can't be written to \(path): look at its folder.")
        }
        try handle.seekToEnd()
        let part = Part(format: format, preamble: preamble, temporary: temporary, handle: handle)
        parts.append(part)
        return part
    }

    private func remove(_ part: Part) throws {
        try part.handle.close()
        try FileManager.default.removeItem(atPath: part.temporary)
    }

    /// `rejects.txt`, or `rejects-ris.txt` where there are several; then `rejects-2.txt`, `rejects-ris-2.txt`, …
    private func names(of part: Part) -> some Sequence<String> {
        let url = URL(filePath: path)
        let ending = url.pathExtension.isEmpty ? "" : ".\(url.pathExtension)"
        let beginning = path.dropLast(ending.count) + (parts.count == 1 ? "" : "-\(part.format)")
        return (1...).lazy.map { $0 == 1 ? "\(beginning)\(ending)" : "\(beginning)-\($0)\(ending)" }
    }
}
