/// From where a warehouse is looked at, where that is not the present with every edition.
public struct Viewpoint: Equatable, Sendable {
    /// What the warehouse knew then counts, and nothing that came later.
    public var moment: Moment?
    /// Of these publications one edition counts.
    public var editions: [EditionChoice]

    public init(moment: Moment? = nil, editions: [EditionChoice] = []) {
        self.moment = moment
        self.editions = editions
    }

    /// Whether it is the present with every edition.
    public var isPlain: Bool { moment == nil && editions.isEmpty }
}
