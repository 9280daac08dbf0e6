import Foundation

/// One finished run of the program.
struct AllianceRun {
    let status: Int32
    let output: String
    let errors: String

    /// The output and what was said on standard error, for a golden file.
    var transcript: String {
        (output.isEmpty ? "" : output) + (errors.isEmpty ? "" : "--- standard error\n" + errors)
            + (status == 0 ? "" : "--- exit code \(status)\n")
    }
}

/// A folder of its own for a test, and the program run in it.
final class Bench: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "alliance-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        // A folder that stays behind hurts nobody.
        try? FileManager.default.removeItem(at: folder)
    }

    /// The program that the tests were built with, beside the tests themselves.
    static let program = {
        let tests = URL(filePath: CommandLine.arguments[0]).standardized
        return tests.deletingLastPathComponent().appending(path: "alliance")
    }()

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// Runs the program in the folder, with nothing in its environment but `environment`.
    @discardableResult
    func alliance(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> AllianceRun {
        try alliance(arguments, input: input, environment: environment)
    }

    /// Runs the program in the folder, with nothing in its environment but `environment`.
    @discardableResult
    func alliance(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> AllianceRun {
        try run(Self.program, arguments, input: input, environment: environment)
    }

    /// Runs another program of this machine in the folder.
    func shell(_ script: String, environment: [String: String] = [:]) throws -> AllianceRun {
        let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
        return try run(
            URL(filePath: "/bin/bash"), ["-c", script], input: "",
            environment: path.merging(environment) { _, given in given })
    }

    /// Runs the program as somebody whom permissions hold back, which those of the superuser do
    /// not, who runs the tests where they run in a container.
    func allianceAsAnybody(_ arguments: [String]) throws -> AllianceRun {
        guard geteuid() == 0 else { return try alliance(arguments) }
        let program = try Self.readableProgram.get().path("alliance")
        return try run(
            URL(filePath: "/usr/bin/setpriv"),
            ["--reuid=65534", "--regid=65534", "--clear-groups", program] + arguments, input: "",
            environment: [:])
    }

    /// A copy of the program in a folder that everybody may enter.
    private static let readableProgram = Result {
        let bench = try Bench()
        try FileManager.default.copyItem(at: program, to: bench.folder.appending(path: "alliance"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: bench.folder.path)
        return bench
    }

    /// Starts the program and leaves it running.
    ///
    /// - Parameter input: What it reads from; `nil`: nothing.
    func start(_ arguments: [String], input: Pipe? = nil) throws -> Process {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [:]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        if let input {
            process.standardInput = input
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        return process
    }

    private func run(
        _ program: URL, _ arguments: [String], input: String, environment: [String: String]
    ) throws -> AllianceRun {
        // Files, because a pipe that nobody empties stops the program.
        let names = (0..<3).map { "stream-\($0)-\(UUID().uuidString)" }
        try write(input, to: names[0])
        try write("", to: names[1])
        try write("", to: names[2])
        defer { for name in names { try? FileManager.default.removeItem(atPath: path(name)) } }

        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: names[0]))
        process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: names[1]))
        process.standardError = try FileHandle(forWritingTo: folder.appending(path: names[2]))
        try process.run()
        process.waitUntilExit()
        let status =
            process.terminationReason == .exit
            ? process.terminationStatus : 128 + process.terminationStatus
        return AllianceRun(
            status: status, output: try text(of: names[1]),
            // Messages name the file with its folder, which has another name in each test.
            errors: try text(of: names[2]).replacing(folder.path + "/", with: ""))
    }
}
