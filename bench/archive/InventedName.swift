/// Debtors' names as unevenly spread as real ones: of a million, some twenty thousand bear the most frequent family name.
enum InventedName {
  static func make(_ chance: inout Chance) -> String {
    let first = given[chance.below(given.count)]
    return "\(first) \(beginnings[uneven(beginnings.count, &chance)])\(endings[uneven(endings.count, &chance)])"
  }

  /// The first ones more often than the last.
  private static func uneven(_ count: Int, _ chance: inout Chance) -> Int { chance.below(chance.below(count) + 1) }

  private static let given = words(
    """
    Anna Arne Aylin Bela Birte Bruno Carla Cem Claas Dana Dario Dörte Eike Elif Emil Falk Fenja Frieda Gero Gesa Greta \
    Hanno Hedi Holm Ilka Insa Ivo Jette Jonas Jörn Käthe Kuno Lenz Lotte Malte Mira Nils Nora Orla Otto Pelle Pia \
    Quirin Ralf Rosa Silke Sören Thea Timo Ulla Ute Veit Vera Wanda Willi Xaver Yara Ylvi Zeno Zoe
    """)
  private static let beginnings = words(
    """
    Ahorn Bach Birken Buchen Distel Eichen Erlen Falken Feld Fichten Fuchs Ginster Gras Hasel Heide Hirsch Holz Kiefern \
    Klee Krähen Lärchen Linden Mohn Moor Mühl Nebel Otter Pappel Quell Raben Reiher Rosen Schilf Specht Tannen Ulmen \
    Wald Weiden Wiesen Ziegel
    """)
  private static let endings = words(
    """
    acker au bauer berg brink bruch busch dorf eck feld furt garten grund hain hof hold horst kamp mann meier ried rot \
    schmidt stein tal
    """)

  private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }
}

/// Numbers that look like chance, and are the same from the same seed (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
