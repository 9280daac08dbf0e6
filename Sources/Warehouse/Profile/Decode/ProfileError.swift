/// Why a profile cannot be used, or does not fit the file that it is to read: every fault of it.
public struct ProfileError: Error, Equatable, Sendable {
    /// In the order of the profile's text.
    public let faults: [ProfileFault]

    init(_ faults: [ProfileFault]) {
        self.faults = faults.sorted {
            ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
        }
    }
}

extension ProfileError: CustomStringConvertible {
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// One thing that is wrong with a profile.
public struct ProfileFault: Error, Equatable, Sendable {
    /// The file, or the name of a profile that is part of the program.
    public let file: String
    public let place: ProfilePlace
    /// What is wrong, as a clause.
    public let reason: String
    /// What the author can do about it, as an order.
    public let fix: String

    init(_ file: String, _ place: ProfilePlace, _ reason: String, fix: String) {
        self.file = file
        self.place = place
        self.reason = reason
        self.fix = fix
    }
}

extension ProfileFault: CustomStringConvertible {
    public var description: String {
        let position = place.line > 0 ? ":\(place.line):\(place.column)" : ""
        return "\(file)\(position): \(reason)\n  fix: \(fix)"
    }
}
