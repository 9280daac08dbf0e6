import Storage
import Testing

@testable import Warehouse

@Suite struct `A row at fault` {
    let fixture: WarehouseFixture

    init() throws { fixture = try WarehouseFixture() }

    static let troops = "counted_on,host,count_type,service,component,people,source"
    static let shares =
        "host,measure,payer,calendar,valid_from,valid_until,percent,percent_low,"
        + "percent_high,source"
    static let costs =
        "host,payer,series,line,calendar,valid_from,valid_until,currency,amount,"
        + "price_basis,base_year,source"
    static let allies = "ally,name,kind,cow_code,valid_from,valid_until,source"
    static let lines = "line,title,kind,parent,side,source"

    static let cases: [(String, String, String, String)] = [
        (
            "troop-counts", troops, "2019-09-30,KOR,asigned,total,active-duty,1,book-1",
            """
            column count_type: "asigned": it is no count type that is known
              fix: did you mean assigned? or use one of assigned, present, rotational, ceiling, stated, planned, host-registered
            """
        ),
        (
            "troop-counts", troops, "2019-09-30,KOR,assigned,total,active-duty,,book-1",
            """
            column people: "": it is empty, and so is the range
              fix: write people, or both people_low and people_high
            """
        ),
        (
            "troop-counts", troops, "2019-09-30,KOR,assigned,total,active-duty,1,book-3",
            """
            column source: "book-3": there is no source of this code
              fix: did you mean book-1? or add it to sources first
            """
        ),
        (
            "troop-counts", troops, "2019-09-30,KOR,assigned,total,active-duty,\"26,525\",book-1",
            """
            column people: "26,525": it has thousands separators
              fix: write 26525 without separators
            """
        ),
        (
            "troop-counts", troops, "2019-09-30,KOR,assigned,total,active-duty,-5,book-1",
            """
            column people: "-5": it is negative
              fix: write a count of 0 or more in digits, such as 12345, or leave it empty
            """
        ),
        (
            "troop-counts", troops, "2019-09-30,KOR,assigned,total,1,book-1",
            """
            the row has 6 fields, and the header 7
              fix: add the missing fields, or the missing commas if they are empty
            """
        ),
        (
            "troop-counts", troops, "1948-08-20,Korea,assigned,total,active-duty,1,book-1",
            """
            column host: "Korea": the name means JPN and KOR
              fix: write the code of the one that you mean
            """
        ),
        (
            "published-shares", shares,
            "KOR,burden-share,host,CY,2019-01-01,2019-01-01,100.1,,,book-1",
            """
            column valid_until: "2019-01-01": it is not later than valid_from, which is 2019-01-01
              fix: correct one of the two
            given.csv:2: column percent: "100.1": it is too large
              fix: write a number from 0 to 100, or leave it empty
            """
        ),
        (
            "published-shares", shares,
            "KOR,burden-share,host,CY,2019-01-01,2020-01-01,,42,41,book-1",
            """
            column percent_high: "41": it is less than percent_low, which is 42
              fix: correct one of the two
            """
        ),
        (
            "contributions", costs,
            "KOR,host,a,HOST,CY,2019-01-01,2020-01-01,KRW,1.5,current,,book-1",
            """
            column amount: "1.5": it has 1 decimal, and the currency 0
              fix: write a whole number
            """
        ),
        (
            "contributions", costs,
            "KOR,host,a,HOST,CY,2019-01-01,2020-01-01,KRW,-5,current,,book-1",
            """
            column amount: "-5": it is negative
              fix: write an amount of zero or more
            """
        ),
        (
            "contributions", costs.replacing("price_basis", with: "rounded_to"),
            "KOR,host,a,HOST,CY,2019-01-01,2020-01-01,KRW,5,0,,book-1",
            """
            column rounded_to: "0": it is not above zero
              fix: write an amount of more than zero
            """
        ),
        (
            "contributions", costs,
            "KOR,host,a,HOST,CY,2019-01-01,2020-01-01,EUR,1.5,constant,,book-1",
            """
            column currency: "EUR": there is no currency of this code
              fix: add it to currencies first
            given.csv:2: column base_year: "": it is empty, and price_basis is constant
              fix: fill it in, or choose another price_basis
            """
        ),
        (
            "contributions", costs,
            "KOR,host,a,HOST,CY,2019-01-01,2020-01-01,USD,1.5,current,2015,book-1",
            """
            column base_year: "2015": it has a value, and price_basis is not constant
              fix: leave it empty, or write constant in price_basis
            """
        ),
        (
            "allies", allies, "FRA,France,state,732,1949-01-01,,book-1",
            """
            column cow_code: "732": it is that of KOR already
              fix: correct it, or leave it empty; where KOR is to have another, that row comes first
            """
        ),
        (
            "allies", allies, "FRa,France,state,,,,book-1",
            """
            column ally: "FRa": it has the character “a”
              fix: use three to eight capitals, digits and hyphens, such as KOR
            """
        ),
        (
            "cost-lines", lines, "RENT,Rent,bundle,HOST,host,book-1",
            """
            column parent: "HOST": it has a value, and kind is not line
              fix: leave it empty, or write line in kind
            """
        ),
        (
            "cost-lines", lines, "RENT,Rent,line,RENT,host,book-1",
            """
            column parent: "RENT": it is the same as line
              fix: correct one of the two
            """
        ),
    ]

