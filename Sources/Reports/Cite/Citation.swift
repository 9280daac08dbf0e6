public import Warehouse

/// An edition of a publication as lists of references name it.
public struct Citation: Equatable, Sendable {
    /// What tells it from others in every form: our code of the edition.
    public let key: String
    public let kind: CitationKind
    public let publisher: String
    public let title: String
    /// The edition's date as far as it is known: year, month, day; empty where it has none.
    public let date: [Int]
    public let url: String?
    /// The day on which it was read, as year, month and day; empty where we know it from another.
    public let accessed: [Int]

    public init(_ source: Record) {
        key = source["source"] ?? ""
        kind = CitationKind(source: key)
        publisher = source["publisher"] ?? ""
        title = source["title"] ?? ""
        date = Self.parts(of: source["edition"])
        url = source["url"]
        accessed = Self.parts(of: source["accessed_on"])
    }

    private static func parts(of day: String?) -> [Int] {
        (day ?? "").split(separator: "-").compactMap { Int($0) }
    }
}

/// What sort of publication it is, as far as its code says.
public enum CitationKind: Sendable, Equatable {
    case treaty, legislation, report, dataset, document

    init(source code: String) {
        let kind = Self.beginnings.first { beginning, _ in code.hasPrefix(beginning) }?.kind
        self = kind ?? .document
    }

    /// How codes begin whose sort is known; any other is a document and nothing closer.
    private static let beginnings: [(String, kind: CitationKind)] = [
        ("instrument-", .treaty), ("us-code-", .legislation), ("eu-regulation-", .legislation),
        ("crs-", .report), ("gao-", .report), ("rand-", .report), ("us-senate-report-", .report),
        ("us-dod-", .report), ("nato-defence-expenditure-", .report),
        ("sipri-", .dataset), ("world-bank-", .dataset), ("fred-", .dataset), ("dmdc-", .dataset),
        ("troopdata-", .dataset), ("cow-", .dataset), ("atop-", .dataset), ("bls-", .dataset),
        ("unicode-cldr-", .dataset), ("datahub-", .dataset), ("airportsdata-", .dataset),
        ("ecb-reference-rates", .dataset), ("us-overseas-loans-", .dataset),
        ("fivethirtyeight-", .dataset),
    ]

    /// The type in CSL 1.0.2.
    var cslType: String {
        switch self {
        case .treaty: "treaty"
        case .legislation: "legislation"
        case .report: "report"
        case .dataset: "dataset"
        case .document: "document"
        }
    }

    /// The type of entry in BibTeX, which has few; what a type requires, every source has.
    var bibTeXType: String { self == .report ? "techreport" : "misc" }
}

/// A form in which references are printed.
public enum CitationFormat: String, Sendable, CaseIterable {
    case text, bibtex
    case csl = "csl-json"
}
