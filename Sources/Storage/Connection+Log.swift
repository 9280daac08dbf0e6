extension Connection {
    /// Writes what stands in the write-ahead log back into the file, so that a copy of the file
    /// alone holds everything.
    ///
    /// Waits for nobody: where others use the database at that moment, the rest stays in the log,
    /// as safe as before, and goes into the file later.
    public func foldLog() throws(StorageError) {
        try execute("PRAGMA wal_checkpoint(PASSIVE)")
    }
}
