internal import Dispatch
internal import Synchronization

/// A line of a few items between a thread that makes them and one that takes them.
///
/// Who makes items waits where the line is full, who takes them where it is empty, so that neither
/// gets far ahead and memory stays bounded.
public final class Conveyor<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        /// Whether nobody takes any more.
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Has a signal for each item that may be put.
    private let room = DispatchSemaphore(value: 0)
    /// Has a signal for each item that can be taken, and one for the end.
    private let filled = DispatchSemaphore(value: 0)

    public init(capacity: Int) {
        precondition(capacity > 0, "a line without room passes nothing on")
        // A semaphore that is made with room would have to be given all of it back in the end.
        for _ in 0..<capacity { room.signal() }
    }

    /// Puts an item at the end, once there is room, and returns `false` if nobody will take it.
    public func put(_ item: Item) -> Bool {
        room.wait()
        let isTaken = state.withLock { state in
            if !state.isClosed { state.items.append(item) }
            return !state.isClosed
        }
        if isTaken { filled.signal() } else { room.signal() }
        return isTaken
    }

    /// Says that no item will follow those that were put.
    public func finish() { filled.signal() }

    /// Takes the first item, once there is one; `nil` after the last.
    public func take() -> Item? {
        filled.wait()
        let item = state.withLock { $0.items.isEmpty ? nil : $0.items.removeFirst() }
        if item == nil { filled.signal() } else { room.signal() }
        return item
    }

    /// Says that nobody takes any more, lets go of what waits, and waits for the end.
    ///
    /// Whoever puts has to answer with ``finish()``.
    public func close() {
        state.withLock { $0.isClosed = true }
        room.signal()
        while take() != nil {}
    }

    /// Runs `body`, which puts items, on a thread of its own, and says when it is at its end.
    public func run(_ body: @escaping @Sendable () -> Void) {
        DispatchQueue.global(qos: .userInitiated).async {
            body()
            self.finish()
        }
    }
}
