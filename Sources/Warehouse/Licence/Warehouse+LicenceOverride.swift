internal import Platform
internal import Storage

extension Warehouse {
    /// Keeps who let an export through although licences do not allow it, and why.
    public func recordOverride(
        of excesses: [LicenceExcess], export: String, output: String, reason: String
    ) throws {
        try connection.transaction {
            for excess in excesses {
                try connection.run(
                    """
                    INSERT INTO licence_overrides (
                        overridden_at, user_name, machine_name, program_version, export, output,
                        publication, redistribution, rows_given, rows_held, reason
                    )
                    VALUES (
                        :overridden_at, :user_name, :machine_name, :program_version, :export,
                        :output, :publication, :redistribution, :rows_given, :rows_held, :reason
                    )
                    """,
                    [
                        "overridden_at": SystemClock.now, "user_name": origin.userName,
                        "machine_name": origin.machineName,
                        "program_version": origin.programVersion, "export": export,
                        "output": output, "publication": excess.publication,
                        "redistribution": excess.redistribution, "rows_given": excess.rowsGiven,
                        "rows_held": excess.rowsHeld, "reason": reason,
                    ])
            }
        }
    }
}
