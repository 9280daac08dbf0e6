/// Facts in the form that statistical offices exchange: SDMX-CSV 2.0.
///
/// A column in capitals is a dimension or an attribute; `OBS_STATUS` has the codes of the
/// cross-domain list CL_OBS_STATUS.
public enum SDMX {
    /// The datasets that have observations.
    public static let datasets = ["contributions", "troop-counts", "indicators", "exchange-rates"]

    /// The statement whose columns and rows are the file, or `nil` for other datasets.
    public static func query(of dataset: String) -> String? {
        guard datasets.contains(dataset) else { return nil }
        return SQLFile.all.first { $0.name == "sdmx/\(dataset).sql" }?.sql
    }
}
