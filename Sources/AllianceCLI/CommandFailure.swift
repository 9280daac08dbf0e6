internal import Migrations
internal import Platform
internal import Reports
internal import Spreadsheet
internal import Storage
internal import Warehouse

/// Why a command could not do what was asked, as it is printed.
struct CommandFailure: Error {
    let status: ExitStatus
    /// A word for programs, which stays the same when the message is reworded.
    let code: String
    /// What is wrong, and where; may have several lines.
    let message: String
    /// What can be done about it, as an order.
    let hint: String?
    /// Each fault by itself, where the data is at fault.
    var faults: [JSON] = []

    init(_ status: ExitStatus = .failed, code: String, _ message: String, hint: String? = nil) {
        self.status = status
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The command line is at fault.
    static func usage(code: String = "usage", _ message: String, hint: String?) -> CommandFailure {
        CommandFailure(.usage, code: code, message, hint: hint)
    }

    /// An error whose text ends in a line `  fix: …`, as ours do.
    init(_ status: ExitStatus, code: String, describing error: any Error) {
        let text = "\(error)"
        let mark = "\n  fix: "
        guard let fix = text.ranges(of: mark).last else {
            self.init(status, code: code, text)
            return
        }
        self.init(
            status, code: code, String(text[..<fix.lowerBound]),
            hint: String(text[fix.upperBound...]))
    }

    /// The failure that any error amounts to.
    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as StorageError: self.init(storage: error)
        case let error as ReportError:
            self.init(error.status, code: error.code, describing: error)
        case let error as LicenceError:
            self.init(.failed, code: "licence", describing: error)
        case let error as ReceiptError:
            self.init(.failed, code: "bad_receipt", describing: error)
        case let error as WhyError: self.init(.usage, code: "no_such_value", describing: error)
        case let error as UnknownName:
            self.init(.usage, code: "unknown_" + error.kind, describing: error)
        case let error as MigrationError: self.init(migration: error)
        case let error as RecordError: self.init(record: error)
        case let error as UndoError: self.init(.failed, code: "not_undone", describing: error)
        case let error as RedriveError: self.init(.failed, code: "no_rejects", describing: error)
        case let error as MomentError: self.init(moment: error)
        case let error as EditionError: self.init(edition: error)
        case let error as DiffError: self.init(.usage, code: "not_comparable", describing: error)
        case let error as ImportError:
            self.init(.failed, code: "bad_file", describing: error)
        case let error as ProfileError:
            self.init(.failed, code: "bad_profile", describing: error)
            faults = error.faults.map(\.json)
        case let error as BundleError:
            self.init(.failed, code: "bad_bundle", describing: error)
        case let error as SpreadsheetError:
            self.init(.failed, code: "bad_workbook", describing: error)
        case let error as FileError:
            self.init(.failed, code: "file", describing: error)
        default: self.init(.failed, code: "failed", describing: error)
        }
    }

    private init(record error: RecordError) {
        switch error {
        case .notAWord, .unknownColumn, .twice, .nothingToSet, .keyCannotChange:
            self.init(.usage, code: "bad_record", describing: error)
        case .notFound: self.init(.failed, code: "no_record", describing: error)
        case .several: self.init(.failed, code: "several_records", describing: error)
        case .exists: self.init(.failed, code: "record_exists", describing: error)
        case .isReferredTo: self.init(.failed, code: "record_in_use", describing: error)
        }
    }

    private init(moment error: MomentError) {
        switch error {
        case .badMoment: self.init(.usage, code: "bad_moment", describing: error)
        default: self.init(.failed, code: "unknown_moment", describing: error)
        }
    }

    private init(edition error: EditionError) {
        switch error {
        case .badChoice, .twice, .unknownPublication:
            self.init(.usage, code: "bad_edition", describing: error)
        case .noneSoEarly: self.init(.failed, code: "no_edition", describing: error)
        }
    }

    private init(migration error: MigrationError) {
        switch error {
        case .newerDatabase: self.init(.newerSchema, code: "newer_schema", describing: error)
        case .olderDatabase(let version, let known):
            self.init(
                code: "older_schema",
                "the warehouse is at schema version \(version), and this program needs \(known)",
                hint: "alliance migrate up, where the file may be written")
        case .foreignDatabase: self.init(.failed, code: "no_warehouse", describing: error)
        case .edited, .unsound: self.init(.failed, code: "migration", describing: error)
        case .failed(_, let cause):
            self.init(storage: cause)
        }
    }

    private init(storage error: StorageError) {
        switch error.kind {
        case .busy: self.init(.locked, code: "locked", describing: error)
        case .interrupted:
            self.init(
                .interrupted, code: "interrupted",
                "interrupted; what was not finished was rolled back", hint: nil)
        case .missingFile: self.init(.failed, code: "no_file", describing: error)
        case .missingFolder: self.init(.failed, code: "no_folder", describing: error)
        case .cannotOpen, .permissionDenied:
            self.init(.failed, code: "cannot_open", describing: error)
        case .sameFile: self.init(.failed, code: "same_file", describing: error)
        case .notAuthorized: self.init(.failed, code: "not_allowed", describing: error)
        case .deadlineExceeded: self.init(.failed, code: "timeout", describing: error)
        case .sql, .notOneStatement: self.init(.failed, code: "sql", describing: error)
        default: self.init(.failed, code: "storage", describing: error)
        }
    }
}

extension CommandFailure {
    /// The failure as people read it.
    func text(usesColour: Bool) -> String {
        let label = usesColour ? "\u{1B}[1;31merror:\u{1B}[0m" : "error:"
        let fix = hint.map { "\n  fix: " + $0.replacing("\n", with: "\n       ") } ?? ""
        return "\(label) \((message + fix).terminalSafeLines)\n"
    }

    /// The failure as programs read it.
    var json: JSON {
        let members: [(String, JSON)] = [
            ("code", .string(code)), ("message", .string(message)),
            ("hint", hint.map(JSON.string) ?? .null),
        ]
        let faults = self.faults.isEmpty ? [] : [("faults", JSON.array(self.faults))]
        return .object([("error", .object(members + faults))])
    }
}

extension ReportError {
    fileprivate var code: String {
        switch self {
        case .unknownReport: "unknown_report"
        case .unknownParameter: "unknown_option"
        case .missingParameter: "missing_option"
        case .badValue: "bad_value"
        case .refused: "no_answer"
        }
    }

    /// A command line at fault, or figures that are not there.
    fileprivate var status: ExitStatus {
        if case .refused = self { return .failed }
        return .usage
    }
}
