import Foundation
import Testing

@Suite struct `Completions` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    /// What the scripts ask when Tab is pressed at the end of the line.
    private func offered(_ words: [String], command: [String], argument: String) throws -> [String]
    {
        let run = try bench.alliance(
            ["---completion"] + command + ["--", argument, String(words.count - 1), "0"] + words,
            environment: ["SAP_SHELL": "bash", "ALLIANCE_DB": "w.db"])
        #expect(run.status == 0, "\(run.transcript)")
        return run.output.split(separator: "\n").map(String.init)
    }

    private func offered(report words: String...) throws -> [String] {
        try offered(
            ["alliance", "report"] + words, command: ["report"], argument: "positional@0")
    }

    @Test func `offer the names of the reports`() throws {
        let names = try offered(report: "")
        #expect(names.contains("burden-share"))
        #expect(names.contains("list"))
    }

    @Test func `offer the options of the report that is named`() throws {
        let options = try offered(report: "troops", "--")
        #expect(options.contains("--date"))
        #expect(options.contains("--format"))
        #expect(!options.contains("--premium"))
    }

    @Test func `offer hosts, methods and choices as the warehouse has them`() throws {
        #expect(try offered(report: "burden-share", "--host", "").contains("KOR"))
        #expect(
            try offered(report: "burden-share", "--host", "KOR", "--method", "").contains(
                "spark-sma"))
        #expect(try offered(report: "troops", "--count-type", "").contains("assigned"))
        #expect(try offered(report: "troops", "--format", "").contains("csv"))
    }

    @Test func `offer datasets, sources and batches`() throws {
        let datasets = try offered(
            ["alliance", "import", ""], command: ["import"], argument: "positional@0")
        #expect(datasets.contains("troop-counts"))
        #expect(datasets.contains("all"))
        let sources = try offered(
            ["alliance", "import", "allies", "--source", ""], command: ["import"],
            argument: "--source")
        #expect(!sources.isEmpty)
        let profiles = try offered(
            ["alliance", "import", "--profile", ""], command: ["import"], argument: "--profile")
        #expect(profiles.contains("us-bases"))
        let batches = try offered(
            ["alliance", "batches", ""], command: ["batches"], argument: "positional@0")
        #expect(batches.contains("1"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `come as a script for each shell`(shell: String) throws {
        let run = try bench.alliance("--generate-completion-script", shell)
        #expect(run.status == 0)
        #expect(run.output.contains("---completion report"))
        try bench.write(run.output, to: "script")
        let checked = try bench.shell(
            "if command -v \(shell) > /dev/null; then \(shell) -n script; fi")
        #expect(checked.transcript == "")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `name every command and its options`(shell: String) throws {
        let script = try bench.alliance("--generate-completion-script", shell).output
        for command in `The command line`.commands {
            #expect(script.contains(command))
            let help = try bench.alliance(command, "--help").output
            for option in help.matches(of: /\n  (?:-[a-z], )?--([a-z-]+)/) {
                let name = shell == "fish" ? "-l '\(option.1)'" : "--\(option.1)"
                #expect(script.contains(name), "\(shell): \(command) --\(option.1)")
            }
        }
    }

    @Test func `are known to zsh, and offered by fish`() throws {
        let run = try bench.shell(
            """
            PATH="\(Bench.program.deletingLastPathComponent().path):$PATH"
            alliance --generate-completion-script zsh > script.zsh
            alliance --generate-completion-script fish > script.fish
            if command -v zsh > /dev/null; then
                zsh -fc 'autoload -U compinit; compinit -u -D; source script.zsh; echo $_comps[alliance]'
            else echo _alliance; fi
            if command -v fish > /dev/null; then
                fish --no-config -c 'source script.fish; complete -C "alliance imp"' | cut -f 1
                fish --no-config -c 'source script.fish; complete -C "alliance query --time"' | cut -f 1
            else printf 'import\\n--timeout\\n'; fi
            """, environment: ["HOME": bench.folder.path])
        #expect(run.transcript == "_alliance\nimport\n--timeout\n")
    }

    @Test func `work in bash for what stands in the warehouse`() throws {
        let run = try bench.shell(
            """
            PATH="\(Bench.program.deletingLastPathComponent().path):$PATH"
            export ALLIANCE_DB=w.db
            source <(alliance --generate-completion-script bash)
            offer() {
                COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
                COMPREPLY=()
                _alliance alliance "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                echo "${COMPREPLY[*]}"
            }
            offer alliance report cost
            offer alliance report troops --da
            offer alliance report burden-share --host KO
            offer alliance export troop-cou
            """)
        #expect(run.transcript == "cost-plus\n--date --days\nKOR\ntroop-counts\n")
    }
}
