/// The tables of DIN 91379:2022-08: letters all types have, what each has besides, and sequences of letter and marks.
enum DIN91379Table {
  /// From U+00C0 on.
  static let letters: [ClosedRange<UInt32>] = ranges(
    """
    C0-D6 D8-F6 F8-17E 187-188 18F 197 1A0-1A1 1AF-1B0 1B7 1CD-1DC 1DE-1DF 1E2-1F0 1F4-1F5 1F8-1FF 212-213 218-21B \
    21E-21F 227-233 259 268 292 2B9-2BA 2BE-2BF 2C8 2CC 1E02-1E03 1E06-1E07 1E0A-1E11 1E17 1E1C-1E2B 1E2F-1E37 \
    1E3A-1E3B 1E40-1E49 1E52-1E5B 1E5E-1E63 1E6A-1E6F 1E80-1E87 1E8C-1E97 1E9E 1EA0-1EF9 2019 2021
    """)

  static func others(_ type: DIN91379) -> [ClosedRange<UInt32>] {
    switch type {
    case .a: return person
    case .b: return place
    case .c: return text
    case .d: return firm
    case .e: return everything
    }
  }

  private static let person = ranges("20 27 2C-2E 41-5A 60-7A 7E A8 B4 B7")
  private static let place = ranges("20-7E A1-A3 A5 A7-AC AE-B7 B9-BB BF D7 F7 20AC")
  private static let text = ranges("9-A D 20-7E A0-AC AE-BF D7 F7 20AC")
  private static let extended =
    """
    192 2B0 2B3 2C6 2DC 2E2 386 388-38A 38C 38E-3A1 3A3-3CE 1D48 1D57 2018-201A 201C-201E 2020-2021 2026 2030 \
    2032-2033 2039-203A 2070 2074-2079 207F-2089 20AC 2122 221E 2264-2265
    """
  private static let firm = ranges("20-7E A1-AC AE-BF D7 F7 " + extended)
  private static let everything = ranges(
    "9-A D 20-7E A0-AC AE-BF D7 F7 40D 410-42A 42C 42E-44A 44C 44E-44F 45D " + extended)

  /// How many scalars the listed sequence has that begins here; 0 where none does.
  static func sequenceLength(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = scalars.first, let endings = sequences[first.value] else { return 0 }
    let rest = scalars.dropFirst().prefix(2).map(\.value)
    if rest.count == 2, endings.contains(rest) { return 3 }
    return rest.first.map { endings.contains([$0]) } == true ? 2 : 0
  }

  /// For each letter what may follow it; `a+b` is two marks together.
  private static let sequences: [UInt32: Set<[UInt32]>] = {
    let table = """
      41:30B 43:300,304,306,308,315,323,326,328+306 44:302 46:300,304 47:300 48:304,326,331 4A:301,30C \
      4B:300,302,304,307,315,31B,326,35F+48,35F+68 4C:302,325,325+304,326 4D:300,302,306,310 4E:302,304,306,326 \
      50:300,304,315,323 52:306,325,325+304 53:300,304,31B+304,331 54:300,304,308,315,31B 55:307 \
      5A:300,304,306,308,327 61:30B 63:300,304,306,308,315,323,326,328+306 64:302 66:300,304 67:300 68:304,326 6A:301 \
      6B:300,302,304,307,315,31B,326,35F+48,35F+68 6C:302,325,325+304,326 6D:300,302,306,310 6E:302,304,306,326 \
      70:300,304,315,323 72:306,325,325+304 73:300,304,31B+304,331 74:300,304,315,31B 75:307 \
      7A:300,304,306,308,327 C7:306 DB:304 E7:306 FB:304 FF:301 10C:315,323 10D:315,323 113:30D 12A:301 12B:301 \
      14D:30D 17D:326,327 17E:326,327 1E32:304 1E33:304 1E62:304 1E63:304 1E6C:304 1E6D:304 1EA0:308 1EA1:308 \
      1ECC:308 1ECD:308 1EE4:304,308 1EE5:304,308
      """
    var sequences: [UInt32: Set<[UInt32]>] = [:]
    for entry in table.split(separator: " ") {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, let letter = UInt32(parts[0], radix: 16) else { continue }
      sequences[letter] = Set(
        parts[1].split(separator: ",").map { $0.split(separator: "+").compactMap { UInt32($0, radix: 16) } })
    }
    return sequences
  }()

  private static func ranges(_ text: String) -> [ClosedRange<UInt32>] {
    text.split(separator: " ").compactMap { part in
      let ends = part.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      guard let first = ends.first, let last = ends.last, first <= last else { return nil }
      return first...last
    }
  }
}
