import CResources
import CaseModel
import Formats

/// The mapped recipients that ship with the tool. Each is a file in `Sources/CResources/recipients`.
public enum RecipientShelf {
  /// In the order in which they are listed.
  public static var names: [String] { texts.map(\.name) }

  /// The text of the mapping of that name.
  package static func text(of name: String) -> [UInt8]? {
    texts.first { $0.name == name }.map { entry in
      let resource = entry.resource()
      return [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
    }
  }

  /// The mapping of that name. Those that ship are read by a test, so that none is broken.
  package static func mapping(named name: String) -> Mapping? { mappings[name] }

  private static let mappings: [String: Mapping] = {
    var mappings: [String: Mapping] = [:]
    for name in names {
      guard let text = text(of: name), let digest = try? SHA256.digest(of: text) else { continue }
      mappings[name] = MappingReader.read(text, file: "\(name).yaml", sha256: digest.hex).value
    }
    return mappings
  }()

  private static let texts: [(name: String, resource: @Sendable () -> cresource)] = [
    ("paywise", { cresource_recipient_paywise() }),
    ("mediafinanz", { cresource_recipient_mediafinanz() }),
    ("debitura", { cresource_recipient_debitura() }),
    ("creditreform", { cresource_recipient_creditreform() }),
    ("ra-micro", { cresource_recipient_ra_micro() }),
    ("webfakt", { cresource_recipient_webfakt() }),
    ("table-csv", { cresource_recipient_table_csv() }),
    ("table-xlsx", { cresource_recipient_table_xlsx() }),
  ]
}
