// swift-tools-version:6.2
import PackageDescription

/// A warning ends the build, in our own code and not in what it depends on. A compiler that is newer than the code may
/// know more warnings; then they are only shown.
#if compiler(<6.4)
    let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]
#else
    let settings: [SwiftSetting] = []
#endif

/// Whether what is fuzzed becomes libFuzzer's program (`make fuzz`), and not tests that replay its corpus.
let isFuzzing = Context.environment["LIB_FUZZING"] != nil
let fuzzed: [Target.Dependency] = ["Articles", "Editing", "Export", "Ingestion", "Manuscripts", "Store", "Terminal"]
let fuzzing: Target =
    isFuzzing
    ? .executableTarget(
        name: "Fuzzing", dependencies: fuzzed, path: "Tests/Fuzzing",
        exclude: ["Corpus", "Dictionaries", "CorpusTests.swift"],
        swiftSettings: settings)
    : .testTarget(
        name: "FuzzingTests", dependencies: fuzzed + ["TestSupport"], path: "Tests/Fuzzing",
        exclude: ["Corpus", "Dictionaries", "Fuzzer.swift"], swiftSettings: settings)

let package = Package(
    name: "lib",
    products: [
        .executable(name: "lib", targets: ["lib"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        .target(name: "Articles", swiftSettings: settings),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CSQLiteHooks", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "Ingestion", dependencies: ["Articles", "CZlib"], swiftSettings: settings),
        .target(
            name: "Migrations",
            path: "Migrations",
            resources: [
                .embedInCode("0001_library.sql"), .embedInCode("0002_search.sql"), .embedInCode("0003_identity.sql"),
                .embedInCode("0004_history.sql"),
                .embedInCode("0005_lists.sql"),
                .embedInCode("0006_screening.sql"),
                .embedInCode("0007_search_speed.sql"),
                .embedInCode("0008_lean_index.sql"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Store",
            dependencies: [
                "Articles", "CSQLiteHooks", "Migrations",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Export", dependencies: ["Articles", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: settings),
        .target(
            name: "Editing", dependencies: ["Articles", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .target(name: "Manuscripts", dependencies: ["Articles"], swiftSettings: settings),
        .target(name: "Terminal", dependencies: ["Articles"], swiftSettings: settings),
        .executableTarget(
            name: "lib",
            dependencies: [
                "Articles", "Ingestion", "Store", "Export", "Editing", "Manuscripts", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Benchmark",
            dependencies: ["Ingestion", "Migrations", .product(name: "GRDBSQLite", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "BenchmarkTests", dependencies: ["Articles", "Benchmark", "Ingestion"], swiftSettings: settings),
        .testTarget(
            name: "EditingTests", dependencies: ["Articles", "Editing", "Ingestion", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ExportTests", dependencies: ["Articles", "Export", "Ingestion"], exclude: ["Golden"],
            swiftSettings: settings),
        .testTarget(
            name: "IngestionTests", dependencies: ["Articles", "CZlib", "Export", "Ingestion", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: settings),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Articles", "Export", "Ingestion", "Migrations", "Store", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Golden"],
            swiftSettings: settings),
        .testTarget(
            name: "LibTests", dependencies: ["Articles", "lib", "Terminal", "TestSupport"], swiftSettings: settings),
        fuzzing,
    ],
    swiftLanguageModes: [.v6]
)
