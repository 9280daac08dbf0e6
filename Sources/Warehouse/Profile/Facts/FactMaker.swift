/// Makes facts of the rows of one table, as one block of a profile says.
struct FactMaker {
    /// Works out where everything stands.
    ///
    /// - Throws: ``ProfileError`` that names every column that the profile asks for and the file
    ///   does not have.
    init(
        _ form: FactsForm, of profile: Profile, header: TableHeader, source: String?,
        allies: AllyResolver
    ) throws {
        preconditionFailure("facts are made in the next step")
    }

    /// The columns of values, in the order of the file; empty if a row is one fact.
    let valueColumns: [Int] = []
    /// The columns of the table that are used.
    let usedColumns: Set<Int> = []

    /// Makes the facts of a row, in the order of its columns.
    mutating func facts(of row: TableRow) throws -> [Fact] { [] }
}
