/// Facts in the form that statistical offices exchange: SDMX-CSV 2.0.
///
/// A column in capitals is a dimension or an attribute; `OBS_STATUS` has the codes of the
/// cross-domain list CL_OBS_STATUS. ``SDMXStructure`` says what each column is.
public enum SDMX {
    /// Who maintains the structures, and which version of them is in force.
    static let agency = "ALLIANCE"
    static let version = "1.0"
    /// How many columns of a file say what it is, before its dimensions.
    static let structureColumns = 3

    /// The datasets that have observations.
    public static let datasets = ["contributions", "troop-counts", "indicators", "exchange-rates"]

    /// The statement whose columns and rows are the file, or `nil` for other datasets.
    public static func query(of dataset: String) -> String? {
        guard datasets.contains(dataset) else { return nil }
        return SQLFile.all.first { $0.name == "sdmx/\(dataset).sql" }?.sql
    }
}
