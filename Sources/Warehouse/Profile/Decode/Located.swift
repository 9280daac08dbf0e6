/// Something that a profile says, and where it says it.
struct Located<Value> {
    let value: Value
    let place: ProfilePlace

    init(_ value: Value, at place: ProfilePlace) {
        self.value = value
        self.place = place
    }
}
