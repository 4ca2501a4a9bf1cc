import CaseModel
import Glibc
import Intake
import Packing
import Synchronization

/// Finds the official XJustiz schemas: the folder the operator names, else `schemas/xjustiz` beside `koffer.yaml`.
final class XJustizCabinet: Sendable {
  /// Compiling takes a while, so each place is asked once.
  private let known = Mutex<[String: XJustizSchemas]>([:])
  private let root: String?

  /// What `$KOFFER_XJUSTIZ` names.
  static var environment: String? { getenv("KOFFER_XJUSTIZ").map { String(cString: $0) } }

  init(root: String?) {
    self.root = root
  }

  func schemas(beside workspace: String?) -> XJustizSchemas {
    let roots = [root, workspace.map { "\($0)/schemas/xjustiz" }].compactMap { $0 }
    return known.withLock { known in
      let key = roots.joined(separator: "\u{0}")
      if let schemas = known[key] { return schemas }
      let schemas = XJustizSchemas(roots: roots)
      known[key] = schemas
      return schemas
    }
  }

  /// For a package: the workspace it lies in, if any.
  func schemas(above package: String) -> XJustizSchemas {
    schemas(beside: RealPath.folder(of: package).flatMap { try? Workspace.above($0).folder })
  }
}
