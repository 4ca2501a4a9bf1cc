import CYAML

extension YAMLReader {
  /// One text at the top of a document, read no further than to there; nil where it is missing or no single value.
  ///
  /// What stands behind it is not judged: for a first look at many files.
  package static func firstLook(at key: String, in bytes: [UInt8], limits: Limits = .standard) -> String? {
    guard bytes.count <= limits.bytes else { return nil }
    return joiningSurrogates(unmarked(bytes)).withUnsafeBufferPointer { buffer in
      let parser = cyaml_open(buffer.baseAddress, buffer.count)
      defer { cyaml_close(parser) }
      guard cyaml_next(parser).kind == CYAML_DOCUMENT, cyaml_next(parser).kind == CYAML_MAPPING else { return nil }
      while true {
        let name = cyaml_next(parser)
        guard name.kind == CYAML_SCALAR else { return nil }
        let isWanted = text(of: name) == key
        let value = cyaml_next(parser)
        if isWanted { return value.kind == CYAML_SCALAR ? text(of: value) : nil }
        guard skip(value, parser) else { return nil }
      }
    }
  }

  /// Reads on to the end of a value; false where the document breaks off in it.
  private static func skip(_ value: cyaml_event, _ parser: OpaquePointer?) -> Bool {
    var event = value
    var depth = 0
    while true {
      switch event.kind {
      case CYAML_SEQUENCE, CYAML_MAPPING: depth += 1
      case CYAML_SEQUENCE_END, CYAML_MAPPING_END: depth -= 1
      case CYAML_SCALAR, CYAML_ALIAS: break
      default: return false
      }
      if depth <= 0 { return true }
      event = cyaml_next(parser)
    }
  }

  static func text(of event: cyaml_event) -> String {
    guard let start = event.value else { return "" }
    return start.withMemoryRebound(to: UInt8.self, capacity: event.length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: event.length), as: UTF8.self)
    }
  }
}
