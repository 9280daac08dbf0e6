import Platform
import Synchronization
import Testing

@Suite struct `A conveyor` {
    @Test(arguments: [1, 2, 100]) func `hands items on in their order, and says when they end`(
        capacity: Int
    ) {
        let line = Conveyor<Int>(capacity: capacity)
        line.run { for number in 0..<1000 where !line.put(number) { return } }
        var taken: [Int] = []
        while let number = line.take() { taken.append(number) }
        #expect(taken == Array(0..<1000))
        #expect(line.take() == nil)
    }

    @Test(arguments: [1, 3]) func `never holds more than it has room for`(capacity: Int) {
        let line = Conveyor<Int>(capacity: capacity)
        let ahead = Atomic(0)
        let largest = Atomic(0)
        line.run {
            for number in 0..<500 {
                guard line.put(number) else { return }
                let now = ahead.add(1, ordering: .relaxed).newValue
                largest.max(now, ordering: .relaxed)
            }
        }
        while line.take() != nil { ahead.subtract(1, ordering: .relaxed) }
        // The count of one that is put may come late, and so may that of one that is taken.
        let most = largest.load(ordering: .relaxed)
        #expect(most <= capacity + 2)
    }

    @Test(arguments: [0, 1, 7]) func `lets go of whoever puts once nobody takes any more`(
        taken: Int
    ) {
        let line = Conveyor<Int>(capacity: 2)
        let hasEnded = Atomic(false)
        line.run {
            var number = 0
            while line.put(number) { number += 1 }
            hasEnded.store(true, ordering: .sequentiallyConsistent)
        }
        for number in 0..<taken { #expect(line.take() == number) }
        line.close()
        let isOver = hasEnded.load(ordering: .sequentiallyConsistent)
        #expect(isOver)
        #expect(!line.put(-1))
    }
}
