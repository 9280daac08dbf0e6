/// A fact while it is being made.
struct FactDraft {
    var fields: [String?]
    var faults: [Fault] = []
    /// What marks set, to be applied last.
    var settings: [FieldSetting] = []
    /// Why a value is missing, as far as the publisher says.
    var missing: Profile.MissingReason?

    /// Gives the texts of marks to fields; a note is added to what is there.
    mutating func apply(noteIndex: Int?) {
        for setting in settings {
            if setting.field == noteIndex, let note = fields[setting.field], !note.isEmpty {
                fields[setting.field] = "\(note); \(setting.text)"
            } else {
                fields[setting.field] = setting.text
            }
        }
    }
}
