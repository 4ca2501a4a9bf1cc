import Intake

extension Workspace {
  /// The folder beside koffer.yaml where our own copies of what was sent lie.
  static let stagingName = "handovers"

  var staging: String { "\(folder ?? ".")/\(Workspace.stagingName)" }
}
