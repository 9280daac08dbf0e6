internal import ArgumentParser
internal import Warehouse

/// What an export needs to give away more than licences allow.
struct LicenceOptions: ParsableArguments {
    @Option(
        name: .customLong("override-licence"),
        help: ArgumentHelp(
            "Give away more of a source than its licence allows; the reason is kept in licence_overrides.",
            valueName: "reason"))
    var reason: String?
}

extension Settings {
    /// Stops an export of one dataset, or of all of them, that would give away more of a source
    /// than its licence allows, unless there is a reason, which is kept.
    ///
    /// - Parameter name: A dataset, or `all` or `bundle`.
    func checkLicences(
        exporting name: String, to output: String?, _ viewpoint: Viewpoint, override: String?
    ) throws {
        let datasets =
            ["all", "bundle"].contains(name)
            ? Dataset.all : Dataset.all.filter { $0.name == name || $0.table == name }
        guard !datasets.isEmpty else { return }
        let excesses = try reading(from: viewpoint) { view in
            try view.warehouse.licenceExcesses(exporting: datasets)
        }
        try checkLicences(excesses, exporting: name, to: output, override: override)
    }

    /// Stops an export that gives away too much, or keeps why it was let through.
    func checkLicences(
        _ excesses: [LicenceExcess], exporting name: String, to output: String?, override: String?
    ) throws {
        guard !excesses.isEmpty else { return }
        guard let override else { throw LicenceError(export: name, excesses: excesses) }
        guard override.contains(where: { !$0.isWhitespace }) else {
            throw CommandFailure.usage(
                code: "bad_value", "the reason to override a licence is empty",
                hint: "say in a sentence why this may be given away")
        }
        try writing { warehouse in
            try warehouse.recordOverride(
                of: excesses, export: name, output: output ?? "-", reason: override)
        }
        for excess in excesses { printer.note("licence overridden: \(excess)") }
    }
}
