internal import Glibc
internal import Platform

/// Keeps other copies of this program from making a file in the same folder, until it goes.
///
/// It is a courtesy that saves work done twice; whoever publishes a file still looks whether one is
/// there.
@safe struct FolderLock: ~Copyable {
    private let descriptor: Int32
    /// Whether nobody else can have it; `false` where the file system knows no such locks.
    let isHeld: Bool

    /// Waits until no other program has the lock.
    ///
    /// - Throws: ``StorageError`` of kind `busy` after `timeout`, or `interrupted`.
    init(_ folder: String, timeout: Duration) throws(StorageError) {
        descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        let end = ContinuousClock.now + timeout
        while true {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                isHeld = true
                return
            }
            guard errno == EWOULDBLOCK || errno == EINTR else {
                isHeld = false
                return
            }
            guard !Interrupts.wasInterrupted else {
                throw StorageError(kind: .interrupted, message: "interrupted", path: folder)
            }
            guard ContinuousClock.now < end else {
                throw StorageError(
                    kind: .busy, message: "another program makes a database in this folder",
                    path: folder)
            }
            usleep(10_000)
        }
    }

    // Whoever closes the descriptor lets go of the lock.
    deinit { if descriptor >= 0 { close(descriptor) } }
}
