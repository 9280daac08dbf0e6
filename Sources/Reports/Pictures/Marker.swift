/// A shape for a point; each means something else, so that colour need not.
enum Marker: CaseIterable {
    case circle, diamond, square, triangle, cross, bar

    /// The shape around a place, as the data of a path.
    func path(x: Double, y: Double, radius r: Double = 5) -> String {
        func at(_ dx: Double, _ dy: Double) -> String { "\(number(x + dx)) \(number(y + dy))" }
        let size = number(r)
        return switch self {
        case .circle:
            "M\(at(-r, 0))A\(size) \(size) 0 1 0 \(at(r, 0))A\(size) \(size) 0 1 0 \(at(-r, 0))Z"
        case .diamond: "M\(at(0, -r - 1))L\(at(r + 1, 0))L\(at(0, r + 1))L\(at(-r - 1, 0))Z"
        case .square:
            "M\(at(-r + 0.5, -r + 0.5))H\(number(x + r - 0.5))V\(number(y + r - 0.5))H\(number(x - r + 0.5))Z"
        case .triangle: "M\(at(0, -r - 0.5))L\(at(r + 0.5, r))L\(at(-r - 0.5, r))Z"
        case .cross: "M\(at(-r, -r))L\(at(r, r))M\(at(-r, r))L\(at(r, -r))"
        case .bar: "M\(at(0, -r))V\(number(y + r))"
        }
    }
}
