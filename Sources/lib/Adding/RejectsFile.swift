import Articles
import Foundation

/// Writes rejected records as they stood in their files, so that they can be mended and added again.
///
/// Records of different formats, and tables with different headers, can't share a file: where there are several, each
/// gets one of its own, with the format in its name. The files appear when all is written.
final class RejectsFile {
    private struct Part {
        let format: String
        let preamble: String
        let temporary: String
        let handle: FileHandle
    }

    private let path: String
    private var parts: [Part] = []

    init(_ path: String) {
        self.path = path
    }

    deinit {
        for part in parts {
            // What wasn't finished is of no use to anybody, and a file that is gone already is as good.
            try? FileManager.default.removeItem(atPath: part.temporary)
        }
    }

    func write(_ records: [RejectedRecord], format: String) throws {
        for record in records where !record.text.isEmpty {
            let part = try part(format, record.preamble)
            // Records of tagged text end at a blank line; a table's rows need none.
            let end = (record.text.hasSuffix("\n") ? "" : "\n") + (record.preamble.isEmpty ? "\n" : "")
            try part.handle.write(contentsOf: Data((record.text + end).utf8))
        }
    }

    /// Puts the files in their places.
    ///
    /// - Returns: their paths; none where nothing was rejected.
    func finish() throws -> [String] {
        var paths: [String] = []
        for part in parts {
            try part.handle.close()
            let target = name(of: part, taken: paths)
            guard rename(part.temporary, target) == 0 else {
                throw CommandFailure(
                    "The rejected records can't be written to \(target): \(String(cString: strerror(errno))).")
            }
            paths.append(target)
        }
        parts = []
        return paths
    }

    private func part(_ format: String, _ preamble: String) throws -> Part {
        if let part = parts.first(where: { $0.format == format && $0.preamble == preamble }) { return part }
        let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier)-\(parts.count).part"
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

    /// `rejects.txt`, or `rejects-ris.txt`, `rejects-csv-2.txt` where there are several.
    private func name(of part: Part, taken: [String]) -> String {
        if parts.count == 1 { return path }
        let url = URL(filePath: path)
        let ending = url.pathExtension.isEmpty ? "" : ".\(url.pathExtension)"
        let beginning = "\(path.dropLast(ending.count))-\(part.format)"
        let names = ["\(beginning)\(ending)"] + (2...(parts.count + 1)).map { "\(beginning)-\($0)\(ending)" }
        return names.first { !taken.contains($0) } ?? path
    }
}
