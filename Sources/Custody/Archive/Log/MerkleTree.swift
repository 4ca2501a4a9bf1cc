import Formats

/// The complete subtrees of a tree that grows: at level k, number i covers the entries from i·2^k on.
protocol MerkleNodes {
  func node(level: Int, _ index: Int) throws -> Digest
}

/// A tree over the first `size` entries of a list (RFC 6962, section 2.1), read from its complete subtrees.
///
/// Reads some twenty nodes for a root or a path, however long the list is.
struct MerkleTree<Nodes: MerkleNodes> {
  let size: Int
  let nodes: Nodes
  let hash: MerkleHash

  func root() throws -> Digest { size == 0 ? try hash.empty() : try root(of: 0..<size) }

  /// What somebody needs beside one entry to come to the root, from the leaf upwards (section 2.1.1).
  func path(of index: Int) throws -> [Digest] {
    var path: [Digest] = []
    var range = 0..<size
    while range.count > 1 {
      let middle = range.lowerBound + MerkleTree.split(range.count)
      if index < middle {
        path.append(try root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        path.append(try root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
      }
    }
    return path.reversed()
  }

  private func root(of range: Range<Int>) throws -> Digest {
    let count = range.count
    if count & (count - 1) == 0 {
      let level = count.trailingZeroBitCount
      return try nodes.node(level: level, range.lowerBound >> level)
    }
    let middle = range.lowerBound + MerkleTree.split(count)
    return try hash.node(try root(of: range.lowerBound..<middle), try root(of: middle..<range.upperBound))
  }

  /// The largest power of two below a count of two or more.
  private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}

/// The right edge of a tree that grows entry by entry; holds one hash a level.
struct MerkleEdge {
  private(set) var size = 0
  private var complete: [Digest?] = []
  private let hash: MerkleHash

  init(_ hash: MerkleHash) { self.hash = hash }

  /// The edge of a tree whose complete subtrees are at hand.
  init<Nodes: MerkleNodes>(of size: Int, _ nodes: Nodes, _ hash: MerkleHash) throws {
    self.init(hash)
    self.size = size
    for level in 0..<(Int.bitWidth - size.leadingZeroBitCount) {
      complete.append(size >> level & 1 == 1 ? try nodes.node(level: level, (size >> level) - 1) : nil)
    }
  }

  /// Takes the next leaf.
  ///
  /// - Returns: every subtree above it that is complete with it, its level first.
  @discardableResult
  mutating func appending(_ leaf: Digest) throws -> [(level: Int, node: Digest)] {
    var (node, level) = (leaf, 0)
    var new: [(level: Int, node: Digest)] = []
    while level < complete.count, let left = complete[level] {
      complete[level] = nil
      node = try hash.node(left, node)
      level += 1
      new.append((level, node))
    }
    if level == complete.count { complete.append(nil) }
    complete[level] = node
    size += 1
    return new
  }

  func root() throws -> Digest {
    var root: Digest?
    for node in complete {
      guard let node else { continue }
      root = try root.map { try hash.node(node, $0) } ?? node
    }
    return try root ?? hash.empty()
  }
}

/// The way from one entry to the root.
package enum MerklePath {
  /// The root that a leaf leads to; nil where the path is not one of such a tree (RFC 9162, section 2.1.3.2).
  package static func root(
    from leaf: Digest, at index: Int, of size: Int, along path: [Digest], _ hash: MerkleHash
  ) throws -> Digest? {
    guard index >= 0, index < size else { return nil }
    var (position, last, node) = (index, size - 1, leaf)
    for other in path {
      guard last > 0 else { return nil }
      if position & 1 == 1 || position == last {
        node = try hash.node(other, node)
        while position & 1 == 0, position > 0 {
          position >>= 1
          last >>= 1
        }
      } else {
        node = try hash.node(node, other)
      }
      position >>= 1
      last >>= 1
    }
    return last == 0 ? node : nil
  }
}
