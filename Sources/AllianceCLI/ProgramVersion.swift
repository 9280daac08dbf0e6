/// Which program this is.
enum ProgramVersion {
    static let text = "0.1.0"
    /// The day of the release, for the manual page.
    static let day = "2026-11-24"
}
