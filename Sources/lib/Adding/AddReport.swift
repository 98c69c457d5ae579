import Articles
import Ingestion
import Store

/// What became of the files that were added.
struct AddReport {
    struct File {
        var file: String
        var format: String?
        var counts = ImportCounts()
        /// The first of them; ``counts`` has all.
        var rejected: [RejectedRecord] = []
        var notices: [ImportNotice] = []
        var damage: TextDamage?
        var failure: RecordFileError.Reason?
        /// Whether the file was met inside a folder and is no record file.
        var isPassedOver = false

        /// No more rejected records than this are kept of one file, so that memory doesn't grow with them.
        static let maximumRejected = 1_000
        /// How many rejected records aren't kept.
        var unlistedRejected: Int { counts.rejected - rejected.count }
    }

    var files: [File] = []
    var isDryRun = false
    var library: String
    /// Where rejected records were written; `nil` where nobody asked for that.
    var rejectsFiles: [RejectsFile.Place]?

    /// The files that went in whole.
    var readFiles: [String] { files.filter { $0.failure == nil }.map(\.file) }

    var totals: ImportCounts { files.map(\.counts).reduce(ImportCounts(), +) }

    /// The worst of the named files counts; folders without a record file are nothing found.
    var exitCode: Int32 {
        if files.contains(where: { $0.failure != nil && !$0.isPassedOver }) { return 2 }
        if rejectsFiles?.contains(where: { $0.failure != nil }) ?? false { return 2 }
        let isNothing = files.allSatisfy(\.isPassedOver)
        return totals.rejected > 0 || isNothing ? 1 : 0
    }
}
