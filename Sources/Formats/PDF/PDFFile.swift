import CPDF

/// A PDF opened by the library, which repairs what it can.
///
/// One instance belongs to one call; it is never shared.
final class PDFFile {
  private let file: OpaquePointer
  /// Bytes that the file owns, where the caller cannot keep them in place.
  private let copy: UnsafeMutableRawBufferPointer?

  /// Opens bytes that stay in place as long as this instance lives.
  convenience init(_ bytes: UnsafeRawBufferPointer) throws(PDFProblem) {
    try self.init(opening: bytes, copy: nil)
  }

  convenience init(copying bytes: [UInt8]) throws(PDFProblem) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    try self.init(opening: UnsafeRawBufferPointer(copy), copy: copy)
  }

  private init(opening bytes: UnsafeRawBufferPointer, copy: UnsafeMutableRawBufferPointer?) throws(PDFProblem) {
    var opened: OpaquePointer?
    let status = cpdf_open(bytes.baseAddress, bytes.count, &opened)
    guard let opened else {
      // A failed initialiser runs no `deinit` before every property is set.
      copy?.deallocate()
      throw PDFFile.problem(status)
    }
    file = opened
    self.copy = copy
  }

  deinit {
    cpdf_close(file)
    copy?.deallocate()
  }

  var root: cpdf_object { cpdf_root(file) }

  func object(_ number: Int32, _ generation: Int32) -> cpdf_object { cpdf_numbered(file, number, generation) }

  func kind(of object: cpdf_object) -> cpdf_kind { cpdf_kind_of(file, object) }

  /// Nil for a direct object.
  func identity(of object: cpdf_object) -> UInt64? {
    let identity = cpdf_identity(file, object)
    return identity == 0 ? nil : identity
  }

  /// 0 where the dictionary has no such key.
  func value(_ object: cpdf_object, _ key: String) -> cpdf_object { cpdf_value(file, object, key) }

  func count(_ array: cpdf_object) -> Int { cpdf_item_count(file, array) }

  func item(_ array: cpdf_object, _ index: Int) -> cpdf_object { cpdf_item(file, array, index) }

  /// A string's text, or a name with its slash.
  func text(_ object: cpdf_object) -> String? {
    var length = 0
    guard let text = cpdf_text(file, object, &length) else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: text, count: length), as: UTF8.self)
  }

  func integer(_ object: cpdf_object) -> Int64? {
    var value: Int64 = 0
    return cpdf_integer(file, object, &value) ? value : nil
  }

  /// Whether the tree of pages holds one.
  ///
  /// Source: ISO 32000-1, 7.7.3: a node has `/Kids`, a page has none.
  ///
  /// - Parameter depth: levels of the tree; what is nested deeper is taken for a page.
  func hasPage(depth: Int) -> Bool {
    var level = [value(root, "/Pages")].filter { kind(of: $0) == CPDF_DICTIONARY }
    for _ in 0..<depth {
      var below: [cpdf_object] = []
      for node in level {
        let kids = value(node, "/Kids")
        if kids == 0, text(value(node, "/Type")) != "/Pages" { return true }
        // Of a broad tree the first branches are enough.
        for index in 0..<min(count(kids), 64) where kind(of: item(kids, index)) == CPDF_DICTIONARY {
          below.append(item(kids, index))
        }
      }
      if below.isEmpty { return false }
      level = Array(below.prefix(64))
    }
    return true
  }

  /// A stream's bytes as stored; to be freed with `cpdf_free`.
  func stored(_ stream: cpdf_object) throws(PDFProblem) -> UnsafeMutableBufferPointer<UInt8> {
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    let status = cpdf_stored_bytes(file, stream, &bytes, &length)
    guard status == CPDF_OK else { throw PDFFile.problem(status) }
    return UnsafeMutableBufferPointer(start: bytes, count: length)
  }

  /// A stream's bytes with all filters undone by the library; to be freed with `cpdf_free`. Bound them first.
  func decoded(_ stream: cpdf_object) throws(PDFProblem) -> UnsafeMutableBufferPointer<UInt8> {
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    let status = cpdf_decoded_bytes(file, stream, &bytes, &length)
    guard status == CPDF_OK else { throw PDFFile.problem(status) }
    return UnsafeMutableBufferPointer(start: bytes, count: length)
  }

  /// Makes that name the stream's only filter, in memory.
  func setFilter(_ stream: cpdf_object, _ name: String) throws(PDFProblem) {
    guard cpdf_set_filter(file, stream, name) == CPDF_OK else { throw .damaged }
  }

  static func problem(_ status: cpdf_status) -> PDFProblem {
    switch status {
    case CPDF_ENCRYPTED: return .encrypted
    case CPDF_TOO_LARGE, CPDF_OUT_OF_MEMORY: return .tooLarge
    default: return .damaged
    }
  }
}
