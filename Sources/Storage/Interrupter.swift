import Synchronization

/// Stops what a connection is doing, from another thread or from a signal handler.
///
///     let interrupter = connection.interrupter
///     let thread = startThread { interrupter.interrupt() }
public final class Interrupter: Sendable {
    /// The address of the open connection; 0 once it is closed.
    let connection = Atomic<UInt>(0)
    /// How many threads are about to use the address.
    let users = Atomic<Int>(0)
    /// How often somebody has asked.
    let requests = Atomic<Int>(0)

    /// Stops the statement that runs now, and every other that is not finished, with an error of
    /// kind `interrupted`; a statement that waits for a lock, too.
    ///
    /// Statements started after that are not affected, unless they belong to work that is
    /// ``Connection/interruptible(_:)``. Takes no lock and no memory, so that a signal handler may
    /// call it.
    public func interrupt() {
        requests.add(1, ordering: .sequentiallyConsistent)
        users.add(1, ordering: .sequentiallyConsistent)
        interruptSQLite(at: connection.load(ordering: .sequentiallyConsistent))
        users.subtract(1, ordering: .sequentiallyConsistent)
    }

    /// Waits until nobody uses the address any more, and lets nobody use it again.
    func close() {
        connection.store(0, ordering: .sequentiallyConsistent)
        while users.load(ordering: .sequentiallyConsistent) > 0 { waitBriefly() }
    }
}
