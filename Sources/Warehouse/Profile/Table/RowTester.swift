/// Answers the questions of a profile about the rows of one table.
///
/// The texts of a table repeat, so each question is answered once for each text.
final class RowTester {
    typealias TextTest = (GridCell) -> Bool

    private indirect enum Node {
        case column(Int, Question)
        case section(Question)
        case blank
        case all([Node])
        case any([Node])
        case not(Node)
        case never
    }

    private final class Question {
        let answer: TextTest
        var known: [String: Bool] = [:]

        init(_ answer: @escaping TextTest) { self.answer = answer }

        func holds(for cell: GridCell) -> Bool {
            if let known = known[cell.text] { return known }
            let holds = answer(cell)
            // A column in which every text is another is not worth remembering.
            if known.count < 10_000 { known[cell.text] = holds }
            return holds
        }
    }

    private let root: Node

    /// - Parameter isNumber: Whether a text is a number as the profile says.
    /// - Parameter isAlly: Whether a text is a code or a name of an ally.
    init(
        _ test: RowTest, header: TableHeader, isNumber: @escaping TextTest,
        isAlly: @escaping TextTest
    ) throws {
        root = try Self.node(test, header, isNumber, isAlly)
    }

    func holds(for row: TableRow) -> Bool { holds(root, row) }

    private func holds(_ node: Node, _ row: TableRow) -> Bool {
        switch node {
        case .column(let column, let question):
            question.holds(
                for: row.grid.cells.indices.contains(column) ? row.grid.cells[column] : .empty)
        case .section(let question): question.holds(for: GridCell(row.section))
        case .blank: row.grid.isBlank
        case .all(let nodes): nodes.allSatisfy { holds($0, row) }
        case .any(let nodes): nodes.contains { holds($0, row) }
        case .not(let node): !holds(node, row)
        case .never: false
        }
    }

    private static func node(
        _ test: RowTest, _ header: TableHeader, _ isNumber: @escaping TextTest,
        _ isAlly: @escaping TextTest
    ) throws -> Node {
        switch test {
        case .subject(let subject, let property):
            let question = try question(property, isNumber, isAlly)
            switch subject {
            case .section: return .section(question)
            case .column(let names):
                // A column that this file does not have is one of its other editions.
                return header.index(of: names).map { .column($0, question) } ?? .never
            }
        case .blank: return .blank
        case .all(let tests):
            return .all(try tests.map { try node($0, header, isNumber, isAlly) })
        case .any(let tests):
            return .any(try tests.map { try node($0, header, isNumber, isAlly) })
        case .not(let test): return .not(try node(test, header, isNumber, isAlly))
        }
    }

    private static func question(
        _ property: RowTest.Property, _ isNumber: @escaping TextTest,
        _ isAlly: @escaping TextTest
    ) throws -> Question {
        switch property {
        case .isOneOf(let texts):
            let wanted = Set(texts.map(\.folded))
            return Question { wanted.contains($0.text.folded) }
        case .matches(let pattern):
            let regex = try Regex(pattern.text)
            return Question { ((try? regex.firstMatch(in: $0.text.collapsed)) ?? nil) != nil }
        case .isEmpty(let isEmpty):
            return Question { $0.text.allSatisfy(\.isWhitespace) == isEmpty }
        case .isNumber(let wanted): return Question { isNumber($0) == wanted }
        case .isAlly(let wanted): return Question { isAlly($0) == wanted }
        }
    }
}
