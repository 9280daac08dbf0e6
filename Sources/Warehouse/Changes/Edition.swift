internal import Storage

/// A source, as one edition of a publication.
struct Edition: RowDecodable, Equatable {
    let id: Int64
    let source: String
    let publication: String

    init(row: borrowing Row) throws(StorageError) {
        id = try row["source_id"]
        source = try row["source"]
        publication = try row["publication"]
    }
}