    @Test(arguments: cases)
    func `says where, what and how to correct it`(
        dataset: String, header: String, row: String, message: String
    ) throws {
        let summary = try fixture.load(dataset, "\(header)\n\(row)")
        #expect(summary.rowsRejected == 1)
        #expect(summary.rowsNew == 0)
        let text = summary.rejected.map(\.description).joined(separator: "\n")
        #expect(text == "given.csv:2: \(message)")
    }

    @Test(arguments: [
        ("2019-09-30", "KOREA, SOUTH", "KOR"), ("1945-09-01", "Korea", "JPN"),
        ("1945-09-02", "Korea", nil), ("1948-08-15", "Korea", nil), ("1949-01-01", "Korea", "KOR"),
        ("1990-10-02", "Germany", "DEU"), ("2019-09-30", "South Korea", "KOR"),
    ])
    func `is none if the ally is given by a name that means one on its day`(
        day: String, name: String, ally: String?
    ) throws {
        let summary = try fixture.load(
            "troop-counts",
            "\(Self.troops)\n\(day),\"\(name)\",assigned,total,active-duty,1,book-1")
        let hosts = try fixture.connection.rows("SELECT host FROM troop_counts", as: String.self)
        #expect(hosts == (ally.map { [$0] } ?? []))
        #expect(summary.rowsRejected == (ally == nil ? 1 : 0))
    }

    @Test func `is one of any number, all of which are kept`() throws {
        let rows = (0..<3000).map { index in
            "2019-09-30,KRO,assigned,total,active-duty,\(index),book-1"
        }
        var options = ImportOptions()
        options.shownRejections = 5
        let summary = try fixture.load(
            "troop-counts", ([Self.troops] + rows).joined(separator: "\n"), options)
        #expect(summary.rowsRejected == 3000)
        #expect(summary.rejected.map(\.line) == [2, 3, 4, 5, 6])
        let id = try #require(summary.batchID)
        let kept = try fixture.warehouse.rejectedRows(ofBatch: id)
        #expect(kept.map(\.line) == Array(2...3001))
        #expect(kept.map(\.fault) == Array(1...3000))
        #expect(try fixture.warehouse.rejectedRows(ofBatch: id, limit: 2).count == 2)
    }

    @Test func `with several faults is one row with each of them`() throws {
        let summary = try fixture.load(
            "troop-counts", "\(Self.troops)\n2019-13-30,KRO,assigned,all,active-duty,-1,book-1")
        #expect(summary.rowsRejected == 1)
        #expect(summary.faultCount == 4)
        #expect(summary.rejected.map(\.column) == ["counted_on", "host", "service", "people"])
    }
}
