/// A text that a mark, a colour or a column of values gives to a field.
struct FieldSetting: Equatable {
    /// The place of the field in the dataset.
    let field: Int
    let text: String

    /// In the order of the dataset; what it does not have is left out.
    static func all(_ set: [String: String], of dataset: Dataset) -> [FieldSetting] {
        set.compactMap { name, text in
            dataset.index(of: name).map { FieldSetting(field: $0, text: text) }
        }.sorted { $0.field < $1.field }
    }
}
