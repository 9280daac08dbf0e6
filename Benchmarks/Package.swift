// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who only uses the warehouse builds the peers.
let package = Package(
    name: "alliance-benchmarks",
    dependencies: [
        .package(name: "alliance-warehouse", path: ".."),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .executableTarget(
            name: "StorageBenchmark",
            dependencies: [
                .product(name: "Storage", package: "alliance-warehouse"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
