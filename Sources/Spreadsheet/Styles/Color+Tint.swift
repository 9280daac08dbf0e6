extension Color {
    /// The colour made lighter (`tint` up to 1, white) or darker (down to -1, black), as Excel
    /// shows it: in its lightness, with hue and saturation kept (ECMA-376, part 1, 18.8.19).
    ///
    /// Excel counts all three in whole numbers up to 240, as Windows does, and exact arithmetic
    /// differs by one or two in most colours. Whoever looks for a colour has Excel's in hand.
    func tinted(_ tint: Double) -> Color {
        guard tint != 0, !tint.isNaN else { return self }
        let tint = min(max(tint, -1), 1)
        var shade = HueLightnessSaturation(self)
        let full = Double(HueLightnessSaturation.full)
        let lightness = Double(shade.lightness) * (1 - abs(tint)) + (tint > 0 ? full * tint : 0)
        // A tint of 0.8 is stored as 0.79998…, in steps of 1/32767.
        shade.lightness = Int((lightness + 0.0075).rounded(.down))
        return shade.color
    }
}

/// A colour as Windows computes with it, each part from 0 to 240; see `ColorRGBToHLS`.
private struct HueLightnessSaturation {
    static let full = 240

    var hue = 0
    var lightness: Int
    var saturation = 0

    init(_ color: Color) {
        let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
        let (high, low) = (max(red, green, blue), min(red, green, blue))
        let (sum, spread) = (high + low, high - low)
        lightness = (sum * Self.full + 255) / 510
        guard spread > 0 else { return }
        let range = lightness <= Self.full / 2 ? sum : 510 - sum
        saturation = (spread * Self.full + range / 2) / range
        func distance(_ part: Int) -> Int { ((high - part) * 40 + spread / 2) / spread }
        let turn =
            switch high {
            case red: distance(blue) - distance(green)
            case green: 80 + distance(red) - distance(blue)
            default: 160 + distance(green) - distance(red)
            }
        hue = (turn + Self.full) % Self.full
    }

    var color: Color {
        Color(red: part(hue + 80), green: part(hue), blue: part(hue + 160))
    }

    /// The share of red, green or blue, which is the same curve from three beginnings.
    private func part(_ hue: Int) -> UInt8 {
        let full = Self.full
        let high =
            lightness <= full / 2
            ? (lightness * (full + saturation) + full / 2) / full
            : lightness + saturation - (lightness * saturation + full / 2) / full
        let low = 2 * lightness - high
        let value =
            switch hue % full {
            case ..<40: low + ((high - low) * (hue % full) + 20) / 40
            case ..<120: high
            case ..<160: low + ((high - low) * (160 - hue % full) + 20) / 40
            default: low
            }
        return UInt8(clamping: (value * 255 + full / 2) / full)
    }
}
