/// Collects the merged ranges of a sheet, which stand after its rows.
final class MergesHandler: XMLHandler {
    private(set) var ranges: [CellRange] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func start(
        _ element: borrowing XMLElement, in parent: XMLName
    ) throws(SpreadsheetError) {
        guard parent == .mergeCells, element.name == .mergeCell else { return }
        guard ranges.count < limit else {
            throw .tooLarge("it has more than \(limit) merged ranges")
        }
        guard let text = element["ref"], let range = CellRange(text) else {
            throw .malformed("\"\(element.text("ref") ?? "")\" is no range of cells")
        }
        ranges.append(range)
    }
}
