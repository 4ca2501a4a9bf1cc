import Foundation
import TestSupport
import Testing

/// Output as it was once found right, in `Tests/koffer/Golden/`. `RECORD=1 swift test --filter Golden` writes it anew.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// Compares a text with its golden file, and shows where they part.
  static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name)
    if Demand.record {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let golden = FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
    guard let golden else {
      Issue.record("There is no golden file \(name); RECORD=1 writes it.", sourceLocation: sourceLocation)
      return
    }
    if golden != text {
      Issue.record("\(name) differs:\n\(difference(golden, text))", sourceLocation: sourceLocation)
    }
  }

  /// Names of the golden files in a folder, without their ending.
  static func names(in name: String) -> Set<String> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)) ?? []
    return Set(names.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent })
  }

  /// Lines that are gone with `-`, new ones with `+`, in the order of the text.
  private static func difference(_ golden: String, _ text: String) -> String {
    let (old, new) = (golden.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let changes = new.difference(from: old)
    let removed = Set(changes.removals.map(\.offset))
    let inserted = Set(changes.insertions.map(\.offset))
    var lines: [String] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append("\(left + 1)\t- \(old[left])")
        left += 1
      } else if inserted.contains(right) {
        lines.append("\(right + 1)\t+ \(new[right])")
        right += 1
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    return lines.prefix(40).joined(separator: "\n") + (lines.count > 40 ? "\n…" : "")
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): return offset
    }
  }
}
