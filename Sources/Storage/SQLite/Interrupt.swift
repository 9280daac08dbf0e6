internal import CSQLite
internal import Glibc

/// Makes what runs on the connection at `address` fail as interrupted; 0 stands for none.
func interruptSQLite(at address: UInt) {
    guard let connection = unsafe OpaquePointer(bitPattern: address) else { return }
    unsafe sqlite3_interrupt(connection)
}

func waitBriefly() { sched_yield() }
