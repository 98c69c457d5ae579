import Articles
import Foundation
import Ingestion

/// The files that `lib add` was given, with folders and patterns gone through.
struct FileList {
    struct File: Equatable {
        let path: String
        /// Whether it was met inside a folder: then it may be no record file.
        let isFound: Bool
    }

    private(set) var files: [File] = []

    /// - Parameter library: its files are passed over inside a folder.
    /// - Throws: ``CommandFailure`` for what is neither a file nor a folder.
    init(_ arguments: [String], library: LibraryFiles) throws {
        for argument in arguments {
            files += try Self.files(argument).filter { !$0.isFound || !library.contain($0.path) }
        }
    }

    /// Whether records can be read from at least one of the files.
    func hasRecordFile(_ format: RecordFormat?) -> Bool {
        files.contains { file in file.path == "-" || Self.failure(of: file, format) == nil }
    }

    /// The report on files of which none can be read.
    func failures(_ format: RecordFormat?, _ library: String) -> AddReport {
        var report = AddReport(library: library)
        report.files = files.map { file in
            var entry = AddReport.File(file: file.path)
            entry.failure = Self.failure(of: file, format)
            entry.isPassedOver = file.isFound && entry.failure?.isOtherContent ?? false
            return entry
        }
        return report
    }

    private static func failure(of file: File, _ format: RecordFormat?) -> RecordFileError.Reason? {
        do {
            let reader = try RecordReader(file.path, format: format)
            // A file in another format than the one asked for may have such records all the same.
            return try reader.mismatch == nil || reader.next() != nil ? nil : reader.mismatch
        } catch let error as RecordFileError {
            return error.reason
        } catch {
            return .readFailed(error.localizedDescription)
        }
    }

    private static func files(_ argument: String) throws -> [File] {
        if argument == "-" { return [File(path: argument, isFound: false)] }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) {
            return isFolder.boolValue ? try inside(argument) : [File(path: argument, isFound: false)]
        }
        let matches = matching(argument)
        if !matches.isEmpty { return try matches.flatMap(files) }
        if let advice = advice(for: argument) { throw CommandFailure(advice) }
        return [File(path: argument, isFound: false)]
    }

    /// All files below a folder, sorted; hidden ones are passed over.
    private static func inside(_ folder: String) throws -> [File] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
        return try names.flatMap { name -> [File] in
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            switch try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType {
            case .typeDirectory: return try inside(path)
            case .typeRegular: return [File(path: path, isFound: true)]
            // Links to folders may lead in circles, and nobody writes to a pipe that lies about.
            case .typeSymbolicLink where isFile(URL(filePath: path).resolvingSymlinksInPath()):
                return [File(path: path, isFound: true)]
            default: return []
            }
        }
    }

    /// A link that leads nowhere is none.
    private static func isFile(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
    }

    /// What a pattern matches that the shell left alone.
    private static func matching(_ pattern: String) -> [String] {
        guard pattern.contains(where: { "*?[".contains($0) }) else { return [] }
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, 0, nil, &result) == 0 else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
    }

    /// What to do about an argument that names an article and no file.
    private static func advice(for argument: String) -> String? {
        if let doi = Identifier(.doi, argument), let url = doi.url {
            return """
                \(argument) is a DOI, and lib reads record files. Open \(url), choose the page's citation download, \
                and add the file that you get.
                """
        }
        if let pmid = Identifier(.pmid, argument), let url = pmid.url {
            return """
                \(argument) looks like a PMID, and lib reads record files. Open \(url), save the record with \
                "Send to: Citation manager", and add the file that you get.
                """
        }
        return nil
    }
}

extension RecordFileError.Reason {
    /// Whether the file is readable and simply holds no records: no error for one met inside a folder.
    var isOtherContent: Bool {
        switch self {
        case .unknownFormat, .empty, .noRecords: true
        default: false
        }
    }
}
