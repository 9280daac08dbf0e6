/// A column in which each cell is a fact of its own.
final class ValueColumn {
    /// The place in the table.
    let index: Int
    /// The text of its header without marks.
    let text: String
    /// The named groups of the pattern that found it.
    let groups: [String: String]
    /// What it and the marks in its header give to the fields.
    let settings: [FieldSetting]

    init(index: Int, text: String, groups: [String: String], settings: [FieldSetting]) {
        self.index = index
        self.text = text
        self.groups = groups
        self.settings = settings
    }

    func text(ofGroup group: String?) -> String {
        group.map { groups[$0] ?? "" } ?? text
    }
}
