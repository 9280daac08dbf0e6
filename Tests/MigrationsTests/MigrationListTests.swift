import Foundation
import Migrations
import Storage
import Testing

@Suite struct `The migrations` {
    @Test func `are the files of their folder, in order, as they are`() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../Migrations").standardized
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(Migration.all.map { "\($0).sql" } == names)
        #expect(Migration.all.map(\.number) == Array(1...names.count))
        for (migration, name) in zip(Migration.all, names) {
            let file = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(migration.sql == file, "\(name)")
        }
    }

    @Test func `run once, and a second time do nothing`() throws {
        let connection = try Connection(path: ":memory:", options: .create)
        let migrator = Migrator(Migration.all, programVersion: "1")
        #expect(try migrator.migrate(connection).steps.count == Migration.all.count)
        let schema = try connection.schema()
        #expect(try migrator.migrate(connection).steps.isEmpty)
        #expect(try connection.schema() == schema)
        #expect(try migrator.verify(connection) == [])
    }
}
