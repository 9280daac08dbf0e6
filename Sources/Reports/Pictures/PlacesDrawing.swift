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
        let frame = Frame(
            places.map(\.latitude), places.map(\.longitude), width: canvas.width)
        let top = 20.0
        frame.drawGrid(top: top, on: &canvas)
        var taken = places.map { place in
            let (x, y) = frame.place(place.latitude, place.longitude, top: top)
            return Box(x: x - 6, y: y - 6, width: 12, height: 12)
        }
        for place in places {
            let (x, y) = frame.place(place.latitude, place.longitude, top: top)
            canvas.marker(
                shape(place), x: x, y: y, style: shape(place) == .cross ? "stroke-mark" : "mark",
                hint: place.label)
        }
        var unlabelled = 0
        for name in names {
            let (x, y) = frame.place(name.latitude, name.longitude, top: top)
            if !label(name.words, x, y, frame, &taken, on: &canvas) { unlabelled += 1 }
        }
        canvas.height = top + frame.height + 24
        canvas.legend(legend)
        if unlabelled > 0 {
            canvas.text(
                "\(unlabelled) without room for a name; the table has them", x: 4,
                y: canvas.height + 10, style: "small")
            canvas.height += 18
        }
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
        default: .cross
        }
    }

    private var legend: [(sign: LegendSign, words: String)] {
        let shapes = places.map(shape)
        let meanings: [(shape: Marker, words: String)] = [
            (.circle, "position of the site"), (.diamond, "of the town"),
            (.cross, "not known how exact"),
        ]
        return meanings.filter { shapes.contains($0.shape) }.map { meaning in
            let style = meaning.shape == .cross ? "stroke-mark" : "mark"
            return (sign: .marker(meaning.shape, style), words: meaning.words)
        }
    }

    /// Writes the name beside the place where there is room, and returns whether there was.
    private func label(
        _ name: String, _ x: Double, _ y: Double, _ frame: Frame, _ taken: inout [Box],
        on canvas: inout Canvas
    ) -> Bool {
        // The whole name if there is room anywhere, or else its beginning.
        let short = Canvas.shortened(name, to: canvas.width * 0.45, size: 12)
        return [name, short].contains { words in
            write(words, x, y, frame, &taken, on: &canvas)
        }
    }

    /// Where a name can stand: beside its place or, where others are there, at the end of a line.
    private func offers(
        _ x: Double, _ y: Double
    ) -> [(x: Double, y: Double, anchor: Canvas.Anchor, isFar: Bool)] {
        let near: [(Double, Double, Canvas.Anchor)] = [
            (9, 4, .start), (-9, 4, .end), (0, -10, .middle), (0, 19, .middle), (7, -8, .start),
            (-7, -8, .end), (7, 16, .start), (-7, 16, .end),
        ]
        let far: [(Double, Double, Canvas.Anchor)] = [28.0, 44, 60, 76].flatMap {
            reach -> [(Double, Double, Canvas.Anchor)] in
            [
                (reach, -reach / 2, .start), (reach, reach / 2 + 8, .start),
                (-reach, -reach / 2, .end), (-reach, reach / 2 + 8, .end),
                (reach / 2, -reach, .start), (reach / 2, reach + 8, .start),
                (-reach / 2, -reach, .end), (-reach / 2, reach + 8, .end),
            ]
        }
        return near.map { (x + $0.0, y + $0.1, $0.2, false) }
            + far.map { (x + $0.0, y + $0.1, $0.2, true) }
    }

    private func write(
        _ words: String, _ x: Double, _ y: Double, _ frame: Frame, _ taken: inout [Box],
        on canvas: inout Canvas
    ) -> Bool {
        let width = Canvas.width(of: words, size: 12)
        for offer in offers(x, y) {
            let left =
                switch offer.anchor {
                case .start: offer.x
                case .middle: offer.x - width / 2
                case .end: offer.x - width
                }
            let box = Box(x: left, y: offer.y - 10, width: width, height: 13)
            guard box.x >= frame.left, box.x + width <= canvas.width - 2, box.y >= 18,
                box.y + 13 <= 20 + frame.height,
                !taken.contains(where: { $0.touches(box) })
            else { continue }
            if offer.isFar {
                let end = offer.x + (offer.anchor == .start ? -2 : 2)
                canvas.line(x, y, end, offer.y - 4, style: "link")
            }
            canvas.text(words, x: offer.x, y: offer.y, anchor: offer.anchor, style: "small name")
            taken.append(box)
            return true
        }
        return false
    }
}

/// A rectangle that something is drawn in.
private struct Box {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    func touches(_ other: Box) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height
            && other.y < y + height
    }
}

/// The part of the earth that a map shows.
private struct Frame {
    let left = 54.0
    let height: Double
    private let south: Double
    private let north: Double
    private let west: Double
    private let east: Double
    private let right: Double

    init(_ latitudes: [Double], _ longitudes: [Double], width: Double) {
        var (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
        var (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
        let margin = max(north - south, (east - west) * 0.5, 0.4) * 0.15
        (south, north) = (max(south - margin, -90), min(north + margin, 90))
        right = width - 8
        let shrink = Self.cosine(degrees: (south + north) / 2)
        // As high as it has to be for its width, and never higher than a screen.
        let plot = right - left
        var span = max(east - west + 2 * margin / shrink, 0.5)
        let highest = 460.0
        if (north - south) / (span * shrink) * plot > highest {
            span = (north - south) * plot / (highest * shrink)
        }
        span = min(span, 360)
        let middle = (west + east) / 2
        (west, east) = (middle - span / 2, middle + span / 2)
        var height = (north - south) / (span * shrink) * plot
        let least = 200.0
        if height < least {
            let grown = (north - south) * least / height
            let centre = (south + north) / 2
            (south, north) = (max(centre - grown / 2, -90), min(centre + grown / 2, 90))
            height = least
        }
        self.height = height
        (self.south, self.north, self.west, self.east) = (south, north, west, east)
    }

    func place(_ latitude: Double, _ longitude: Double, top: Double) -> (x: Double, y: Double) {
        (
            left + (longitude - west) / (east - west) * (right - left),
            top + (north - latitude) / (north - south) * height
        )
    }

    func drawGrid(top: Double, on canvas: inout Canvas) {
        canvas.rectangle(
            x: left, y: top, width: right - left, height: height, style: "frame")
        let across = Scale(from: west, through: east, start: left, end: right)
        let count = canvas.isNarrow ? 3 : 6
        let step = Scale.step(for: east - west, count: count)
        for tick in across.ticks(count: count) {
            let x = across(tick)
            canvas.line(x, top, x, top + height, style: "grid")
            guard x > left + 14, x < right - 14 else { continue }
            canvas.text(
                Scale.label(tick.magnitude, step: step) + (tick < 0 ? "°W" : "°E"), x: x,
                y: top + height + 15, anchor: .middle, style: "small")
        }
        let up = Scale(from: south, through: north, start: top + height, end: top)
        let upStep = Scale.step(for: north - south, count: 5)
        for tick in up.ticks(count: 5) {
            let y = up(tick)
            canvas.line(left, y, right, y, style: "grid")
            canvas.text(
                Scale.label(tick.magnitude, step: upStep) + (tick < 0 ? "°S" : "°N"), x: left - 4,
                y: y + 4, anchor: .end, style: "small")
        }
    }

    /// The cosine, by the same sums on every machine.
    private static func cosine(degrees: Double) -> Double {
        let x = degrees * 3.141592653589793 / 180
        let square = x * x
        let value =
            1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
        return max(value, 0.05)
    }
}
