internal import CExpat
internal import Glibc

/// The memory that one parser of expat holds, and the most that it may.
///
/// Expat keeps an unfinished tag and every name it has met. Without a bound one tag of a gigabyte,
/// or a hundred million different names, would be held.
@safe final class XMLMemory {
    private let budget: UnsafeMutablePointer<Budget>

    init(limit: Int) {
        unsafe budget = .allocate(capacity: 1)
        unsafe budget.initialize(to: Budget(rest: limit))
    }

    /// Whoever frees the parser does it before.
    deinit { unsafe budget.deallocate() }

    /// Runs `body`, in which expat takes its memory from here.
    func lend<Result>(_ body: () -> Result) -> Result {
        guard let key = budgetKey else { return body() }
        let outer = unsafe pthread_getspecific(key)
        unsafe pthread_setspecific(key, budget)
        defer { unsafe pthread_setspecific(key, outer) }
        return body()
    }

    /// The functions by which expat takes and returns memory.
    static var functions: XML_Memory_Handling_Suite {
        unsafe XML_Memory_Handling_Suite(
            malloc_fcn: { size in unsafe allocate(size) },
            realloc_fcn: { block, size in unsafe reallocate(block, size) },
            free_fcn: { block in unsafe release(block) })
    }
}

private struct Budget { var rest: Int }

/// What stands before every block: who paid for it, and how much.
@unsafe private struct BlockHeader {
    let budget: UnsafeMutablePointer<Budget>
    var size: Int
}

private let headerSize = 16

/// Under which every thread keeps the budget that its parser draws on; expat does not say for whom
/// it asks.
private let budgetKey: pthread_key_t? = {
    var key = pthread_key_t()
    return unsafe pthread_key_create(&key, nil) == 0 ? key : nil
}()

private func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    guard let key = budgetKey, let owner = unsafe pthread_getspecific(key) else { return nil }
    let budget = unsafe owner.assumingMemoryBound(to: Budget.self)
    guard size >= 0, unsafe size <= budget.pointee.rest,
        let block = unsafe malloc(size + headerSize)
    else { return nil }
    unsafe budget.pointee.rest -= size
    unsafe block.initializeMemory(
        as: BlockHeader.self, to: BlockHeader(budget: budget, size: size))
    return unsafe block + headerSize
}

private func reallocate(
    _ block: UnsafeMutableRawPointer?, _ size: Int
) -> UnsafeMutableRawPointer? {
    guard let block = unsafe block else { return unsafe allocate(size) }
    let start = unsafe block - headerSize
    let header = unsafe start.load(as: BlockHeader.self)
    let budget = unsafe header.budget
    guard size >= 0, unsafe size - header.size <= budget.pointee.rest,
        let moved = unsafe realloc(start, size + headerSize)
    else { return nil }
    unsafe budget.pointee.rest -= size - header.size
    unsafe moved.initializeMemory(
        as: BlockHeader.self, to: BlockHeader(budget: budget, size: size))
    return unsafe moved + headerSize
}

private func release(_ block: UnsafeMutableRawPointer?) {
    guard let block = unsafe block else { return }
    let start = unsafe block - headerSize
    let header = unsafe start.load(as: BlockHeader.self)
    unsafe header.budget.pointee.rest += header.size
    unsafe free(start)
}
