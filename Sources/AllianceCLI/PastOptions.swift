internal import ArgumentParser
internal import Platform
internal import Warehouse

/// From where a command looks at the warehouse.
struct PastOptions: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "What the warehouse knew then: an instant in UTC, batch:N, or the end of a day.",
            valueName: "moment"))
    var asOf: String?

    @Option(
        name: .customLong("edition"), parsing: .singleValue,
        help: ArgumentHelp(
            "Of a publication count only its latest edition not after a date, as sipri-milex=2024; of every publication, as 2024-04.",
            valueName: "choice"))
    var editions: [String] = []

    /// The viewpoint that the options name.
    var viewpoint: Viewpoint {
        get throws { try Viewpoint(asOf: asOf, editions: editions) }
    }

    /// The options as they are typed.
    var words: [String] {
        (asOf.map { ["--as-of", shellQuoted($0)] } ?? [])
            + editions.flatMap { ["--edition", shellQuoted($0)] }
    }
}

extension Viewpoint {
    /// Reads the options `--as-of` and `--edition` as they were typed.
    init(asOf: String?, editions: [String]) throws {
        self.init(
            moment: try asOf.map { text throws(MomentError) in try Moment(text) },
            editions: try editions.map { text throws(EditionError) in try EditionChoice(text) })
    }
}
