import Foundation
import Testing

@Suite struct `A script of the project` {
    private let folder = URL(filePath: #filePath).appending(path: "../../../Scripts").standardized

    @Test func `is written without a fault in its grammar, and stops at the first error`() throws {
        let bench = try Bench()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let path = folder.appending(path: name).path
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(text.hasPrefix("#!/usr/bin/env bash\n"), "\(name)")
            #expect(text.contains("\nset -euo pipefail\n"), "\(name)")
            #expect(try bench.shell("bash -n '\(path)'").transcript == "", "\(name)")
            #expect(FileManager.default.isExecutableFile(atPath: path), "\(name)")
        }
    }

    @Test(arguments: ["demo", "install"])
    func `says how it is used where it cannot understand its arguments`(name: String) throws {
        let bench = try Bench()
        let run = try bench.shell("'\(folder.appending(path: name).path)' --nonsense")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("usage: Scripts/\(name) ["))
    }
}
