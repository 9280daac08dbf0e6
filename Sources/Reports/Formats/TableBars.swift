/// Small bars that stand beside numbers on a terminal.
public enum TableBars: Sendable {
    /// Eighths of a cell.
    case blocks
    /// Whole cells, for terminals that show nothing else than ASCII.
    case ascii

    /// The fewest and the most cells that a bar of full length takes.
    static let least = 8
    static let most = 24

    /// A bar for each of the values; none where there is no value or it is below zero.
    func column(_ values: [Double?], cells: Int) -> [String] {
        let greatest = values.compactMap { $0 }.max() ?? 0
        guard greatest > 0 else { return values.map { _ in "" } }
        return values.map { value in
            guard let value, value > 0 else { return "" }
            return bar(value / greatest, cells: cells)
        }
    }

    private func bar(_ part: Double, cells: Int) -> String {
        switch self {
        case .ascii:
            return String(
                repeating: "#", count: max(Int((part * Double(cells)).rounded()), 1))
        case .blocks:
            let eighths = max(Int((part * Double(cells) * 8).rounded()), 1)
            let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
            return String(repeating: "█", count: eighths / 8) + rest
        }
    }
}

extension Picture {
    /// The column beside whose numbers bars help.
    var barColumn: String? {
        switch self {
        case .bars(let bars): bars.value
        case .ranges(let ranges): ranges.value
        case .trend(let trend): trend.value
        // One amount a year, all in the same money: else bars would not compare.
        case .payments(let payments): payments.baseYear == nil ? nil : payments.amount
        case .spans, .places, .steps: nil
        }
    }
}
