/// A warehouse as it is seen from a ``Viewpoint``.
public struct View {
    /// The warehouse to ask; a private copy unless everything counts.
    public let warehouse: Warehouse
    /// What a title says of the viewpoint: `as of batch:5`, `edition sipri-milex=2024`.
    public let words: [String]
    /// The same in sentences.
    public let notes: [String]
}
