import Foundation

/// Where things are while the tests run.
public enum Repository {
    public static let folder = URL(filePath: #filePath).appending(path: "../../..").standardized

    /// Where the tests' own binary lies, and lib beside it.
    public static var products: URL {
        #if os(Linux)
            URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().standardized
        #else
            Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent()
                ?? folder
        #endif
    }

    public static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }
}
