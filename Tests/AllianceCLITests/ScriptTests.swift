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

    /// A folder of programs that do nothing but say how they were called.
    private func fakePath(_ bench: Bench, without missing: [String] = []) throws {
        let tools = [
            "swift", "git", "pkg-config", "sqlite3", "python3", "sudo", "apt-get", "clang++", "c++",
        ]
        try FileManager.default.createDirectory(
            at: bench.folder.appending(path: "bin"), withIntermediateDirectories: true)
        for tool in tools where !missing.contains(tool) {
            try bench.write("#!/bin/sh\necho \(tool) \"$@\" >> calls\n", to: "bin/\(tool)")
        }
        try bench.write("#!/bin/sh\necho ${FAKE_USER:-0}\n", to: "bin/id")
        let linked = try bench.shell(
            """
            chmod 755 bin/*
            for tool in bash env mktemp rm cat dirname readlink; do ln -s "$(command -v $tool)" bin/; done
            : > sqlite3.h
            """)
        #expect(linked.status == 0, "\(linked.transcript)")
    }

    private func prepare(
        _ bench: Bench, _ arguments: String = "", _ environment: [String: String] = [:]
    ) throws -> AllianceRun {
        try bench.shell(
            "'\(folder.appending(path: "prepare").path)' \(arguments) < /dev/null",
            environment: [
                "PATH": bench.path("bin"), "SQLITE_HEADER": bench.path("sqlite3.h"),
            ].merging(environment) { _, given in given })
    }

    @Test func `finds that nothing is missing, and installs nothing`() throws {
        let bench = try Bench()
        try fakePath(bench)
        let run = try prepare(bench, "tests")
        #expect(run.transcript == "")
        #expect(try !bench.text(of: "calls").contains("apt-get"))
    }

    @Test(arguments: [
        (["git"], "", ["git", "ca-certificates"]),
        (["pkg-config"], "", ["pkg-config"]),
        (["clang++", "c++"], "", ["libc6-dev", "libstdc++-12-dev", "binutils"]),
        (["sqlite3", "python3"], "tests", ["sqlite3", "python3"]),
    ])
    func `installs what is missing`(
        missing: [String], arguments: String, packages: [String]
    ) throws {
        let bench = try Bench()
        try fakePath(bench, without: missing)
        let run = try prepare(bench, arguments)
        #expect(run.status == 0, "\(run.transcript)")
        let calls = try bench.text(of: "calls").split(separator: "\n")
        #expect(calls.contains("apt-get update"))
        let install = try #require(calls.last { $0.hasPrefix("apt-get install") })
        for package in packages {
            #expect(install.split(separator: " ").contains(Substring(package)))
        }
    }

    @Test func `installs what a program needs that compiles and does not link`() throws {
        let bench = try Bench()
        try fakePath(bench)
        try bench.write("#!/bin/sh\nexit 1\n", to: "bin/clang++")
        let run = try prepare(bench)
        #expect(run.status == 0, "\(run.transcript)")
        #expect(try bench.text(of: "calls").contains("libstdc++-12-dev"))
    }

    @Test func `prints the one command to type where nobody can give a password`() throws {
        let bench = try Bench()
        try fakePath(bench, without: ["git", "sudo"])
        let run = try prepare(bench, "", ["FAKE_USER": "1000"])
        #expect(run.status == 1)
        #expect(
            run.errors == """
                prepare: missing: git ca-certificates
                  fix: sudo apt-get update && sudo apt-get install -y git ca-certificates

                """)
        #expect(try !bench.text(of: "calls").contains("apt-get"))
    }

    @Test(arguments: [("apt-get", "names of Debian's packages"), ("swift", "swift.org/install")])
    func `says what to do where it cannot install`(missing: String, hint: String) throws {
        let bench = try Bench()
        try fakePath(bench, without: [missing, "git"])
        let run = try prepare(bench)
        #expect(run.status == 1)
        #expect(run.errors.contains(hint), "\(run.transcript)")
        #expect(run.errors.contains("\n  fix: "))
    }

    @Test func `installs into a folder that is named from where it was called`() throws {
        let bench = try Bench()
        let copied = try bench.shell(
            """
            mkdir -p project/Scripts caller
            cp '\(folder.appending(path: "install").path)' project/Scripts/
            printf '#!/bin/sh\\necho %s\\n' '\(Bench.program.path)' > project/Scripts/program
            chmod 755 project/Scripts/program
            cd caller && ../project/Scripts/install ./here
            """)
        #expect(copied.status == 0, "\(copied.transcript)")
        #expect(bench.exists("caller/here/bin/alliance"))
        #expect(bench.exists("caller/here/share/man/man1/alliance.1"))
        #expect(!bench.exists("project/here"))
    }

    @Test func `says before it builds that a folder cannot be written`() throws {
        let bench = try Bench()
        try bench.write("", to: "file")
        let run = try bench.shell("'\(folder.appending(path: "install").path)' file/here")
        #expect(
            run.transcript == """
                --- standard error
                install: file/here/bin cannot be written
                  fix: name another folder, as in: Scripts/install ~/.local
                --- exit code 1

                """)
    }

    @Test(arguments: ["demo", "install"])
    func `says how it is used where it cannot understand its arguments`(name: String) throws {
        let bench = try Bench()
        let run = try bench.shell("'\(folder.appending(path: name).path)' --nonsense")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("usage: Scripts/\(name) ["))
    }
}
