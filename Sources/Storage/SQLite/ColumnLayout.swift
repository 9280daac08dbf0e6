/// The names of a result's columns, and where each is.
///
/// A type reads its columns in the same order from every row. The order is learned on the first
/// row, so that on the others finding a column by name costs one comparison.
final class ColumnLayout {
    let names: [String]
    // One statement owns the layout, and one row at a time asks it. Checking that would take
    // longer than the answer.
    @exclusivity(unchecked) private var learned: [(name: String, index: Int)] = []
    @exclusivity(unchecked) private var next = 0

    init(names: [String]) { self.names = names }

    enum Place { case at(Int), unknown, ambiguous }

    /// Says that the next column asked for may be the first one again.
    func startRow() { unsafe next = 0 }

    func find(_ name: String) -> Place {
        let place = unsafe next
        if unsafe place < learned.count, unsafe learned[place].name == name {
            unsafe next = place + 1
            return .at(unsafe learned[place].index)
        }
        guard let first = names.firstIndex(of: name) else { return .unknown }
        guard names.lastIndex(of: name) == first else { return .ambiguous }
        if unsafe place == learned.count {
            unsafe learned.append((name, first))
            unsafe next = place + 1
        }
        return .at(first)
    }
}
