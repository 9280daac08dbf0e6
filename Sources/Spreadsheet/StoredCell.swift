/// A cell of the row that is being read: where its text stands in the row's bytes.
struct StoredCell {
    var column: Int32
    var style: Int32 = 0
    var kind = CellKind.blank
    var start: Int32
    var end: Int32
}
