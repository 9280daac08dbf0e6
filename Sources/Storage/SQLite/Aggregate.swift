internal import CSQLite

/// An aggregate function of SQL whose body is Swift.
final class Aggregate {
    let name: String
    private let context: ConnectionContext
    private let makeState: () -> any AggregateFunction

    init<Function: AggregateFunction>(
        name: String, _ function: Function.Type, context: ConnectionContext
    ) {
        self.name = name
        self.context = context
        makeState = { Function() }
    }

    /// What one group of rows has come to so far.
    fileprivate final class Group {
        var state: any AggregateFunction

        init(_ state: any AggregateFunction) { self.state = state }
    }

    fileprivate func newGroup() -> Group { Group(makeState()) }

    fileprivate func add(
        _ arguments: borrowing FunctionArguments, to group: Group, _ sink: borrowing ValueSink
    ) {
        do {
            try group.state.add(arguments)
        } catch {
            context.incident.cause = error
            sink.fail(error)
        }
    }

    fileprivate func finish(_ group: Group, _ sink: borrowing ValueSink) {
        do {
            try group.state.finish(into: sink)
        } catch {
            context.incident.cause = error
            sink.fail(error)
        }
    }
}

extension ConnectionHandle {
    func add(_ aggregate: Aggregate, _ arguments: Int?) throws(StorageError) {
        let code = unsafe sqlite3_create_function_v2(
            pointer, aggregate.name, Int32(clamping: arguments ?? -1), functionTraits,
            Unmanaged.passRetained(aggregate).toOpaque(), nil,
            { context, count, values in
                guard let context = unsafe context, let aggregate = unsafe owner(of: context),
                    let place = unsafe place(in: context, bytes: MemoryLayout<Place>.size)
                else { return }
                let group = unsafe place.pointee ?? .passRetained(aggregate.newGroup())
                unsafe place.pointee = group
                unsafe aggregate.add(
                    FunctionArguments(values, count: count), to: group.takeUnretainedValue(),
                    ValueSink(context))
            },
            { context in
                guard let context = unsafe context, let aggregate = unsafe owner(of: context)
                else { return }
                // Without a place there was no row, and nothing to let go of.
                let place = unsafe place(in: context, bytes: 0)
                let group = unsafe place?.pointee?.takeRetainedValue() ?? aggregate.newGroup()
                unsafe place?.pointee = nil
                unsafe aggregate.finish(group, ValueSink(context))
            },
            { aggregate in
                guard let aggregate = unsafe aggregate else { return }
                unsafe Unmanaged<Aggregate>.fromOpaque(aggregate).release()
            })
        guard code == SQLITE_OK else { throw failure(code, sql: nil) }
    }
}

/// Where SQLite keeps what belongs to one group, all zero at first.
private typealias Place = Unmanaged<Aggregate.Group>?

private func place(
    in context: OpaquePointer, bytes: Int
) -> UnsafeMutablePointer<Place>? {
    unsafe sqlite3_aggregate_context(context, Int32(bytes))?.assumingMemoryBound(to: Place.self)
}

private func owner(of context: OpaquePointer) -> Aggregate? {
    unsafe sqlite3_user_data(context).map {
        unsafe Unmanaged<Aggregate>.fromOpaque($0).takeUnretainedValue()
    }
}
