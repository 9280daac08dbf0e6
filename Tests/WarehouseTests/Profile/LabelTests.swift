import Testing

@testable import Warehouse

@Suite struct `Two labels of one ally` {
    private func table(_ labels: FactsForm.Labels) -> FactsTable {
        var table = FactsTable(
            .troopCounts, "name|day|army",
            fields: [
                "host": .ally(.column("name"), .name), "counted_on": .column("day"),
                "people": .column("army"), "service": .constant("army"),
            ])
        table.form.labels = labels
        return table
    }

    @Test func `stand as they are where the profile does not say that they add`() throws {
        let table = table(.refuse)
        let facts = try table.facts("Japan|2000-01-01|5", "Nippon|2000-01-01|7")
        #expect(
            facts.map { table.words($0, "host people variant note") } == [
                "JPN 5 nil nil", "JPN 7 nil nil",
            ])
    }

    @Test func `are added where it says so, and the sum names them`() throws {
        let table = table(.add)
        let facts = try table.facts(
            "Japan|2000-01-01|5", "South Korea|2000-01-01|1", "Nippon|2000-01-01|7",
            "Japan|2001-01-01|6")
        #expect(
            facts.map { table.words($0, "host counted_on people note") } == [
                "KOR 2000-01-01 1 nil",
                "JPN 2000-01-01 12 Sum of Japan 5 (line 2, column army) and Nippon 7 (line 4, column army)",
                "JPN 2000-01-01 7 nil", "JPN 2001-01-01 6 nil",
            ])
        #expect(facts.map(\.addedTo) == [nil, nil, "added to another", nil])
        #expect(facts.map(\.isCombined) == [false, true, true, true])
        #expect(facts.map(\.line) == [nil, 2, 4, 5])
    }

    @Test func `are not added to what is missing, and say what was at fault`() throws {
        let table = table(.add)
        let facts = try table.facts(
            "Japan|2000-01-01|5", "Nippon|2000-01-01|", "Japan|2001-01-01|5", "Nippon|2001-01-01|x",
            "Nippon|2002-01-01|3")
        #expect(
            facts.map { table.words($0, "people note") } == [
                "not-reported", "x nil ! it is not a number", "5 nil",
                "5 Without Nippon, whose value is at fault", "3 nil",
            ])
    }

    @Test func `are a duplicate of the sum or contradict it where one stands twice`() throws {
        let table = table(.add)
        let facts = try table.facts(
            "Japan|2000-01-01|5", "Nippon|2000-01-01|7", "Japan|2000-01-01|5", "Nippon|2000-01-01|8"
        )
        #expect(facts.map { table.words($0, "people") } == ["12", "7", "12", "8"])
        #expect(facts.map(\.addedTo) == [nil, "added to another", nil, nil])
    }

    @Test func `have variants of their own where the profile says so`() throws {
        let table = table(.separate)
        let facts = try table.facts(
            "Japan|2000-01-01|5", "Nippon|2000-01-01|7", "Nippon|2001-01-01|8",
            "Japan|2001-01-01|9",
            "Nippon|2000-01-01|7")
        #expect(
            facts.map { table.words($0, "people variant") } == [
                "5 nil", "7 2", "8 nil", "9 2", "7 2",
            ])
    }

    @Test func `take the status of the one that says something of it`() throws {
        var table = table(.add)
        table.form.fields["status"] = .column("status").with { $0.isOptional = true }
        table.columns.append("status")
        let facts = try table.facts(
            "Japan|2000-01-01|5|normal", "Nippon|2000-01-01|7|estimated")
        let sum = try #require(facts.first)
        #expect(table.words(sum, "people status") == "12 estimated")
    }

    @Test(arguments: [(3, true), (2, false)])
    func `are held back up to a limit`(limit: Int, fits: Bool) throws {
        let table = table(.add)
        var memory = try #require(
            LabelMemory(
                table.form, file: "given.csv", measures: table.form.dataset.measureIndexes,
                limit: limit))
        var maker = try self.table(.refuse).maker()
        let rows = table.rows(["Japan|2000-01-01|5", "Nippon|2000-01-01|7", "Japan|2001-01-01|6"])
        var fault: LayoutFault?
        do {
            for row in rows {
                for fact in try maker.facts(of: row) { _ = try memory.take(fact, of: row) }
            }
        } catch let error as LayoutFault { fault = error }
        let reason = """
            more than 2 values belong to allies that stand in it under several labels, and have to \
            be kept until its end
            """
        #expect(fault?.reason == (fits ? nil : reason))
    }
}
