/// What has been found wrong with a profile so far.
final class ProfileFaults {
    let file: String
    private(set) var found: [ProfileFault] = []

    init(file: String) { self.file = file }

    func note(_ place: ProfilePlace, _ reason: String, fix: String) {
        found.append(ProfileFault(file, place, reason, fix: fix))
    }

    /// Notes a name that does not exist, with the one that may have been meant.
    func noteUnknown(
        _ place: ProfilePlace, _ reason: String, _ name: String, among known: [String]
    ) {
        let nearest = Spelling.nearest(to: name, in: known).map { "did you mean \($0)? or " } ?? ""
        note(place, reason, fix: "\(nearest)use one of \(known.joined(separator: ", "))")
    }
}
