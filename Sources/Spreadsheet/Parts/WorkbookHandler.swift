/// Collects the list of sheets.
final class WorkbookHandler: XMLHandler {
    struct Entry {
        let name: String
        let visibility: Sheet.Visibility
        /// Under which the workbook's references name the part.
        let reference: String
    }

    private(set) var sheets: [Entry] = []
    private(set) var dateSystem = DateSystem.from1900
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func start(
        _ element: borrowing XMLElement, in parent: XMLName
    ) throws(SpreadsheetError) {
        switch (parent, element.name) {
        case (_, .workbookPr):
            if element.flag("date1904") { dateSystem = .from1904 }
        case (.sheets, .sheet):
            guard sheets.count < limit else { throw .tooLarge("it has more than \(limit) sheets") }
            guard let name = element.text("name"), let reference = element.text("|id") else {
                throw .malformed("sheet \(sheets.count + 1) of the list has no name or no part")
            }
            let state = element.text("state") ?? Sheet.Visibility.visible.rawValue
            sheets.append(
                Entry(
                    name: name, visibility: Sheet.Visibility(rawValue: state) ?? .visible,
                    reference: reference))
        default: break
        }
    }
}
