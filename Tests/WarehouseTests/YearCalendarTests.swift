import Storage
import Testing

@testable import Warehouse

@Suite struct `A period` {
    let fixture: WarehouseFixture

    init() throws { fixture = try WarehouseFixture() }

    /// Loads one amount of the period, and returns its faults.
    private func load(_ calendar: String, _ from: String, _ until: String) throws -> [RejectedRow] {
        try fixture.load(
            "contributions",
            """
            host,payer,series,line,calendar,valid_from,valid_until,currency,amount,source
            KOR,host,ours,HOST,\(calendar),\(from),\(until),USD,1,book-1
            """
        ).rejected
    }

    @Test(arguments: [
        ("CY", "2019-01-01", "2020-01-01", 2019, 2019),
        ("JFY", "2019-04-01", "2020-04-01", 2019, 2019),
        ("UKFY", "1983-04-01", "1986-04-01", 1983, 1985),
        ("AUFY", "2019-07-01", "2020-07-01", 2020, 2020),
        ("USFY", "2019-10-01", "2020-10-01", 2020, 2020),
        ("USFY", "1974-07-01", "1975-07-01", 1975, 1975),
        ("USFY", "1975-07-01", "1976-07-01", 1976, 1976),
        // The transition quarter is no year's.
        ("USFY", "1976-07-01", "1976-10-01", 1976, 1977),
        ("USFY", "1976-10-01", "1977-10-01", 1977, 1977),
        ("USFY", "1970-07-01", "1976-07-01", 1971, 1976),
        ("date", "2019-12-01", "2019-12-28", 2019, 2019),
        ("multi", "1990-01-01", "1995-06-01", 1990, 1995),
    ])
    func `is labelled with the years of its calendar`(
        calendar: String, from: String, until: String, first: Int, last: Int
    ) throws {
        #expect(try load(calendar, from, until) == [])
        let labels = try fixture.connection.one(
            "SELECT label_from || ' ' || label_to FROM contributions", as: String.self)
        #expect(labels == "\(first) \(last)")
    }

    @Test(arguments: [
        ("JFY", "2011-01-01", "2012-04-01", "valid_from", "a year of JFY begins on 04-01"),
        ("JFY", "2011-04-01", "2012-01-01", "valid_until", "the day after a year of JFY is 04-01"),
        ("CY", "2019-01-02", "2020-01-01", "valid_from", "a year of CY begins on 01-01"),
        ("USFY", "1975-10-01", "1976-07-01", "valid_from", "a year of USFY begins on 07-01"),
        ("USFY", "1977-07-01", "1978-10-01", "valid_from", "a year of USFY begins on 10-01"),
        (
            "USFY", "1976-10-01", "1977-07-01", "valid_until",
            "the day after a year of USFY is 10-01"
        ),
        (
            "AUFY", "2019-07-01", "2020-10-01", "valid_until",
            "the day after a year of AUFY is 07-01"
        ),
        ("UKFY", "2019-04-06", "2020-04-01", "valid_from", "a year of UKFY begins on 04-01"),
    ])
    func `of other days than its calendar's is refused, and says which day is the calendar's`(
        calendar: String, from: String, until: String, column: String, reason: String
    ) throws {
        let faults = try load(calendar, from, until)
        #expect(faults.map(\.column) == [column])
        #expect(faults.map(\.reason) == [reason])
        #expect(faults.map(\.code) == ["contribution_days_are_those_of_its_calendar"])
        #expect(faults.map(\.remedy) == ["correct the day, or write date as the calendar"])
    }

    @Test(arguments: [
        ("2020", true), ("2020-01", true), ("2020-12", true), ("2020-13", false),
        ("2020-19", false), ("2020-00", false), ("2020-02-29", true), ("2020-02-30", false),
    ])
    func `of an edition is a day or month that there is, in file and schema`(
        edition: String, isDate: Bool
    ) throws {
        let summary = try fixture.load(
            "sources", "source,publication,edition,publisher,title\nx,x,\(edition),x,x")
        #expect((summary.rowsRejected == 0) == isDate)
        let update = "UPDATE sources SET edition = :edition WHERE source = 'book-1'"
        if isDate {
            try fixture.connection.run(update, ["edition": edition])
        } else {
            let error = #expect(throws: StorageError.self) {
                try fixture.connection.run(update, ["edition": edition])
            }
            #expect(error?.constraint == "source_edition_is_a_date")
        }
    }
}
