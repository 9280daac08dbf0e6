// swift-tools-version: 6.2
import PackageDescription

// Every target is built the same way, because a setting that only some targets have is a trap for
// whoever moves a file: no warning survives, and no unsafe code that does not say `unsafe`.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // A row, a record and a field are lent as views into a buffer; the compiler sees that none
    // outlives it. The language has the rule, but its spelling (`@_lifetime`) is still a preview.
    .enableExperimentalFeature("Lifetimes"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")

let package = Package(
    name: "alliance-warehouse",
    products: [
        .executable(name: "alliance", targets: ["AllianceCLI"]),
        .library(name: "Storage", targets: ["Storage"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(
            name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CEmbedded"),
        .target(name: "Embedded", dependencies: ["CEmbedded"], swiftSettings: settings),
        .target(name: "Platform", swiftSettings: settings),
        .target(
            name: "Storage", dependencies: ["CSQLite", "Platform", crypto],
            swiftSettings: settings),
        .target(
            name: "Spreadsheet", dependencies: ["CMinizip", "CExpat", "CXlsxWriter", "Platform"],
            swiftSettings: settings),
        .target(
            name: "Migrations", dependencies: ["Storage", "Embedded"], swiftSettings: settings),
        .target(
            name: "Warehouse",
            dependencies: [
                "Storage", "Migrations", "Embedded", "Spreadsheet", "Platform", crypto, toml,
            ],
            exclude: ["Profile/Catalogue"], swiftSettings: settings),
        .target(
            name: "Reports",
            dependencies: ["Storage", "Warehouse", "Embedded", "Spreadsheet", "Platform"],
            exclude: ["SQL"], swiftSettings: settings),
        .executableTarget(
            name: "AllianceCLI",
            dependencies: [
                "Storage", "Migrations", "Spreadsheet", "Warehouse", "Reports", "Platform",
                argumentParser,
            ],
            swiftSettings: settings),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(
            name: "HouseRulesTests",
            dependencies: ["Storage", "Migrations", "Reports", "Embedded"],
            swiftSettings: settings),
        .testTarget(
            name: "PlatformTests", dependencies: ["Platform", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "Platform", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "SpreadsheetTests", dependencies: ["Spreadsheet", "Platform", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "MigrationsTests", dependencies: ["Storage", "Migrations", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "WarehouseTests",
            dependencies: [
                "Warehouse", "Storage", "Migrations", "Embedded", "Platform", "TestSupport",
            ],
            exclude: ["Golden", "Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Reports", "Warehouse", "Storage", "Migrations", "Platform", "Spreadsheet",
                "TestSupport",
            ],
            exclude: ["Golden", "Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "AllianceCLITests",
            dependencies: ["AllianceCLI", "Migrations", "Storage", "TestSupport"],
            exclude: ["Golden"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
