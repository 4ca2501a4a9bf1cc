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
    ("standard", { cresource_policy_standard() }),
    ("credit-policy", { cresource_policy_credit_policy() }),
    ("sechs-schritte", { cresource_policy_sechs_schritte() }),
    ("neun-schritte", { cresource_policy_neun_schritte() }),
    ("telefon", { cresource_policy_telefon() }),
    ("fair-und-fest", { cresource_policy_fair_und_fest() }),
  ]
}
