internal import Platform

/// A sheet that a picture is drawn on, from the top down.
///
/// Places are in units of the picture, rounded to a tenth when written, so that the same rows give
/// the same bytes on every machine.
struct Canvas {
    /// The size of letters.
    static let fontSize = 13.0

    let width: Double
    var height = 0.0
    /// What tells the names inside this picture from those of others on the page.
    let id: String
    private(set) var shapes: [Markup] = []

    /// A sheet for a telephone leaves no room for labels beside what they label.
    var isNarrow: Bool { width < 500 }

    init(width: Double, id: String) {
        self.width = width
        self.id = id
    }

    /// About how wide a text prints; no font is known here.
    static func width(of text: String, size: Double = fontSize) -> Double {
        Double(text.displayWidth) * size * 0.6
    }

    /// The beginning of `text` that has room, with a sign that there is more.
    static func shortened(_ text: String, to room: Double, size: Double = fontSize) -> String {
        guard width(of: text, size: size) > room else { return text }
        var head = text
        while !head.isEmpty, width(of: head + "…", size: size) > room { head.removeLast() }
        while head.last == " " { head.removeLast() }
        return head + "…"
    }

    enum Anchor: String { case start, middle, end }

    mutating func text(
        _ words: String, x: Double, y: Double, anchor: Anchor = .start, style: String = ""
    ) {
        let place = anchor == .start ? "" : anchor.rawValue
        shapes.append(
            .element(
                "text",
                ["x": number(x), "y": number(y), "text-anchor": place, "class": style], words
            ).line)
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, style: String) {
        shapes.append(
            .element(
                "line",
                [
                    "x1": number(x1), "y1": number(y1), "x2": number(x2), "y2": number(y2),
                    "class": style,
                ], isVoid: true
            ).line)
    }

    /// - Parameter hint: What a pointer that rests on it shows.
    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, style: String, hint: String = "",
        pattern: String = ""
    ) {
        let fill = pattern.isEmpty ? "" : "fill:url(#\(id)-\(pattern))"
        let attributes: KeyValuePairs = [
            "x": number(x), "y": number(y), "width": number(max(width, 0)),
            "height": number(max(height, 0)), "class": style, "style": fill,
        ]
        shapes.append(
            hint.isEmpty
                ? Markup.element("rect", attributes, isVoid: true).line
                : Markup.element("rect", attributes, [.element("title", hint)]).line)
    }

    /// Draws a rectangle that hides what is behind it, hatched as `pattern`.
    mutating func hatched(x: Double, y: Double, width: Double, height: Double, pattern: String) {
        rectangle(x: x, y: y, width: width, height: height, style: "blank")
        rectangle(
            x: x, y: y, width: width, height: height, style: "waiting", pattern: pattern)
    }

    mutating func path(_ points: [(x: Double, y: Double)], closed: Bool = false, style: String) {
        guard points.count > 1 else { return }
        let steps = points.map { "\(number($0.x)) \(number($0.y))" }
        let data = "M" + steps.joined(separator: "L") + (closed ? "Z" : "")
        shapes.append(.element("path", ["d": data, "class": style], isVoid: true).line)
    }

    mutating func marker(
        _ shape: Marker, x: Double, y: Double, radius: Double = 5, style: String, hint: String = ""
    ) {
        let attributes: KeyValuePairs = [
            "d": shape.path(x: x, y: y, radius: radius), "class": style,
        ]
        shapes.append(
            hint.isEmpty
                ? Markup.element("path", attributes, isVoid: true).line
                : Markup.element("path", attributes, [.element("title", hint)]).line)
    }

    /// The picture as an element for a page.
    func picture(title: String, description: String, style: String) -> Markup {
        let open: KeyValuePairs = [
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": "0 0 \(number(width)) \(number(height))",
            "role": "img", "aria-labelledby": "\(id)-title \(id)-desc", "class": style,
        ]
        let head: [Markup] = [
            .element("title", ["id": "\(id)-title"], title).line,
            .element("desc", ["id": "\(id)-desc"], description).line,
            patterns.line,
        ]
        return .element("svg", open, head + shapes).line
    }

    /// Two hatchings, so that what differs in colour differs without it, too.
    private var patterns: Markup {
        func hatching(_ name: String, _ data: String, _ style: String) -> Markup {
            .element(
                "pattern",
                [
                    "id": "\(id)-\(name)", "width": "6", "height": "6",
                    "patternUnits": "userSpaceOnUse",
                ], [.element("path", ["d": data, "class": style], isVoid: true)])
        }
        return .element(
            "defs", [:],
            [
                hatching("gap", "M0 6L6 0M-1 1L1 -1M5 7L7 5", "hatch"),
                hatching("down", "M0 0L6 6M-1 5L1 7M5 -1L7 1", "hatch-down"),
            ])
    }
}

/// Writes a place on paper in tenths.
func number(_ value: Double) -> String {
    let text = fixed(value, decimals: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
