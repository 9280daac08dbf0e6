internal import Storage
struct NumberReader {
    init(_ form: NumberForm) {}
    func plainText(of cell: GridCell) -> String? { cell.text }
}
final class AllyResolver {
    init(_ connection: Connection) throws {}
    func isKnown(_ text: String) -> Bool { false }
}
extension FactMaker { mutating func finish() throws -> [Fact] { [] } }
extension ValueColumns { func places(in header: TableHeader) -> [Int] { [] } }
