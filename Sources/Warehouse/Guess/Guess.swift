/// What a file that nobody has described may be, and how sure that is.
///
/// It is a proposal: nothing is ever loaded by it until somebody has read it.
public struct Guess: Sendable {
    /// How much a finding can be relied on.
    public enum Sureness: String, CaseIterable, Sendable {
        case sure
        case likely
        case unsure
    }

    /// One thing that was found out.
    public struct Finding: Equatable, Sendable {
        /// What it is about, as `encoding`, `delimiter` or `dataset`.
        public let about: String
        public let answer: String
        public let sureness: Sureness
        /// What it rests on, as a clause.
        public let because: String

        init(_ about: String, _ answer: String, _ sureness: Sureness, because: String) {
            self.about = about
            self.answer = answer
            self.sureness = sureness
            self.because = because
        }
    }

    /// The file as it was named.
    public let file: String
    /// The program's own profiles that find their table in the file, the best first.
    public let fits: [ProfileFit]
    public let findings: [Finding]
    /// What the proposed profile would do with the file; `nil` if it finds no table.
    public let trial: ProfileFit?
    /// The proposed profile, as TOML with what was found in comments.
    public let proposal: String
}
