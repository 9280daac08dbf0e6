internal import Storage
internal import Warehouse

/// A source as a page names it.
public struct SourceReference: Sendable, Equatable {
    public let code: String
    public let publisher: String
    public let title: String
    public let edition: String
    public let url: String
    public let licence: String
    /// How much of it may be passed on: free, attribution, excerpt, none or unknown.
    public let redistribution: String
    /// Whether anybody has seen the source itself.
    public let isUnverified: Bool

    /// The reference in one line, without where it can be read.
    var words: String {
        let date = edition.isEmpty ? "" : ", \(edition)"
        let terms = licence.isEmpty ? "" : " Terms: \(licence)."
        let doubt = isUnverified ? " The source itself was not seen." : ""
        return "\(publisher): \(title)\(date).\(terms)\(doubt)"
    }
}

extension SourceReference {
    /// The sources that the rows of a result name, and others by their codes, in the order of
    /// publisher and title.
    static func all(
        behind result: ReportResult, and codes: Set<String> = [], on connection: Connection
    ) throws -> [SourceReference] {
        let places = result.columns.indices.filter { result.columns[$0].namesSources }
        var words = Set(codes.map { Substring($0) })
        for row in result.rows {
            for place in places {
                guard case .text(let text) = row[place] else { continue }
                words.formUnion(text.split { $0 == " " || $0 == "," || $0 == ";" })
            }
        }
        guard !words.isEmpty else { return [] }
        return try all(on: connection).filter { words.contains(Substring($0.code)) }
    }

    /// Every source.
    static func all(on connection: Connection) throws -> [SourceReference] {
        var select = try connection.prepare(
            """
            SELECT source, publisher, title, coalesce(edition, ''), coalesce(url, ''),
                coalesce(licence, ''), redistribution, status = 'unverified'
            FROM sources
            ORDER BY publisher, title, source
            """)
        return try select.rows { row in
            SourceReference(
                code: try row[0], publisher: try row[1], title: try row[2], edition: try row[3],
                url: try row[4], licence: try row[5], redistribution: try row[6],
                isUnverified: try row[7] as Int64 == 1)
        }
    }
}

extension ReportColumn {
    /// Whether values are codes of sources, or have such codes among their words.
    fileprivate var namesSources: Bool {
        name == "source" || name == "sources" || name == "amounts_taken"
            || name.hasSuffix("_source") || (name.hasPrefix("source_") && name != "source_title")
    }
}
