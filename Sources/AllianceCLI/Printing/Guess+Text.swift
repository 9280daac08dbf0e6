internal import Warehouse

extension Guess {
    var json: JSON {
        .object([
            ("file", .string(file)), ("loaded", .bool(false)),
            ("profiles", .array(fits.map(\.json))),
            (
                "findings",
                .array(
                    findings.map { finding in
                        .object([
                            ("about", .string(finding.about)), ("answer", .string(finding.answer)),
                            ("sureness", .string(finding.sureness.rawValue)),
                            ("because", .string(finding.because)),
                        ])
                    })
            ),
            ("trial", trial?.json ?? .null), ("toml", .string(proposal)),
        ])
    }
}

extension ProfileFit {
    fileprivate var json: JSON {
        .object([
            ("profile", .string(profile)), ("datasets", .array(datasets.map(JSON.string))),
            ("sureness", .string(sureness.rawValue)), ("score", .real(score)),
            ("would_load", .integer(sound)), ("would_be_rejected", .integer(rejected)),
            ("skipped", .integer(skipped)), ("missing", .integer(missing)),
            ("unused_columns", .array(unusedColumns.map(JSON.string))),
            ("totals_compared", .integer(totals.comparedCount)),
            ("totals_different", .integer(totals.differenceCount)),
            ("unlike_values", .integer(unlike)),
            ("rivals", .array(rivals.map(JSON.string))),
            ("faults", .array(faults.map(JSON.string))),
        ])
    }
}
