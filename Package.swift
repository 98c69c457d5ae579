// swift-tools-version:6.1
import PackageDescription

let package = Package(
    name: "lib",
    products: [
        .executable(name: "lib", targets: ["lib"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    ],
    targets: [
        .target(name: "Articles"),
        .target(name: "Ingestion", dependencies: ["Articles"]),
        .target(
            name: "Migrations",
            path: "Migrations",
            resources: [.embedInCode("0001_library.sql")]
        ),
        .target(
            name: "Store",
            dependencies: [
                "Articles", "Migrations",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(name: "Export", dependencies: ["Articles"]),
        .executableTarget(
            name: "lib",
            dependencies: [
                "Articles", "Ingestion", "Store", "Export",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(name: "ExportTests", dependencies: ["Articles", "Export", "Ingestion"], exclude: ["Golden"]),
    ],
    swiftLanguageModes: [.v6]
)
