/// The names of a result's columns, and where each is.
///
/// A type reads its columns in the same order from every row. The order is learned on the first
/// row, so that on the others finding a column by name costs one comparison.
final class ColumnLayout {
    let names: [String]
    private var learned: [(name: String, index: Int)] = []
    private var next = 0

    init(names: [String]) { self.names = names }

    enum Place { case at(Int), unknown, ambiguous }

    /// Says that the next column asked for may be the first one again.
    func startRow() { next = 0 }

    func find(_ name: String) -> Place {
        let place = next
        if place < learned.count, learned[place].name == name {
            next = place + 1
            return .at(learned[place].index)
        }
        guard let first = names.firstIndex(of: name) else { return .unknown }
        guard names.lastIndex(of: name) == first else { return .ambiguous }
        if place == learned.count {
            learned.append((name, first))
            next = place + 1
        }
        return .at(first)
    }
}
