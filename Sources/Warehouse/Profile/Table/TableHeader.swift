/// The columns of a publisher's table, and what stands above them.
struct TableHeader {
    /// The text of each column; the parts of several rows are joined by ` / `.
    let columns: [String]
    /// Every text above the header, row by row.
    let preamble: [String]
    let sheet: String?
    /// The name of the file without its folder.
    let file: String
    private let places: [String: Int]

    init(columns: [String], preamble: [String], sheet: String?, file: String) {
        self.columns = columns
        self.preamble = preamble
        self.sheet = sheet
        self.file = file
        places = Dictionary(
            zip(columns.map(\.folded), columns.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The place of the first of these columns that the file has; `#3` is the third.
    func index(of names: [String]) -> Int? {
        for name in names {
            if let place = places[name.folded] { return place }
            if name.first == "#", let number = Int(name.dropFirst()), columns.indices ~= number - 1
            {
                return number - 1
            }
        }
        return nil
    }
}

extension String {
    /// With white space, no-break spaces included, collapsed and trimmed.
    var collapsed: String {
        isCollapsed ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether there is nothing to collapse, as far as that can be seen at a glance.
    private var isCollapsed: Bool {
        var isAfterBlank = true
        for byte in utf8 {
            // The first bytes of white space that is not ASCII: U+0085, U+00A0, U+1680, U+2000 …
            let isSuspect = byte < 0x20 || byte == 0xc2 || 0xe1...0xe3 ~= byte
            let isBlank = byte == 0x20
            if isSuspect || isBlank && isAfterBlank { return false }
            isAfterBlank = isBlank
        }
        return !isAfterBlank || utf8.isEmpty
    }

    /// What is compared where neither white space nor case matters.
    var folded: String { collapsed.lowercased() }
}
