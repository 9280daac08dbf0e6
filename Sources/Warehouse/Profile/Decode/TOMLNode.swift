/// A value of a TOML file, with the place where it stands.
struct TOMLNode {
    enum Content {
        case text(String)
        case whole(Int)
        case real(Double)
        case flag(Bool)
        /// As `YYYY-MM-DD`.
        case day(String)
        /// A time, or a day with one, which nothing here can be.
        case time
        case list([TOMLNode])
        /// In the order of the file.
        case table([TOMLEntry])
    }

    let content: Content
    let place: ProfilePlace

    /// What kind of value it is, in words.
    var kind: String {
        switch content {
        case .text: "a text"
        case .whole, .real: "a number"
        case .flag(let flag): flag ? "true" : "false"
        case .day: "a day"
        case .time: "a time"
        case .list: "a list"
        case .table: "a table"
        }
    }
}

/// A key of a TOML table, and its value.
struct TOMLEntry {
    let key: String
    /// Where the key stands.
    let place: ProfilePlace
    let node: TOMLNode
}
