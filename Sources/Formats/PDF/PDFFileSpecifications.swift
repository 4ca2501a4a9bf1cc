import CPDF

/// Finds the embedded files of a PDF: in the name tree `/Names /EmbeddedFiles`, then in the catalog's `/AF`.
///
/// The tree comes from outside, so depth and nodes are counted and no node is visited twice.
struct PDFFileSpecifications {
  /// An embedded file, not yet unpacked.
  struct Specification {
    let name: String
    let stream: cpdf_object
  }

  private let file: PDFFile
  private let limits: PDFLimits
  private var visited: Set<UInt64> = []
  private var nodes = 0
  private var entries = 0
  private var found: [Specification] = []

  init(in file: PDFFile, limits: PDFLimits) {
    self.file = file
    self.limits = limits
  }

  mutating func all() throws(PDFProblem) -> [Specification] {
    let root = file.root
    guard file.kind(of: root) == CPDF_DICTIONARY else { throw .damaged }
    try walk(file.value(file.value(root, "/Names"), "/EmbeddedFiles"), depth: 1)
    let associated = file.value(root, "/AF")
    if file.kind(of: associated) == CPDF_ARRAY {
      for index in 0..<file.count(associated) { try add(file.item(associated, index), key: nil) }
    } else {
      try add(associated, key: nil)
    }
    return found
  }

  private mutating func walk(_ node: cpdf_object, depth: Int) throws(PDFProblem) {
    guard file.kind(of: node) == CPDF_DICTIONARY, isNew(node) else { return }
    nodes += 1
    guard depth <= limits.depth else { throw .tooDeep }
    guard nodes <= 10 * limits.embeddedFiles else { throw .tooManyFiles }
    let names = file.value(node, "/Names")
    for index in stride(from: 1, to: file.count(names), by: 2) {
      try add(file.item(names, index), key: file.text(file.item(names, index - 1)))
    }
    let kids = file.value(node, "/Kids")
    for index in 0..<file.count(kids) {
      entries += 1
      guard entries <= 10 * limits.embeddedFiles else { throw .tooManyFiles }
      try walk(file.item(kids, index), depth: depth + 1)
    }
  }

  /// Adds what a file specification embeds. Source: ISO 32000-1, 7.11.3: `UF` before `F`, the older keys last.
  private mutating func add(_ specification: cpdf_object, key: String?) throws(PDFProblem) {
    entries += 1
    guard entries <= 10 * limits.embeddedFiles else { throw .tooManyFiles }
    guard file.kind(of: specification) == CPDF_DICTIONARY else { return }
    let embedded = file.value(specification, "/EF")
    let keys = ["/UF", "/F", "/Unix", "/Mac", "/DOS"]
    guard let stream = keys.map({ file.value(embedded, $0) }).first(where: { file.kind(of: $0) == CPDF_STREAM }),
      let name = keys.compactMap({ file.text(file.value(specification, $0)) }).first(where: { !$0.isEmpty }) ?? key,
      isNew(stream)
    else { return }
    guard found.count < limits.embeddedFiles else { throw .tooManyFiles }
    found.append(Specification(name: name, stream: stream))
  }

  /// Whether an object is met for the first time. Direct objects cannot form a loop.
  private mutating func isNew(_ object: cpdf_object) -> Bool {
    file.identity(of: object).map { visited.insert($0).inserted } ?? true
  }
}
