internal import Warehouse

/// A profile in a file, and what is wrong with it.
struct CheckedProfile {
    private let path: String
    /// `nil` where it has faults.
    private let profile: Profile?
    let faults: [ProfileFault]

    /// - Throws: ``FileError`` if there is nothing to check.
    init(path: String) throws {
        self.path = path
        do {
            profile = try Profile(path: path)
            faults = []
        } catch let error as ProfileError {
            profile = nil
            faults = error.faults
        }
    }

    /// The result for people, with the end of its last line.
    var text: String {
        guard let profile else { return faults.map { "\($0)\n" }.joined() }
        let datasets = profile.datasets.map(\.name).joined(separator: ", ")
        return "\(path) is sound: \(profile.name) fills \(datasets)\n"
    }

    var json: JSON {
        .object([
            ("file", .string(path)), ("sound", .bool(faults.isEmpty)),
            ("profile", JSON(profile?.name)),
            ("faults", .array(faults.map(\.json))),
        ])
    }
}

extension ProfileFault {
    var json: JSON {
        .object([
            ("line", .integer(place.line)), ("column", .integer(place.column)),
            ("reason", .string(reason)), ("fix", .string(fix)),
        ])
    }
}
