/// A picture with its rows, ready to be drawn at any width.
protocol Drawing {
    /// What the picture shows, in words, for whoever does not see it.
    var description: String { get }
    /// What a reader must know who sees only the picture; sentences.
    var remarks: [String] { get }
    /// Draws on the sheet, and makes it as high as it needs.
    func draw(on canvas: inout Canvas)
}

extension Picture {
    /// The picture of a result, or `nil` where no row has what it takes.
    func drawing(of result: ReportResult, backdrop: Backdrop?) -> (any Drawing)? {
        let rows = NamedRow.all(of: result)
        switch self {
        case .ranges(let columns): return RangesDrawing(columns, rows)
        case .bars(let columns): return BarsDrawing(columns, rows)
        case .trend(let columns): return TrendDrawing(columns, rows)
        case .payments(let columns):
            return PaymentsDrawing(columns, rows, backdrop?.spans ?? [])
        case .spans(let columns):
            let spans = Span.all(in: rows, by: columns)
            return SpansDrawing(
                spans, without: rows.count - spans.count, newestDay: backdrop?.newestDay)
        case .places(let columns): return PlacesDrawing(columns, rows)
        case .steps(let columns): return StepsDrawing(columns, rows)
        }
    }
}

extension Drawing {
    /// The picture twice: for a screen and for paper, and for a telephone.
    ///
    /// A page shows the one that fits, so that its letters can be read.
    func markup(title: String, id: String) -> [Markup] {
        [(720.0, "w", "wide"), (340.0, "n", "narrow")].map { width, mark, style in
            var canvas = Canvas(width: width, id: id + mark)
            draw(on: &canvas)
            return canvas.picture(title: title, description: description, style: style)
        }
    }
}

/// How much a picture shows before it says that there is more.
enum PictureLimit {
    static let rows = 40
    static let bars = 25
    static let lines = 5

    /// A sentence about what was left out, or none.
    static func remark(_ shown: Int, of all: Int, _ noun: String) -> [String] {
        shown < all ? ["The picture shows \(shown) of \(all) \(noun); the table has all."] : []
    }
}

extension Canvas {
    /// Signs and what they mean, beside each other as far as there is room.
    mutating func legend(_ entries: [(sign: LegendSign, words: String)]) {
        guard !entries.isEmpty else { return }
        height += 8
        var x = 4.0
        for entry in entries {
            let wide = 24 + Self.width(of: entry.words, size: 12)
            if x > 4, x + wide > width {
                x = 4
                height += 20
            }
            switch entry.sign {
            case .marker(let shape, let style):
                marker(shape, x: x + 7, y: height + 8, style: style)
            case .swatch(let style, let pattern):
                rectangle(
                    x: x, y: height + 2, width: 14, height: 12, style: style, pattern: pattern)
            case .line(let style): line(x, height + 8, x + 15, height + 8, style: style)
            }
            for (line, words) in RowLabel(entry.words).lines(
                to: (width - x - 22) / 12 * Self.fontSize
            ).enumerated() {
                if line > 0 { height += 16 }
                text(words, x: x + 20, y: height + 12, style: "small")
            }
            x += wide + 14
        }
        height += 22
    }
}

enum LegendSign {
    case marker(Marker, String)
    case swatch(String, pattern: String)
    case line(String)
}
