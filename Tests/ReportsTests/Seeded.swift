import Foundation
import Reports
import Storage
import Warehouse

@testable import Reports

/// A warehouse with the seeds, made once for all tests of this module; every test reads it.
enum Seeded {
    static func connection() throws -> Connection {
        try Connection(path: try path.get(), options: .readOnly)
    }

    static func view() throws -> View {
        try Warehouse(connection(), origin: Origin(programVersion: "test"))
            .view(from: Viewpoint())
    }

    private static let path = Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "alliance-reports-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "seeded.db").path
        let warehouse = try Warehouse.create(at: path, origin: Origin(programVersion: "test"))
        _ = try warehouse.loadSeeds()
        return path
    }
}

extension Report {
    /// What its example gives for the options that it requires.
    var requiredOptions: [String: String] {
        let words = example.split(separator: " ").map(String.init)
        let required = Set(parameters.filter(\.isRequired).map { "--" + $0.name })
        return words.indices.dropLast().reduce(into: [:]) { options, index in
            guard required.contains(words[index]) else { return }
            options[String(words[index].dropFirst(2))] = words[index + 1]
        }
    }
}
