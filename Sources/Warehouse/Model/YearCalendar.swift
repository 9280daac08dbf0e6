/// A calendar whose years have names: the calendar year, and governments' fiscal years.
enum YearCalendar: String {
    case calendarYear = "CY"
    case unitedStates = "USFY"
    case japan = "JFY"
    case unitedKingdom = "UKFY"
    case australia = "AUFY"

    /// The month and day on which its years begin, at the time of `day`.
    ///
    /// US fiscal years began on 1 July until 1976. A quarter of no year lies between the last of
    /// those and the first to begin on 1 October (31 U.S.C. 1102), so both days begin something.
    func firstDay(at day: String) -> String {
        switch self {
        case .calendarYear: "01-01"
        case .unitedStates: day <= "1976-07-01" ? "07-01" : "10-01"
        case .japan, .unitedKingdom: "04-01"
        case .australia: "07-01"
        }
    }
}
