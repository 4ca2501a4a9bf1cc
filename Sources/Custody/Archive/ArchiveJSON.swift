import Foundation

/// JSON of the archive's own files: indented, names in small letters and in order, the same bytes for the same content.
enum ArchiveJSON {
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// nil of bytes that are something else.
  static func value<Value: Decodable>(_ bytes: [UInt8]) -> Value? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try? decoder.decode(Value.self, from: Data(bytes))
  }
}
