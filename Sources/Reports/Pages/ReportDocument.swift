public import Storage
public import Warehouse

/// A report's answer with all that a page about it says.
public struct ReportDocument: Sendable {
    public let result: ReportResult
    /// What the report answers, and what a reader must know to read it rightly; may be empty.
    public let discussion: String
    /// The command that gives the answer again; may be empty.
    public let command: String
    /// The sources behind the rows, in the order of their publishers.
    public let sources: [SourceReference]
    /// What a picture of it shows beside its rows.
    let backdrop: Backdrop?

    /// A result of which no more is known than its rows.
    public init(_ result: ReportResult) {
        self.result = result
        discussion = ""
        command = ""
        sources = []
        backdrop = nil
    }

    /// A result of which the sources that its rows name are known, too.
    public init(_ result: ReportResult, sourcesOn connection: Connection) throws {
        self.init(
            result, discussion: "", command: "",
            sources: try SourceReference.all(behind: result, on: connection), backdrop: nil)
    }

    init(
        _ result: ReportResult, discussion: String, command: String, sources: [SourceReference],
        backdrop: Backdrop?
    ) {
        self.result = result
        self.discussion = discussion
        self.command = command
        self.sources = sources
        self.backdrop = backdrop
    }
}

extension Report {
    /// The document about the answer of this report that was found just before.
    ///
    /// - Parameters:
    ///   - texts: The options as they were typed.
    ///   - command: The command that was typed, without what names files.
    public func document(
        of result: ReportResult, _ arguments: ReportArguments, _ texts: [String: String],
        command: String, in warehouse: Warehouse
    ) throws -> ReportDocument {
        try document(
            of: result, texts, command: command,
            restingOn: try sources(behind: result, arguments, in: warehouse),
            on: warehouse.connection)
    }

    /// - Parameter codes: The sources of the facts behind the rows.
    func document(
        of result: ReportResult, _ texts: [String: String], command: String,
        restingOn codes: Set<String> = [], on connection: Connection
    ) throws -> ReportDocument {
        ReportDocument(
            result,
            discussion: [summary, discussion].filter { !$0.isEmpty }.joined(separator: " "),
            command: command,
            sources: try SourceReference.all(behind: result, and: codes, on: connection),
            backdrop: try backdrop(texts, on: connection))
    }

    /// What the picture needs beside the rows: the newest day that the warehouse knows, or the
    /// agreements with the same host.
    private func backdrop(
        _ texts: [String: String], on connection: Connection
    ) throws -> Backdrop? {
        switch picture {
        case .spans: return Backdrop(newestDay: try Backdrop.newestDay(on: connection))
        case .payments(let payments):
            guard let name = payments.backdrop, let host = texts["host"] else { return nil }
            let report = try Report.named(name)
            let asked = try ReportArguments(
                ["host": host, "kind": "special-measures"], for: report, on: connection)
            return Backdrop(spans: Span.all(in: try report.run(asked, on: connection)))
        default: return nil
        }
    }
}
