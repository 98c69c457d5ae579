import Foundation

/// The target that libFuzzer runs in this process.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    if let target = FuzzTarget.named(name) { return target }
    let isList = name == "list"
    let names = FuzzTarget.all.map(\.name).joined(separator: "\n")
    print(isList ? names : "FUZZ_TARGET must be one of:\n\(names)")
    exit(isList ? 0 : 64)
}()

/// Chooses the target before anything is read (LLVM, libFuzzer, FuzzerInterface.h).
@_cdecl("LLVMFuzzerInitialize")
public func initializeFuzzer(_: UnsafeMutableRawPointer, _: UnsafeMutableRawPointer) -> CInt {
    _ = target
    return 0
}

/// One execution.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    do {
        try target.run(FuzzInput(bytes: [UInt8](UnsafeRawBufferPointer(start: start, count: count))))
    } catch {
        fatalError("\(target.name): \(error)")
    }
    return 0
}
