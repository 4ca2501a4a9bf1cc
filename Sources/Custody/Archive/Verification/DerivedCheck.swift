import Formats

/// The files that follow from the entries, compared while the entries go by. One that cannot be read does not.
struct DerivedCheck {
  private let files: TreeFiles?
  private var windows: [Window] = []
  private var ends: [Int] = []
  private var endsFrom = 0
  private var wrong: Set<String> = []
  private static let width = 1 << 13

  private struct Window {
    var from = 0
    var nodes: [Digest] = []
    /// How many were compared.
    var count = 0
  }

  init(_ folder: String) { files = try? TreeFiles(folder, isWritten: false) }

  /// Whether the leaf is the one that is stored; where none is stored, the file is at fault.
  mutating func take(leaf: Digest, _ index: Int) -> Bool {
    switch stored(0, index) {
    case nil:
      blameLeaves()
      return true
    case leaf: return true
    default: return false
    }
  }

  /// What is stored of the leaves is not what heads were signed over.
  mutating func blameLeaves() { wrong.insert(TreeFiles.name(0)) }

  mutating func take(_ node: Digest, _ level: Int) {
    if stored(level, count(level)) != node { wrong.insert(TreeFiles.name(level)) }
  }

  mutating func take(end: Int, _ index: Int) {
    if index >= endsFrom + ends.count {
      endsFrom = index
      ends = (try? files?.ends(from: index, count: DerivedCheck.width)) ?? []
    }
    let at = index - endsFrom
    if at >= ends.count || ends[at] != end { wrong.insert(TreeFiles.endsName) }
  }

  private func count(_ level: Int) -> Int { level < windows.count ? windows[level].count : 0 }

  private mutating func stored(_ level: Int, _ index: Int) -> Digest? {
    while windows.count <= level { windows.append(Window()) }
    if index >= windows[level].from + windows[level].nodes.count {
      windows[level].from = index
      windows[level].nodes = (try? files?.nodes(level: level, from: index, count: DerivedCheck.width)) ?? []
    }
    windows[level].count = index + 1
    let at = index - windows[level].from
    return at < windows[level].nodes.count ? windows[level].nodes[at] : nil
  }

  /// The files that do not follow from the entries, or hold less or more than does.
  ///
  /// - Parameter isGrowing: whether somebody may be writing; then they may hold more.
  mutating func faults(size: Int, isGrowing: Bool) -> [String] {
    func isRight(_ found: Int?, _ expected: Int) -> Bool {
      found.map { $0 == expected || isGrowing && $0 > expected } ?? false
    }
    if !isRight(try? files?.size(), size * 8) { wrong.insert(TreeFiles.endsName) }
    for level in 0..<TreeFiles.levels(of: size)
    where !isRight(try? files?.size(of: level), (size >> level) * Digest.length) {
      wrong.insert(TreeFiles.name(level))
    }
    return wrong.sorted()
  }
}
