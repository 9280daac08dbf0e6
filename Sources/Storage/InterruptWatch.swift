internal import Synchronization

/// Since when somebody looks out for an interrupt.
struct InterruptWatch {
    private let interrupter: Interrupter
    private let requestsBefore: Int

    init(_ interrupter: Interrupter) {
        self.interrupter = interrupter
        requestsBefore = interrupter.requests.load(ordering: .sequentiallyConsistent)
    }

    /// Whether there has been one.
    var isInterrupted: Bool {
        interrupter.requests.load(ordering: .relaxed) != requestsBefore
    }
}
