import Formats

/// Nodes on their way to the disk, level by level, in runs.
struct NodeWriter {
  private let files: TreeFiles
  private var waiting: [(from: Int, nodes: [Digest])] = []
  private let start: Int
  private static let most = 1 << 14

  /// - Parameter size: how many entries the tree has so far.
  init(_ files: TreeFiles, from size: Int) {
    self.files = files
    start = size
  }

  mutating func take(_ level: Int, _ node: Digest) throws(FileProblem) {
    while waiting.count <= level { waiting.append((start >> waiting.count, [])) }
    waiting[level].nodes.append(node)
    if waiting[level].nodes.count == NodeWriter.most { try put(level) }
  }

  mutating func finish() throws(FileProblem) {
    for level in waiting.indices where !waiting[level].nodes.isEmpty { try put(level) }
  }

  private mutating func put(_ level: Int) throws(FileProblem) {
    let (from, nodes) = waiting[level]
    try files.put(nodes, level: level, from: from)
    waiting[level] = (from + nodes.count, [])
  }
}
