/// Texts that stand for no value, as publishers write them.
enum Markers {
    private static let known: [String: Profile.MissingReason] = [
        "na": .notAvailable, "n/a": .notAvailable, "n.a.": .notAvailable, "nan": .notAvailable,
        "null": .notAvailable, "none": .notAvailable, "..": .notAvailable, "...": .notAvailable,
        ". .": .notAvailable, ":": .notAvailable, "-": .notReported, "–": .notReported,
        "—": .notReported, "xxx": .didNotExist, "*": .suppressed, "x": .notApplicable,
        "-99": .notAvailable, "-999": .notAvailable, "?": .unknown, "unknown": .unknown,
    ]

    static func isMarker(_ text: String) -> Bool { known[text.lowercased()] != nil }

    static func reason(of text: String) -> Profile.MissingReason? { known[text.lowercased()] }
}
