import CResources
import CaseModel

/// The policies that ship with the tool. Each is a file in `Sources/CResources/policies`.
public enum PolicyShelf {
  /// In the order in which they are listed.
  public static var names: [String] { texts.map(\.name) }

  /// The text of the policy of that name.
  package static func text(of name: String) -> [UInt8]? {
    texts.first { $0.name == name }.map { entry in
      let resource = entry.resource()
      return [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
    }
  }

  private static let texts: [(name: String, resource: @Sendable () -> cresource)] = [
    ("standard", { cresource_policy_standard() })
  ]
}
