public import Platform

/// How an import is to be made.
public struct ImportOptions {
    /// Is told how many rows and bytes have been read, and how many bytes there are, if known.
    public typealias Progress = (_ rows: Int, _ bytes: Int, _ totalBytes: Int?) -> Void

    /// Whether to do everything and then keep nothing.
    public var isCheck = false
    /// The code of the source of every row, for files that have no column `source`.
    public var source: String?
    /// How the file's bytes stand for characters; `nil`: as the profile says, else UTF-8.
    public var encoding: TextEncoding?
    /// The code of an older edition, with whose figures those of the file are compared.
    public var replaces: String?
    /// Whether to look for values that are odd.
    public var sanity = SanityMode.auto
    /// How many faults the summary shows; the database keeps all of them.
    public var shownRejections = 20
    /// Is called now and then while rows are read.
    public var progress: Progress?
    /// What the batch is called in the list of batches.
    var kind = Batch.Kind.importing
    var file: String?
    /// How many rows are read and checked at a time.
    var rowsPerBatch = 2048
    /// The batch whose rejected rows the file holds, corrected.
    var about: Int64?

    public init() {}
}
