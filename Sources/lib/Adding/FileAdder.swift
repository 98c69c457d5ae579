import Articles
import Foundation
import Ingestion
import Store

/// Adds files to a library, one after the other, and reports on each.
struct FileAdder {
    let session: ImportSession
    /// The files that are never opened here.
    let library: LibraryFiles
    let format: RecordFormat?
    let database: String?
    /// Where rejected records go, where the researcher wants them.
    let rejects: RejectsFile?
    let progress: AddProgress

    func add(_ file: FileList.File) throws -> AddReport.File {
        var report = AddReport.File(file: file.path)
        rejects?.begin()
        progress.begin(file)
        if library.contain(file.path) {
            report.failure = .readFailed("it is a file of the library that it would be added to.")
            return report
        }
        do {
            let reader = try RecordReader(file.path, format: format)
            report.format = reader.format.rawValue
            let importFile = ImportFile(
                file: file.path, format: reader.format.rawValue, database: database, day: Self.day(of: file.path))
            try add(reader, importFile, &report)
        } catch let error as RecordFileError {
            try rejects?.takeBack()
            report.failure = error.reason
            report.counts = ImportCounts()
            report.rejected = []
            report.isPassedOver = file.isFound && error.reason.isOtherContent
        }
        return report
    }

    private func add(_ reader: RecordReader, _ file: ImportFile, _ report: inout AddReport.File) throws {
        let pipe = BatchPipe(reader)
        defer { pipe.abandon() }
        var rejected: [RejectedRecord] = []
        var count = 0
        let (counts, notices) = try session.add(file) {
            let batch = try pipe.next()
            if let batch {
                try rejects?.write(batch.rejected, format: file.format)
                let room = AddReport.File.maximumRejected - rejected.count
                rejected += batch.rejected.prefix(room).map(\.withoutText)
                count += batch.recordCount
                progress.show(bytes: reader.bytesRead, records: count)
            }
            return batch
        }
        if counts.read == 0, let mismatch = reader.mismatch {
            throw RecordFileError(file: file.file, reason: mismatch)
        }
        report.counts = counts
        report.rejected = rejected
        report.notices = notices
        report.damage = reader.damage
    }

    /// The day of the file's last change; today for standard input.
    private static func day(of file: String) -> String {
        // A file that can't be asked is dated today, and reading it says what is wrong.
        let changed = try? FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        return Clock.day(changed ?? Date())
    }
}

extension RejectedRecord {
    /// Without the record itself, which may be large.
    fileprivate var withoutText: RejectedRecord { RejectedRecord(line: line, ordinal: ordinal, reason: reason) }
}

/// Moments as the library writes them, in UTC.
enum Clock {
    /// `2026-11-23T20:15:00Z`
    static func moment(_ date: Date = Date()) -> String {
        var seconds = time_t(date.timeIntervalSince1970)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let numbers = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec].map { number in
            (number < 10 ? "0" : "") + String(number)
        }
        return "\(parts.tm_year + 1900)-\(numbers[0])-\(numbers[1])T\(numbers[2]):\(numbers[3]):\(numbers[4])Z"
    }

    /// `2026-11-23`
    static func day(_ date: Date = Date()) -> String {
        String(moment(date).prefix(10))
    }
}
