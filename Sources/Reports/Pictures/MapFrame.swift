/// The part of the earth that a map shows.
struct MapFrame {
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
