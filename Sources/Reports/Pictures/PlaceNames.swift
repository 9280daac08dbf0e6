/// Writes names beside dots of a map: where they touch the dot, or else at the end of a line to it.
///
/// No name stands on a dot, on another name or on a line, and no line crosses a name or a line.
struct PlaceNames {
    struct Name {
        let words: String
        /// What is written where there is no room for all.
        let short: String
        let x: Double
        let y: Double
    }

    private struct Offer {
        let box: Box
        let x: Double
        let y: Double
        let anchor: Canvas.Anchor
        /// From the dot to the name where the two do not touch.
        let line: Line?
    }

    private let dots: [Box]
    private let left: Double
    private let right: Double
    private let top: Double
    private let bottom: Double
    private var names: [Box] = []
    private var lines: [Line] = []

    init(
        dots: [(x: Double, y: Double)], left: Double, right: Double, top: Double, bottom: Double
    ) {
        self.dots = dots.map { Box(x: $0.x - 6, y: $0.y - 6, width: 12, height: 12) }
        (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
    }

    /// Writes the names that find room, and returns how many do not.
    mutating func write(_ all: [Name], on canvas: inout Canvas) -> Int {
        // Names that can touch their dots come first, so that no line takes their room.
        var waiting: [Name] = []
        for name in all where !write(name, touching, on: &canvas) { waiting.append(name) }
        var without = 0
        for name in waiting where !write(name, distant, on: &canvas) { without += 1 }
        return without
    }

    private mutating func write(
        _ name: Name, _ offers: (Name, String) -> [Offer], on canvas: inout Canvas
    ) -> Bool {
        for words in name.short == name.words ? [name.words] : [name.words, name.short] {
            if write(words, of: name, offers(name, words), on: &canvas) { return true }
        }
        return false
    }

    private mutating func write(
        _ words: String, of name: Name, _ offers: [Offer], on canvas: inout Canvas
    ) -> Bool {
        // Best of all crosses a line to a name no other dot, which it could seem to belong to.
        let free = offers.filter(isFree)
        let clear = free.first { offer in
            guard let line = offer.line else { return true }
            return !dots.contains { !$0.holds(name.x, name.y) && line.crosses($0) }
        }
        guard let offer = clear ?? free.first else { return false }
        names.append(offer.box)
        if let line = offer.line {
            lines.append(line)
            canvas.line(line.x1, line.y1, line.x2, line.y2, style: "link")
        }
        canvas.text(
            words, x: offer.x, y: offer.y, anchor: offer.anchor, style: "small name")
        return true
    }

    private func isFree(_ offer: Offer) -> Bool {
        let box = offer.box
        guard box.x >= left, box.x + box.width <= right, box.y >= top,
            box.y + box.height <= bottom
        else { return false }
        let wide = Box(x: box.x - 4, y: box.y, width: box.width + 8, height: box.height)
        guard !names.contains(where: { $0.touches(wide) }),
            !dots.contains(where: { $0.touches(box) }),
            !lines.contains(where: { $0.crosses(box) })
        else { return false }
        guard let line = offer.line else { return true }
        // At the end of a line, a name beside another dot would seem to be that one's.
        let wider = Box(x: box.x - 6, y: box.y - 4, width: box.width + 12, height: box.height + 8)
        return !dots.contains { $0.touches(wider) && !$0.holds(line.x1, line.y1) }
            && !names.contains { line.crosses($0) } && !lines.contains { line.crosses($0) }
    }

    /// The places right beside the dot.
    private func touching(_ name: Name, _ words: String) -> [Offer] {
        let steps: [(Double, Double, Canvas.Anchor)] = [
            (9, 4, .start), (-9, 4, .end), (0, -9, .middle), (0, 17, .middle),
        ]
        return steps.map { offer(name, words, $0.0, $0.1, $0.2, hasLine: false) }
    }

    /// The places around it, the nearest first.
    private func distant(_ name: Name, _ words: String) -> [Offer] {
        [14.0, 20, 28, 36, 46, 58, 72, 88, 106, 126, 150].flatMap { reach -> [Offer] in
            let steps: [(Double, Double, Canvas.Anchor)] = [
                (reach, -reach * 0.6, .start), (reach, reach * 0.6 + 8, .start),
                (-reach, -reach * 0.6, .end), (-reach, reach * 0.6 + 8, .end),
                (reach * 0.4, -reach, .start), (reach * 0.4, reach + 8, .start),
                (-reach * 0.4, -reach, .end), (-reach * 0.4, reach + 8, .end),
                (reach, 4, .start), (-reach, 4, .end),
            ]
            return steps.map { offer(name, words, $0.0, $0.1, $0.2, hasLine: true) }
        }
    }

    private func offer(
        _ name: Name, _ words: String, _ dx: Double, _ dy: Double, _ anchor: Canvas.Anchor,
        hasLine: Bool
    ) -> Offer {
        let width = Canvas.width(of: words, size: 12)
        let (x, y) = (name.x + dx, name.y + dy)
        let start =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        let end = x + (anchor == .start ? -2 : 2)
        return Offer(
            box: Box(x: start, y: y - 10, width: width, height: 13), x: x, y: y, anchor: anchor,
            line: hasLine ? Line(x1: name.x, y1: name.y, x2: end, y2: y - 4) : nil)
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

    func holds(_ x: Double, _ y: Double) -> Bool {
        x >= self.x && x <= self.x + width && y >= self.y && y <= self.y + height
    }
}

/// A straight line between two places.
private struct Line {
    let x1: Double
    let y1: Double
    let x2: Double
    let y2: Double

    func crosses(_ other: Line) -> Bool {
        func side(_ line: Line, _ x: Double, _ y: Double) -> Double {
            (line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1)
        }
        return side(self, other.x1, other.y1) * side(self, other.x2, other.y2) < 0
            && side(other, x1, y1) * side(other, x2, y2) < 0
    }

    func crosses(_ box: Box) -> Bool {
        let (right, bottom) = (box.x + box.width, box.y + box.height)
        return box.holds(x1, y1) || box.holds(x2, y2)
            || crosses(Line(x1: box.x, y1: box.y, x2: right, y2: bottom))
            || crosses(Line(x1: box.x, y1: bottom, x2: right, y2: box.y))
    }
}
