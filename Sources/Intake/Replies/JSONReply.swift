import CaseModel
import Formats

/// Reads a list of entries that a recipient returns as JSON, by the mapping's names for their members.
package enum JSONReply {
  package static func read(
    _ bytes: [UInt8], file: String, _ mapping: ReplyMapping, entries path: [String]
  ) -> ReplyReading {
    let desk = ReplyDesk(file)
    guard let root = root(bytes, desk) else { return ReplyReading(nil, desk.findings) }
    guard case .sequence(let items, _)? = root.at(path) else {
      desk.report(
        .replyMapping, at: desk.place(root.position.line),
        Text("Dort, wo „entries“ es sagt, steht keine Liste.", "Where “entries” says so stands no list."))
      return ReplyReading(nil, desk.findings)
    }
    let reader = ReplyRows(mapping: mapping, desk: desk)
    for item in items {
      guard case .mapping = item else {
        desk.unreadable(Text("Der Eintrag", "The entry"), at: desk.place(item.position.line))
        continue
      }
      var values: [ReplyMapping.Column: String] = [:]
      var isWhole = true
      for (column, name) in mapping.columns {
        guard let node = item.at(name.split(separator: ".").map(String.init)), !node.isNull else { continue }
        guard case .scalar(let text, _, _) = node else {
          desk.unreadable(
            Text("„\(column.rawValue)“", "“\(column.rawValue)”"), at: desk.place(node.position.line))
          isWhole = false
          continue
        }
        let plain = text.trimmedBlanks
        if !plain.isEmpty { values[column] = plain }
      }
      if isWhole { reader.read(ReplyRow(line: item.position.line, values: values)) }
    }
    return desk.reading
  }

  /// The document; nil, with a finding, where it is no JSON within bounds.
  static func root(_ bytes: [UInt8], _ desk: ReplyDesk) -> YAMLNode? {
    var limits = YAMLReader.Limits.standard
    limits.bytes = ReplyReading.largestFile
    limits.values = 5_000_000
    let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    guard first == nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      desk.report(.replyUnreadable, at: desk.place(1), Text("Die Datei ist kein JSON.", "The file is no JSON."))
      return nil
    }
    do throws(YAMLProblem) {
      let root = try YAMLReader.read(bytes, limits: limits)
      guard let line = root.firstRepeatedKey else { return root }
      desk.report(
        .replyRepeated, at: desk.place(line),
        Text("Ein Name steht zweimal in einem Objekt.", "A name stands twice in one object."))
      return nil
    } catch {
      let message: Text
      switch error.reason {
      case .tooLarge, .tooDeep, .tooManyValues:
        message = Text(
          "Die Datei ist größer oder tiefer als jede Antwort.", "The file is larger or deeper than any reply.")
      case .notUTF8: message = Text("Die Zeile ist nicht in UTF-8 geschrieben.", "The line is not written in UTF-8.")
      case .empty: message = Text("Die Datei ist leer.", "The file is empty.")
      case .syntax, .severalDocuments, .alias, .keyNotText:
        message = Text("Das JSON bricht hier ab.", "The JSON breaks off here.")
      }
      desk.report(.replyUnreadable, at: desk.place(error.position.line), message)
      return nil
    }
  }
}

extension YAMLNode {
  /// The line of a name that stands twice in an object: nobody can tell which was meant.
  fileprivate var firstRepeatedKey: Int? {
    switch self {
    case .scalar: return nil
    case .sequence(let items, _): return items.lazy.compactMap(\.firstRepeatedKey).first
    case .mapping(let entries, _):
      var seen = Set<String>(minimumCapacity: entries.count)
      for entry in entries where !seen.insert(entry.key).inserted { return entry.keyPosition.line }
      return entries.lazy.compactMap { $0.value.firstRepeatedKey }.first
    }
  }

  /// The member of that name; nil where it is missing, or this is no object. Of two of one name the first.
  func member(_ name: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key == name }?.value
  }

  func at(_ path: [String]) -> YAMLNode? {
    path.reduce(self) { node, name in node?.member(name) }
  }

  /// A single value that says something.
  var plainText: String? {
    guard case .scalar(let text, _, _) = self, !isNull else { return nil }
    let plain = text.trimmedBlanks
    return plain.isEmpty ? nil : plain
  }
}
