import Storage
import Testing

@Suite struct `The checksum of a migration` {
    private func checksum(_ sql: String) -> String {
        Migration(number: 1, name: "a", sql: Array(sql.utf8)).checksum
    }

    @Test(arguments: [
        ("SELECT 1", " SELECT\t\r\n1 -- one"),
        ("SELECT a+b", "SELECT a + b"),
        ("SELECT 'a''b', x'00'", "SELECT /* c */ 'a''b' , x'00' /* unfinished"),
        ("SELECT a||b", "SELECT a || b"),
        ("SELECT 1e-3-2", "SELECT 1e-3 - 2"),
        ("SELECT [a]]", "SELECT [a] ]"),
        ("", "-- nothing\n/* at all */"),
    ])
    func `is the same for the same tokens`(one: String, other: String) {
        #expect(checksum(one) == checksum(other))
    }

    @Test(arguments: [
        ("SELECT ab", "SELECT a b"),
        ("SELECT 'a b'", "SELECT 'a  b'"),
        ("SELECT 'a--b'", "SELECT 'a'--b'"),
        ("SELECT '/*'", "SELECT '/**/'"),
        ("SELECT \"a -- b\"", "SELECT \"a\""),
        ("SELECT 'it''s'", "SELECT 'it' 's'"),
        ("SELECT x'00'", "SELECT x '00'"),
        ("SELECT 1.5", "SELECT 1 .5"),
        ("SELECT a - -1", "SELECT a --1"),
        ("SELECT 1;", "SELECT 1"),
        ("SELECT 'é'", "SELECT 'e'"),
    ])
    func `differs where a token does`(one: String, other: String) {
        #expect(checksum(one) != checksum(other))
    }

    @Test func `is one thing, the hash of the file another`() {
        let one = Migration(number: 1, name: "a", sql: Array("SELECT 1".utf8))
        let other = Migration(number: 1, name: "a", sql: Array("SELECT  1".utf8))
        #expect(one.checksum == other.checksum)
        #expect(one.sha256 != other.sha256)
        // By `printf 'SELECT 1' | sha256sum`.
        #expect(
            one.sha256 == "e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5")
    }
}
