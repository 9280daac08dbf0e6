internal import Spreadsheet

extension Warehouse {
    /// Proposes a profile for a file that nobody has described.
    ///
    /// Reads all of it and compares it with the program's profiles. Nothing is loaded or kept.
    public func guess(_ path: String, options: ImportOptions = ImportOptions()) throws -> Guess {
        try guess(ImportInput(path: path), options: options)
    }

    func guess(_ input: ImportInput, options: ImportOptions) throws -> Guess {
        let text = try TextForm(input, given: options.encoding)
        var guesser = Guesser(
            input, text,
            memory: CellMemory(
                try AllyResolver(connection),
                currencies: try Registers(connection).table(.currencies).codes))
        try guesser.look()
        let fits = try fits(of: input, guesser.form, options: options)
        guard var proposal = guesser.proposal() else {
            return Guess(
                file: input.name, fits: fits, findings: guesser.findings, trial: nil,
                proposal: Self.comment(input.name, fits, guesser.findings, nil).map {
                    "# \($0.tomlComment)\n"
                }.joined())
        }
        var trial = try self.trial(of: proposal, input, options)
        if let tried = trial, tried.totals.differenceCount > 0 || tried.totals.comparedCount == 0,
            proposal.totals != nil
        {
            proposal.comparesTotals = false
            guesser.note(totals: tried.totals)
            trial = try self.trial(of: proposal, input, options)
        }
        let comments = Self.comment(input.name, fits, guesser.findings, trial)
        return Guess(
            file: input.name, fits: fits, findings: guesser.findings, trial: trial,
            proposal: proposal.toml(comments: comments))
    }

    private func trial(
        of proposal: ProposedProfile, _ input: ImportInput, _ options: ImportOptions
    ) throws -> ProfileFit? {
        // Whatever the file holds, what is proposed for it is a profile; a test asks for that.
        let profile = try Profile(text: proposal.toml(comments: []), file: "proposal")
        var options = options
        options.encoding = options.encoding ?? proposal.form.encoding
        return try fit(of: profile, to: input, options: options)
    }

    /// What is said before the proposal: what was compared and what was found.
    private static func comment(
        _ file: String, _ fits: [ProfileFit], _ findings: [Guess.Finding], _ trial: ProfileFit?
    ) -> [String] {
        var lines = ["What \(file) may be. Nothing was loaded.", ""]
        if fits.isEmpty {
            lines.append("No profile of the program finds its table in the file.")
        } else {
            lines.append("Profiles of the program that find their table, the best first:")
            for fit in fits.prefix(5) { lines.append("  \(fit.profile): \(fit.text)") }
            if let best = fits.first, best.sureness != .unsure {
                lines.append("Try: alliance import --profile \(best.profile) --check \(file)")
            }
        }
        lines += ["", "What was found, for a profile of its own:"]
        for finding in findings {
            lines.append(
                "  \(finding.about): \(finding.answer) (\(finding.sureness.rawValue): \(finding.because))"
            )
        }
        if let trial {
            lines += ["", "With the proposal below: \(trial.text)"]
            lines += trial.faults.map { "  rejected: \($0)" }
        }
        return lines
    }
}

extension ProfileFit {
    /// What would become of the rows.
    var text: String {
        "\(sureness.rawValue); \(sound) would load, \(rejected) be rejected, \(skipped) skipped, "
            + "\(missing) without a value"
            + (unusedColumns.isEmpty
                ? "" : "; it does not mention \(unusedColumns.count) of \(columnCount) columns")
            + (unlike == 0
                ? ""
                : "; \(unlike) of \(alike + unlike) values are unlike what the warehouse holds")
            + (rivals.isEmpty
                ? ""
                : "; \(rivals.joined(separator: ", ")) fits as well, and only the name of the file"
                    + " can tell")
    }
}
