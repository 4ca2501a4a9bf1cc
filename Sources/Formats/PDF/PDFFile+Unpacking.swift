import CPDF

extension PDFFile {
  /// The bytes of an embedded file with its filters undone, never more than `limit`.
  ///
  /// The library unpacks whole streams in memory, so the usual case (`/FlateDecode` alone) is inflated here against the
  /// limit, and the library decodes only what is bounded beforehand. Source: ISO 32000-1, 7.4.
  func unpacked(_ stream: cpdf_object, limit: Int) throws(PDFProblem) -> [UInt8] {
    var filters = try filters(of: stream)
    let predicts = try hasPredictor(stream)
    let stored = try stored(stream)
    defer { cpdf_free(stored.baseAddress) }
    if let first = filters.first, filters.count > 1, PDFFile.asciiFilters.contains(first), !predicts {
      // Text filters at most quadruple; the library undoes this one alone.
      guard stored.count <= limit / 4 else { throw .tooLarge }
      try setFilter(stream, first)
      let inner = try decoded(stream)
      defer { cpdf_free(inner.baseAddress) }
      filters.removeFirst()
      guard PDFFile.flateFilters.contains(filters[0]), filters.count == 1 else { throw .tooLarge }
      return try inflated(inner, limit: limit)
    }
    guard filters.count <= 1 else { throw .tooLarge }
    guard let filter = filters.first else {
      guard stored.count <= limit else { throw .tooLarge }
      return [UInt8](stored)
    }
    if PDFFile.flateFilters.contains(filter) {
      guard predicts else { return try inflated(stored, limit: limit) }
      var (size, tokens) = (0, 0)
      let status = cpdf_measure(stored.baseAddress, stored.count, limit, &size, &tokens)
      guard status == CPDF_OK else { throw PDFFile.problem(status) }
    } else {
      guard let growth = PDFFile.largestGrowth[filter], stored.count <= limit / growth else { throw .tooLarge }
    }
    let bytes = try decoded(stream)
    defer { cpdf_free(bytes.baseAddress) }
    guard bytes.count <= limit else { throw .tooLarge }
    return [UInt8](bytes)
  }

  private static let flateFilters: Set = ["/FlateDecode", "/Fl"]
  private static let asciiFilters: Set = ["/ASCIIHexDecode", "/AHx", "/ASCII85Decode", "/A85"]

  /// How many bytes one stored byte can become. LZW: 4,096 for a code of 12 bits; ASCII85: four for `z`.
  private static let largestGrowth = [
    "/LZWDecode": 4096, "/LZW": 4096, "/RunLengthDecode": 128, "/RL": 128,
    "/ASCIIHexDecode": 1, "/AHx": 1, "/ASCII85Decode": 4, "/A85": 4,
  ]

  private func inflated(_ bytes: UnsafeMutableBufferPointer<UInt8>, limit: Int) throws(PDFProblem) -> [UInt8] {
    var inflated: UnsafeMutablePointer<UInt8>?
    var size = 0
    let status = cpdf_inflate(bytes.baseAddress, bytes.count, limit, &inflated, &size)
    guard status == CPDF_OK else { throw PDFFile.problem(status) }
    defer { cpdf_free(inflated) }
    return [UInt8](UnsafeBufferPointer(start: inflated, count: size))
  }

  /// Names with their slash, in the order in which they are undone.
  private func filters(of stream: cpdf_object) throws(PDFProblem) -> [String] {
    let filter = value(stream, "/Filter")
    switch kind(of: filter) {
    case CPDF_NAME: return text(filter).map { [$0] } ?? []
    case CPDF_ARRAY:
      guard count(filter) <= 8 else { throw .tooLarge }
      let names = (0..<count(filter)).map { item(filter, $0) }.filter { kind(of: $0) == CPDF_NAME }.compactMap(text)
      guard names.count == count(filter) else { throw .damaged }
      return names
    default:
      guard filter == 0 else { throw .damaged }
      return []
    }
  }

  /// Whether a predictor follows; its rows are allocated whole, so their width is bounded here.
  /// Of a row of pixels, in bits: 1 MiB.
  private static let widestRow = 8 << 20

  private func hasPredictor(_ stream: cpdf_object) throws(PDFProblem) -> Bool {
    let entry = value(stream, "/DecodeParms")
    let all = kind(of: entry) == CPDF_ARRAY ? (0..<min(count(entry), 8)).map { item(entry, $0) } : [entry]
    var predicts = false
    for parameters in all where kind(of: parameters) == CPDF_DICTIONARY {
      // The library keeps two rows of pixels, so it is their product that must be bounded.
      var bits = 1
      for key in ["/Columns", "/Colors", "/BitsPerComponent"] {
        guard let width = integer(value(parameters, key)) else { continue }
        guard (1...65_536).contains(width) else { throw .tooLarge }
        bits *= Int(width)
        guard bits <= PDFFile.widestRow else { throw .tooLarge }
      }
      if let predictor = integer(value(parameters, "/Predictor")), predictor != 1 { predicts = true }
    }
    return predicts
  }
}
