import Platform
import Testing
import Warehouse

@Suite struct `An instant` {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00.000Z"),
        ("1970-01-01T00:00:00.001Z", 1, "1970-01-01T00:00:00.001Z"),
        ("1969-12-31T23:59:59.999Z", -1, "1969-12-31T23:59:59.999Z"),
        ("2026-11-23T12:34:56.789Z", 1_795_437_296_789, "2026-11-23T12:34:56.789Z"),
        ("9999-12-31T23:59:59Z", 253_402_300_799_000, "9999-12-31T23:59:59.000Z"),
    ])
    func `is read with or without milliseconds and printed with them`(
        text: String, milliseconds: Int64, printed: String
    ) throws {
        let instant = try value(Instant.self, text)
        #expect(instant.milliseconds == milliseconds)
        #expect(instant.description == printed)
        #expect(Instant(milliseconds: milliseconds) == instant)
    }

    @Test(arguments: [
        ("2026-11-23T23:00:00Z", nil), ("2026-11-23T24:00:00Z", "there is no hour 24"),
        ("2026-11-23T00:59:00Z", nil), ("2026-11-23T00:60:00Z", "there is no minute 60"),
        ("2026-11-23T00:00:59Z", nil), ("2026-11-23T00:00:60Z", "there is no second 60"),
        ("2026-11-31T00:00:00Z", "there is no day 31 in 2026-11"),
        ("2026-11-23", "it is not in the form YYYY-MM-DDTHH:MM:SSZ"),
        ("2026-11-23T00:00:00", "it is not in the form YYYY-MM-DDTHH:MM:SSZ"),
        ("2026-11-23 00:00:00Z", "it is not in the form YYYY-MM-DDTHH:MM:SSZ"),
        ("2026-11-23T00:00:00+01:00", "it is not in the form YYYY-MM-DDTHH:MM:SSZ"),
        ("", "it is not in the form YYYY-MM-DDTHH:MM:SSZ"),
    ])
    func `is one that a clock in UTC shows`(text: String, reason: String?) {
        #expect(
            fault(Instant.self, text)
                == reason.map { "\($0); write the instant in UTC as YYYY-MM-DDTHH:MM:SSZ" })
    }

    @Test func `is what the system clock prints`() throws {
        let now = SystemClock.now
        #expect(try value(Instant.self, now).description == now)
    }
}
