import Foundation
import Testing

@Suite struct `The README` {
    /// The README of the checkout that the tests were built from.
    private let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized

    /// A command of a session, and what stands under it.
    private struct Step {
        let command: String
        var output = ""
    }

    @Test func `shows what its commands print`() throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        let bench = try Bench()
        var printed: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isPrinted = Self.isInsideSession(printed)
            if isPrinted, !line.hasPrefix("$ "), line != "```" { continue }
            printed.append(String(line))
            if isPrinted, line.hasPrefix("$ ") {
                printed += try output(of: String(line.dropFirst(2)), in: bench)
            }
        }
        let rewritten = printed.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try rewritten.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(rewritten == text)
        }
    }

    @Test func `names only commands that there are`() throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        let bench = try Bench()
        let names = Set(text.matches(of: /`alliance ([a-z-]+)/).map { String($0.1) })
        #expect(names.count > 10)
        for name in names {
            let run = try bench.alliance(name, "--help")
            #expect(run.status == 0, "alliance \(name)")
        }
    }

    /// Whether the last line of `lines` is inside a block of commands with their output.
    private static func isInsideSession(_ lines: [String]) -> Bool {
        guard let start = lines.lastIndex(where: { $0.hasPrefix("```") }) else { return false }
        return lines[start] == "```console"
    }

    private func output(of command: String, in bench: Bench) throws -> [String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let folder = Bench.program.deletingLastPathComponent().path
        let run = try bench.shell(
            command + " 2>&1", environment: ["PATH": folder + ":" + path, "COLUMNS": "80"])
        guard !run.output.isEmpty else { return [] }
        return run.output.replacing(bench.folder.path + "/", with: "").dropLast()
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
