import Formats
import TestSupport
import Testing

@testable import Custody

@Suite("The tree of the log") struct MerkleTreeTests {
  private let hash: MerkleHash

  init() throws { hash = try MerkleHash() }

  /// The published vectors of Certificate Transparency: what is in the list, and the roots of its beginnings.
  private static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57), Array(0x60...0x6F),
  ]
  private static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]
  private static let paths: [(index: Int, size: Int, path: [String])] = [
    (0, 1, []),
    (
      0, 8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ]
    ),
    (
      5, 8,
      [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ]
    ),
    (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    (
      1, 5,
      [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ]
    ),
  ]

  private func tree(_ size: Int, _ nodes: NodeList) -> MerkleTree<NodeList> {
    MerkleTree(size: size, nodes: nodes, hash: hash)
  }

  @Test func thePublishedRootsAndPaths() throws {
    #expect(
      try hash.empty().hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        && tree(0, NodeList()).root() == hash.empty())
    let nodes = NodeList()
    var edge = MerkleEdge(hash)
    #expect(try edge.root() == hash.empty())
    for (leaf, root) in zip(MerkleTreeTests.leaves, MerkleTreeTests.roots) {
      try nodes.take(hash.leaf(leaf), &edge)
      #expect(try edge.root().hex == root)
      #expect(try tree(edge.size, nodes).root().hex == root)
    }
    for (index, size, path) in MerkleTreeTests.paths {
      #expect(try tree(size, nodes).path(of: index).map(\.hex) == path)
      let leaf = try hash.leaf(MerkleTreeTests.leaves[index])
      let root = try MerklePath.root(
        from: leaf, at: index, of: size, along: path.compactMap { Digest(hex: $0) }, hash)
      #expect(root?.hex == MerkleTreeTests.roots[size - 1])
    }
  }

  /// RFC 6962, section 2.1, word for word.
  private func root(_ leaves: ArraySlice<Digest>) throws -> Digest {
    guard leaves.count > 1 else { return try leaves.first ?? hash.empty() }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    return try hash.node(try root(leaves[..<middle]), try root(leaves[middle...]))
  }

  /// Every path of every size leads to its root; with another element, index, size or length it does not.
  @Test func everyPathLeadsToItsRoot() throws {
    let most = 130
    let nodes = NodeList()
    var edge = MerkleEdge(hash)
    var (leaves, roots): ([Digest], [Digest]) = ([], [try hash.empty()])
    for number in 0..<most {
      leaves.append(try hash.leaf([UInt8(number)]))
      try nodes.take(leaves[number], &edge)
      roots.append(try root(leaves[...]))
      #expect(try edge.root() == roots[number + 1] && tree(number + 1, nodes).root() == roots[number + 1])
      let again = try MerkleEdge(of: number + 1, nodes, hash)
      #expect(try again.size == number + 1 && again.root() == roots[number + 1])
    }
    var generator = SeededGenerator(seed: 6962)
    func leads(_ index: Int, _ size: Int, _ path: [Digest], from leaf: Digest, to root: Digest) throws -> Bool {
      try MerklePath.root(from: leaf, at: index, of: size, along: path, hash) == root
    }
    for size in 1...most {
      for index in 0..<size {
        let path = try tree(size, nodes).path(of: index)
        let (leaf, root) = (leaves[index], roots[size])
        var isRight = try leads(index, size, path, from: leaf, to: root)
        for place in path.indices {
          var changed = path
          changed[place] = roots[0]
          isRight = try isRight && !leads(index, size, changed, from: leaf, to: root)
        }
        isRight = try isRight && !leads(index, size, path + [roots[0]], from: leaf, to: root)
        isRight = try isRight && (path.isEmpty || !leads(index, size, path.dropLast(), from: leaf, to: root))
        for other in [
          index + 1, index - 1, index ^ 2, index ^ 4, -1, size, Int.random(in: 0..<most, using: &generator),
        ]
        where other != index {
          isRight = try isRight && !leads(other, size, path, from: leaf, to: root)
        }
        // The head that a path leads to says of which size it is.
        for other in [size + 1, size - 1, size * 2, Int.random(in: 1...most, using: &generator)]
        where other != size && (0...most).contains(other) {
          isRight = try isRight && !leads(index, other, path, from: leaf, to: roots[other])
        }
        isRight = try isRight && !leads(index, size, path, from: leaves[(index + 1) % most], to: root)
        #expect(isRight, "\(index) of \(size)")
      }
    }
  }

  @Test func sizesThatCannotBe() throws {
    let leaf = try hash.leaf([])
    for (index, size) in [(0, 0), (-1, 1), (1, 1), (0, -1), (Int.max, Int.max), (Int.min, 1)] {
      #expect(try MerklePath.root(from: leaf, at: index, of: size, along: [], hash) == nil)
    }
    #expect(try MerklePath.root(from: leaf, at: .max - 1, of: .max, along: [leaf, leaf], hash) == nil)
    let long = Array(repeating: leaf, count: 1000)
    #expect(try MerklePath.root(from: leaf, at: 0, of: .max, along: long, hash) == nil)
  }
}

/// The complete subtrees of a tree, in memory.
private final class NodeList: MerkleNodes {
  private var levels: [[Digest]] = []

  struct Missing: Error {}

  func node(level: Int, _ index: Int) throws -> Digest {
    guard level < levels.count, index < levels[level].count else { throw Missing() }
    return levels[level][index]
  }

  func take(_ leaf: Digest, _ edge: inout MerkleEdge) throws {
    for (level, node) in [(0, leaf)] + (try edge.appending(leaf).map { ($0.level, $0.node) }) {
      while levels.count <= level { levels.append([]) }
      levels[level].append(node)
    }
  }
}
