import Foundation

/// The files of the checkout that the tests were built from.
enum ProjectFiles {
    static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

    /// The paths inside `folder` of the files ending in one of `suffixes`, in byte order.
    static func paths(in folder: String, ending suffixes: String...) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
            .filter { path in suffixes.contains { path.hasSuffix($0) } }
            .filter { !$0.contains(".build") }
            .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
