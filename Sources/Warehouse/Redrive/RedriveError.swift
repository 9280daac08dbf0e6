/// Why the rejected rows of a batch cannot be had or taken in; nothing was changed.
public enum RedriveError: Error, Equatable, Sendable {
    case noBatch(Int64)
    /// It is no load of a file.
    case noFile(Int64, kind: Batch.Kind)
    case failed(Int64)
    case undone(Int64, by: Int64)
    case rejectedNothing(Int64)
}

extension RedriveError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noBatch(let id):
            """
            there is no batch \(id)
              fix: see `alliance batches` for those there are
            """
        case .noFile(let id, let kind):
            """
            batch \(id) is an \(kind.rawValue), which rejects no rows of a file
              fix: give the number of an import; see `alliance batches`
            """
        case .failed(let id):
            """
            batch \(id) failed, so nothing of its file was taken in or rejected
              fix: import the file again
            """
        case .undone(let id, let undo):
            """
            batch \(id) was undone by batch \(undo), so its rows are not there to be completed
              fix: undo the undo first: `alliance undo \(undo)`; or import the file again
            """
        case .rejectedNothing(let id):
            """
            batch \(id) rejected nothing
              fix: import the file as any other
            """
        }
    }
}
