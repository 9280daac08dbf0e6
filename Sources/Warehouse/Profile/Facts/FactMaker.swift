/// Makes facts of the rows of one table, as one block of a profile says.
struct FactMaker {
    init(
        _ form: FactsForm, of profile: Profile, header: TableHeader, source: String?,
        allies: AllyResolver
    ) throws {}

    let valueColumns: [Int] = []
    mutating func facts(of row: TableRow) throws -> [Fact] { [] }
    mutating func finish() throws -> [Fact] { [] }
}
extension ValueColumns { func places(in header: TableHeader) -> [Int] { [] } }
