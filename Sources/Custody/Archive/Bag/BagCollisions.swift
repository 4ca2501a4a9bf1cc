/// Names that lie beside each other here and would be one file elsewhere (RFC 8493, 6.1).
struct BagCollisions {
  /// What was seen first, by what it is where capitals and the writing of accents count nothing.
  private var first: [String: BagPath] = [:]

  /// Notes a path that collides with one before.
  mutating func add(_ path: BagPath, in source: BagFault.Source? = nil, _ notes: inout BagNotes) {
    let key = path.text.lowercased()
    guard let other = first[key] else { return first[key] = path }
    guard other != path else { return }
    let isSame = other.text == path.text
    notes.warn(isSame ? .sameButNormalization(as: other.text) : .sameButCase(as: other.text), path.text, in: source)
  }

  /// Whether a path would collide with one before; takes it in where it would not.
  mutating func takes(_ path: BagPath) -> Bool {
    let key = path.text.lowercased()
    guard first[key] == nil else { return false }
    first[key] = path
    return true
  }
}
