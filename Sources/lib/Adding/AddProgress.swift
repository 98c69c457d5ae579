import Foundation

/// How far adding has come, over all files.
final class AddProgress {
    private let progress: Progress
    private let sizes: [Int]
    private let total: Int
    private var number = 0
    private var name = ""
    /// How many bytes the files before this one have.
    private var passed = 0
    private var records = 0
    private var recordsInFile = 0

    init(_ progress: Progress, _ list: FileList) {
        self.progress = progress
        // Only for the bar; standard input has no size.
        sizes = list.files.map { file in
            let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
            return size ?? 0
        }
        total = sizes.reduce(0, +)
    }

    func begin(_ file: FileList.File) {
        if number > 0 { passed += sizes[number - 1] }
        number += 1
        name = file.path
        records += recordsInFile
        recordsInFile = 0
        show(bytes: 0, records: 0)
    }

    /// - Parameters:
    ///   - bytes: how much of the file was read.
    ///   - records: how many records of the file were read.
    func show(bytes: Int, records: Int) {
        recordsInFile = records
        let part = total > 0 ? Double(passed + bytes) / Double(total) : nil
        let read = counted(self.records + records, "record")
        let place = sizes.count > 1 ? "file \(grouped(number)) of \(grouped(sizes.count)), " : ""
        progress.show(part, "\(place)\(read): \(name)")
    }

    func clear() { progress.clear() }
}
