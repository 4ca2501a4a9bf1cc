import CYAML

/// Builds the tree from libyaml's events; recursion is bounded by the depth limit.
struct YAMLBuilder {
  let parser: OpaquePointer?
  let limits: YAMLReader.Limits
  private var values = 0

  init(parser: OpaquePointer?, limits: YAMLReader.Limits) {
    self.parser = parser
    self.limits = limits
  }

  mutating func document() throws(YAMLProblem) -> YAMLNode {
    let first = cyaml_next(parser)
    guard first.kind == CYAML_DOCUMENT else {
      throw first.kind == CYAML_END ? problem(.empty, first) : syntax(first)
    }
    let root = try node(from: cyaml_next(parser), depth: 0)
    if root.isNull { throw YAMLProblem(reason: .empty, position: root.position) }
    let next = cyaml_next(parser)
    switch next.kind {
    case CYAML_END: return root
    case CYAML_DOCUMENT: throw problem(.severalDocuments, next)
    default: throw syntax(next)
    }
  }

  private mutating func node(from event: cyaml_event, depth: Int) throws(YAMLProblem) -> YAMLNode {
    values += 1
    guard values <= limits.values else { throw problem(.tooManyValues(limit: limits.values), event) }
    guard depth <= limits.depth else { throw problem(.tooDeep(limit: limits.depth), event) }
    guard event.anchored == 0 else { throw problem(.alias, event) }
    let position = YAMLBuilder.position(event)
    switch event.kind {
    case CYAML_SCALAR:
      return .scalar(text(event), plain: event.plain != 0, at: position)
    case CYAML_SEQUENCE:
      var items: [YAMLNode] = []
      while true {
        let next = cyaml_next(parser)
        if next.kind == CYAML_SEQUENCE_END { return .sequence(items, at: position) }
        items.append(try node(from: next, depth: depth + 1))
      }
    case CYAML_MAPPING:
      return .mapping(try entries(depth: depth), at: position)
    case CYAML_ALIAS: throw problem(.alias, event)
    default: throw syntax(event)
    }
  }

  private mutating func entries(depth: Int) throws(YAMLProblem) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    while true {
      let event = cyaml_next(parser)
      if event.kind == CYAML_MAPPING_END { return entries }
      guard event.kind == CYAML_SCALAR else {
        throw event.kind == CYAML_ERROR ? syntax(event) : problem(.keyNotText, event)
      }
      let key = text(event)
      let position = YAMLBuilder.position(event)
      let value = try node(from: cyaml_next(parser), depth: depth + 1)
      entries.append(YAMLEntry(key: key, keyPosition: position, value: value))
    }
  }

  private func text(_ event: cyaml_event) -> String { YAMLReader.text(of: event) }

  private static func position(_ event: cyaml_event) -> YAMLPosition {
    YAMLPosition(line: event.line, column: event.column)
  }

  private func problem(_ reason: YAMLProblem.Reason, _ event: cyaml_event) -> YAMLProblem {
    YAMLProblem(reason: reason, position: YAMLBuilder.position(event))
  }

  private func syntax(_ event: cyaml_event) -> YAMLProblem {
    problem(.syntax(text(event)), event)
  }
}
