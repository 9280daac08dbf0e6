/// Collects what a part refers to, by the names that it gives to its references.
final class RelationshipsHandler: XMLHandler {
    struct Relationship {
        let id: String
        /// The last part of the type's address: `worksheet`, `styles`.
        let type: String
        let target: String
        let isExternal: Bool
    }

    private(set) var relationships: [Relationship] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func start(
        _ element: borrowing XMLElement, in parent: XMLName
    ) throws(SpreadsheetError) {
        guard element.name == .relationship, parent == .relationships,
            let id = element.text("Id"), let type = element.text("Type"),
            let target = element.text("Target")
        else { return }
        guard relationships.count < limit else {
            throw .tooLarge("it refers to more than \(limit) parts")
        }
        relationships.append(
            Relationship(
                id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
                target: target, isExternal: element.text("TargetMode") == "External"))
    }
}
