import CaseModel
import Fields

/// Texts that a case or a workspace states: a mark that stands where nobody knew better is as good as blank. Numbers of
/// invoices are not read so: what names no invoice must not come to mean all of them.
extension Section {
  /// A single value as text; nil where it holds neither letter nor digit.
  func statement(_ key: String) -> String? { text(key).flatMap { $0.saysSomething ? $0 : nil } }

  /// A list of texts without those that hold neither letter nor digit; a single text counts as a list of one.
  func statements(_ key: String) -> [String]? { texts(key)?.filter(\.saysSomething) }

  /// A text that must be there, and must hold a letter or a digit.
  func requireStatement(_ key: String) {
    require(key)
    guard let node = value(key), case .scalar = node, let text = text(key), !text.saysSomething else { return }
    desk.report(
      .valueMissing, at: node.position,
      Text("„\(path(key))“ nennt nichts.", "“\(path(key))” says nothing."))
  }
}
