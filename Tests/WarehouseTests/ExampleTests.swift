import Testing

@testable import Warehouse

@Suite struct `The example of a record` {
    @Test(arguments: Dataset.all)
    func `is one that the warehouse takes`(dataset: Dataset) throws {
        let warehouse = try WarehouseFixture.seeded()
        do {
            let outcome = try warehouse.add(to: dataset, dataset.completed())
            guard case .done = outcome else {
                Issue.record("\(outcome)")
                return
            }
        } catch RecordError.exists {
            // The seeds have it, so it is sound.
        }
    }

    @Test(arguments: Dataset.all)
    func `has a value for every column that needs one`(dataset: Dataset) {
        #expect(dataset.missingColumns(in: dataset.completed()).isEmpty)
        #expect(
            dataset.missingColumns(in: []).map(\.name)
                == dataset.columns.filter(\.isRequired).map(\.name))
    }

    @Test func `keeps what was given, and its order`() throws {
        let given = [
            FieldWord(column: "note", value: "mine"), FieldWord(column: "name", value: "Zed"),
        ]
        #expect(
            Dataset.allies.completed(given).map(\.description) == [
                "note=mine", "name=Zed", "ally=ZZZ", "kind=state", "source=alliance-warehouse",
            ])
    }
}
