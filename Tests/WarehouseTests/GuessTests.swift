import Foundation
import Storage
import Testing

@testable import Warehouse

@Suite struct `A guess at a file` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/profiles").path
    private static let files =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    private let warehouse: Warehouse

    init() throws { warehouse = try WarehouseFixture.seeded() }

    @Test(arguments: files)
    func `names the profile that the file is for first, and proposes one that is sound`(
        file: String
    ) throws {
        let before = try warehouse.batches(limit: 1).first?.id
        let guess = try warehouse.guess("\(Self.folder)/\(file)")
        #expect(guess.fits.first?.profile == String(file.prefix { $0 != "." }), "\(guess.proposal)")
        #expect(guess.trial != nil)
        #expect(throws: Never.self) { try Profile(text: guess.proposal, file: "proposal.toml") }
        #expect(try warehouse.batches(limit: 1).first?.id == before)
    }

    @Test func `finds how a file is written that no profile is for`() throws {
        let guess = try guess(
            "garrisons.csv",
            """
            Garrisons abroad;;;
            Report of 31 March 2021;;;
            Country;Army;Navy;Remark
            Germany;33.125;412,5;a
            Norway;1.204;-;b
            South Korea;21.000;350;c
            All countries;55.329;762,5;
            """)
        #expect(guess.fits.map(\.profile) == [])
        #expect(guess.answer("delimiter") == "semicolon")
        #expect(guess.answer("header") == "line 3")
        #expect(guess.answer("numbers") == "decimal comma")
        #expect(guess.answer("dataset") == "troop-counts")
        #expect(guess.answer("ally") == "column Country, by name")
        #expect(guess.answer("missing") == "“-” is not-reported")
        #expect(guess.answer("totals") == "“All countries”")
        #expect(guess.proposal.contains("thousands = [\".\"]"))
        #expect(throws: Never.self) { try Profile(text: guess.proposal, file: "proposal.toml") }
    }

    @Test(
        arguments: [
            (
                Array(
                    "Country,2019\nC\u{f4}te d'Ivoire,1\n".unicodeScalars.map { UInt8($0.value) }),
                "iso-8859-1"
            ),
            ([0xef, 0xbb, 0xbf] + Array("Country,2019\nNorway,1\n".utf8), "utf-8"),
            (
                [0xff, 0xfe]
                    + Array("Country,2019\nNorway,1\n".utf16).flatMap {
                        [UInt8($0 & 0xff), UInt8($0 >> 8)]
                    }, "utf-16"
            ),
            (
                Array("Country,2019\nNorway \u{0}".utf8.dropLast()) + [0x96] + Array(",1\n".utf8),
                "windows-1252"
            ),
        ] as [([UInt8], String)])
    func `tells encodings apart`(bytes: [UInt8], encoding: String) throws {
        let guess = try warehouse.guess(
            ImportInput(bytes: bytes, name: "spending.csv"), options: ImportOptions())
        #expect(guess.answer("encoding") == encoding)
        #expect(throws: Never.self) { try Profile(text: guess.proposal, file: "proposal.toml") }
    }

    @Test func `reads years as columns`() throws {
        let guess = try guess(
            "spending.csv", "Country,2019,2020,2021\nNorway,1.5,..,3\nGermany,2,3,4.25\n")
        #expect(guess.answer("time") == "the columns' names")
        #expect(guess.trial?.sound == 5)
        #expect(guess.trial?.missing == 1)
        #expect(guess.trial?.rejected == 0)
    }

    @Test(arguments: [
        (
            "Country,Year,Amount,Currency\nNorway,2019,5,NOK\nGermany,2020,6,EUR\n",
            "indicators"
        ),
        (
            "Title,Parties,Signed on\nPact of Steel,Two,1949-04-04\nOther,Three,1951-09-08\n",
            "agreements"
        ),
        (
            "Treaty ID,Member,Joined\n1,Norway,1949-04-04\n1,Turkey,1952-02-18\n",
            "agreement-parties"
        ),
        ("Country,Accession\nNorway,1949-04-04\nTurkey,1952-02-18\n", "group-members"),
        ("iso3,iso2,Label\nNOR,NO,Norway\nDEU,DE,Germany\n", "ally-names"),
        (
            "Host,Year,Contribution,Currency\nJapan,2019,5,JPY\nGermany,2020,6,EUR\n",
            "contributions"
        ),
        ("Host,Year,Burden share %\nJapan,2019,75\nGermany,2019,33\n", "published-shares"),
        ("Currency,Year,Rate\nNOK,2019,8.8\nEUR,2019,0.9\n", "exchange-rates"),
        ("Country,Year,Troops\nNorway,2019,5\nGermany,2019,6\n", "troop-counts"),
        ("Country,Site,lat,lon\nNorway,A,60,10\nGermany,B,50,8\n", "base-locations"),
    ])
    func `looks for the dataset in headings and cells`(text: String, dataset: String) throws {
        let guess = try guess("data.csv", text)
        let answer = guess.answer("dataset") ?? ""
        #expect(answer.split(separator: " or ").map(String.init).contains(dataset), "\(answer)")
        #expect(throws: Never.self) { try Profile(text: guess.proposal, file: "proposal.toml") }
    }

    @Test func `names both datasets where they fit alike, and is sure of none`() throws {
        let guess = try guess(
            "data.csv", "Country,Year,Amount,Currency\nNorway,2019,5,NOK\nGermany,2020,6,EUR\n")
        let finding = try #require(guess.findings.first { $0.about == "dataset" })
        #expect(finding.answer == "contributions or indicators")
        #expect(finding.sureness == .unsure)
    }

    @Test(arguments: [
        ("data.csv", "82000000", "83000000.5", "gdp", "unsure"),
        ("data.csv", "3.9E12", "3.4E12", "gdp", "sure"),
        ("data.csv", "83000000", "127000000", "population", "sure"),
        ("population.csv", "3888000000000", "5149000000000", "gdp", "sure"),
    ])
    func `tells GDP from population by the values, not by the name of the file`(
        file: String, germany: String, japan: String, profile: String, sureness: String
    ) throws {
        let guess = try guess(
            file,
            "Country Name,Country Code,Year,Value\nGermany,DEU,2019,\(germany)\n"
                + "Japan,JPN,2019,\(japan)\n")
        let best = try #require(guess.fits.first)
        if sureness == "sure" {
            #expect(best.profile == profile, "\(guess.fits)")
            #expect(best.rivals == [])
        }
        #expect(best.sureness.rawValue == sureness, "\(guess.fits)")
    }

    @Test func `claims neither of two profiles that fit alike`() throws {
        let text = "Country Name,Country Code,Year,Value\nAruba,ABW,2019,54\n"
        let best = try #require(try guess("data.csv", text).fits.first)
        #expect(best.rivals.count == 1)
        #expect(best.sureness == .unsure)
        let named = try #require(try guess("population.csv", text).fits.first)
        #expect(named.profile == "population")
        #expect(named.sureness == .likely)
    }

    @Test(arguments: [
        "", "\n\n", "one column\n1\n2\n", "a,b\n", "\"", ",,,\n,,,\n", "a\u{7}b,c\"d\n1,2\n3,4\n",
        "a,a,a\nb,b,b\n1,1,1\n2,2,2\n", "#1,#2\n5,6\n7,8\n", "1,2,3\n4,5,6\n7,8,9\n",
        "Country,[x](\\n),'q'\nNorway,1,2\nNorway,1,2\n",
    ])
    func `never makes a profile that is unsound, whatever the file holds`(text: String) throws {
        let guess = try guess("odd.csv", text)
        guard guess.trial != nil else { return }
        #expect(throws: Never.self) { try Profile(text: guess.proposal, file: "proposal.toml") }
    }

    private func guess(_ name: String, _ text: String) throws -> Guess {
        try warehouse.guess(
            ImportInput(bytes: Array(text.utf8), name: name), options: ImportOptions())
    }
}

extension Guess {
    fileprivate func answer(_ about: String) -> String? {
        findings.first { $0.about == about }?.answer
    }
}
