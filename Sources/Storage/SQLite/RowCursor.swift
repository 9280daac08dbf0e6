/// One pass over a row source, as SQLite sees it.
///
/// A class with a generic subclass, so that the code that SQLite calls for every row and column
/// is compiled for the source's own type, in the module that has the source.
@usableFromInline class RowCursor {
    @inlinable init() {}

    @inlinable func next() throws -> Bool { false }

    @inlinable func column(_ index: Int, into sink: borrowing ValueSink) throws {}
}

@usableFromInline final class SourceCursor<Source: RowSource & ~Copyable>: RowCursor {
    // Only SQLite's calls come here, one at a time, so that no two of them can overlap; checking
    // that would cost as much as the call.
    @exclusivity(unchecked)
    @usableFromInline var source: Source

    @inlinable init(_ source: consuming Source) { unsafe self.source = source }

    @inlinable override func next() throws -> Bool { try unsafe source.next() }

    @inlinable override func column(_ index: Int, into sink: borrowing ValueSink) throws {
        try unsafe source.column(index, into: sink)
    }
}
