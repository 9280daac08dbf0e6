internal import Platform

extension CSVReader {
    /// A field of the current record, which must be sound; the same as in ``record``.
    ///
    /// Whoever asks for each field of a million records would otherwise spend more on making
    /// records than on the fields.
    subscript(field index: Int) -> Span<UInt8> {
        @inline(__always)
        @_lifetime(borrow self)
        get {
            let field = fields[index]
            if field.kind == .unescaped { return scratch.span.extracting(field.range) }
            return source.window.extracting(start + Int(field.start)..<start + Int(field.end))
        }
    }

    /// Where a field stands in the bytes of its record; `nil` if it does not, because its doubled
    /// quotes were made single.
    @inline(__always)
    func range(ofField index: Int) -> Range<Int>? {
        let field = fields[index]
        return field.kind == .unescaped ? nil : field.range
    }
}
