/// Places on a plain map: degrees of longitude are as wide as at the middle of the map.
struct PlacesDrawing: Drawing {
    private struct Place {
        let label: String
        let host: String
        let latitude: Double
        let longitude: Double
        let precision: String
    }

    private let places: [Place]
    private let unplaced: Int

    init?(_ columns: Picture.Places, _ rows: [NamedRow]) {
        var seen: Set<String> = []
        var without = 0
        places = rows.compactMap { row in
            guard let latitude = row.number(columns.latitude),
                let longitude = row.number(columns.longitude)
            else {
                without += 1
                return nil
            }
            let label = row.text(columns.label)
            // A second source of the same base is a second row, near the first.
            guard seen.insert(label).inserted else { return nil }
            return Place(
                label: label, host: row.text(columns.host), latitude: latitude,
                longitude: longitude,
                precision: row.text(columns.precision))
        }
        unplaced = without
        guard !places.isEmpty else { return nil }
    }

    var remarks: [String] {
        [
            "Positions only, on degrees of latitude and longitude: no coastline is drawn, and one degree north is about 111 kilometres."
        ] + (unplaced > 0 ? ["Rows without a position are in the table only."] : [])
    }

    var description: String {
        if hosts.count > 1 {
            let counts = hosts.map { host in
                "\(host) \(places.count { $0.host == host })"
            }
            return "Positions of bases, by host: \(counts.joined(separator: "; "))."
        }
        let listed = places.prefix(30).map {
            "\($0.label) \(fixed($0.latitude, decimals: 2)) north, \(fixed($0.longitude, decimals: 2)) east"
        }.joined(separator: "; ")
        return "Positions: \(listed)\(places.count > 30 ? "; and so on" : "")."
    }

    func draw(on canvas: inout Canvas) {
        let frame = MapFrame(
            places.map(\.latitude), places.map(\.longitude), width: canvas.width)
        let top = 20.0
        frame.drawGrid(top: top, on: &canvas)
        for place in places {
            let (x, y) = frame.place(place.latitude, place.longitude, top: top)
            canvas.marker(shape(place), x: x, y: y, style: style(shape(place)), hint: place.label)
        }
        let named = names
        // A telephone has room for numbers, and for the names of many hosts in a key below.
        let hasKey = canvas.isNarrow && hosts.count > 1
        let labels = named.enumerated().map { index, name in
            let (x, y) = frame.place(name.latitude, name.longitude, top: top)
            let words = hasKey ? String(index + 1) : name.words
            // The whole name if there is room anywhere, or else its beginning.
            let short = Canvas.shortened(words, to: canvas.width * 0.45, size: 12)
            return PlaceNames.Name(words: words, short: short, x: x, y: y)
        }
        var writer = PlaceNames(
            dots: places.map { frame.place($0.latitude, $0.longitude, top: top) },
            left: frame.left, right: canvas.width - 2, top: 18, bottom: top + frame.height)
        let unlabelled = writer.write(labels, on: &canvas)
        canvas.height = top + frame.height + 24
        canvas.legend(legend)
        if hasKey { drawKey(named.map(\.words), on: &canvas) }
        if unlabelled > 0 {
            canvas.text(
                "\(unlabelled) without room for a \(hasKey ? "number" : "name"); the table has them",
                x: 4, y: canvas.height + 10, style: "small")
            canvas.height += 18
        }
    }

    /// The names behind the numbers, in two columns.
    private func drawKey(_ names: [String], on canvas: inout Canvas) {
        let rows = (names.count + 1) / 2
        for (index, name) in names.enumerated() {
            let x = 4 + Double(index / rows) * (canvas.width / 2)
            let words = Canvas.shortened(
                "\(index + 1) \(name)", to: canvas.width / 2 - 10, size: 12)
            canvas.text(
                words, x: x, y: canvas.height + 12 + Double(index % rows) * 17, style: "small")
        }
        canvas.height += 17 * Double(rows) + 4
    }

    /// The hosts in the order of their names; one where the map is of one host.
    private var hosts: [String] { Set(places.map(\.host)).sorted() }

    /// What is written, and beside which place: bases or, where the map is of many hosts, these.
    private var names: [(words: String, latitude: Double, longitude: Double)] {
        guard hosts.count > 1 else {
            return places.map { ($0.label, $0.latitude, $0.longitude) }
        }
        return hosts.compactMap { host in
            let own = places.filter { $0.host == host }.sorted { $0.latitude < $1.latitude }
            guard !own.isEmpty else { return nil }
            let middle = own[own.count / 2]
            return (host, middle.latitude, middle.longitude)
        }
    }

    private func shape(_ place: Place) -> Marker {
        switch place.precision {
        case "site": .circle
        case "town": .diamond
        case "country": .square
        default: .cross
        }
    }

    private func style(_ shape: Marker) -> String {
        switch shape {
        case .cross: "stroke-mark"
        case .square: "hollow"
        default: "mark"
        }
    }

    private var legend: [(sign: LegendSign, words: String)] {
        let shapes = places.map(shape)
        let meanings: [(shape: Marker, words: String)] = [
            (.circle, "position of the site"), (.diamond, "of the town"),
            (.square, "only of the country"), (.cross, "not known how exact"),
        ]
        return meanings.filter { shapes.contains($0.shape) }.map { meaning in
            (sign: .marker(meaning.shape, style(meaning.shape)), words: meaning.words)
        }
    }
}
