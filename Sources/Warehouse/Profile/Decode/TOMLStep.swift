/// One step from a value of a TOML file to a value inside it.
enum TOMLStep: Hashable {
    case key(String)
    /// The place in a list, counted from 0.
    case index(Int)
}
