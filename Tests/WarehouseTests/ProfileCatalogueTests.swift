import Embedded
import Platform
import Testing

@testable import Warehouse

@Suite struct `A profile of the catalogue` {
    @Test(arguments: EmbeddedFile.all(in: .profiles).map(\.name))
    func `is sound, and called like its file`(file: String) throws {
        let name = String(file.dropLast(5))
        let profile = try Profile.named(name)
        #expect(profile.name == name)
        #expect(!profile.about.isEmpty)
        #expect(Profile.catalogue.contains(name))
    }

    @Test(arguments: EmbeddedFile.all(in: .profiles).map(\.name))
    func `names a source that the seeds have`(file: String) throws {
        let profile = try Profile.named(String(file.dropLast(5)))
        let sources = try #require(EmbeddedFile.named("sources.csv", in: .seeds)).text
            .split(separator: "\n").map { $0.prefix { $0 != "," } }
        if let source = profile.source { #expect(sources.contains(source[...]), "\(source)") }
    }

    @Test func `is found by its name, and a misspelt name finds the nearest`() throws {
        #expect(try Profile.find("us-troops-country-year").name == "us-troops-country-year")
        let error = #expect(throws: UnknownName.self) {
            try Profile.find("us-troop-country-year")
        }
        #expect(error?.nearest == "us-troops-country-year")
        #expect(error?.kind == "profile")
    }

    @Test(arguments: ["none/of-it", "none.toml"])
    func `is not what a path names`(path: String) {
        #expect(throws: FileError.self) { try Profile.find(path) }
    }
}
