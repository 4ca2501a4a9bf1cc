import CaseModel
import Formats

/// Every reference must lead somewhere, and to a thing of its kind; the schema processor does not look.
struct References {
  private(set) var breaches: [StatedTwice.Breach] = []

  /// What attributes may refer to, by their names.
  private static let targets: [String: Set<String>] = [
    "document": ["document"], "powerOfAttorney": ["document"], "waiver": ["waiver"], "cost": ["cost"],
    "payment": ["payment"], "invoice": ["invoice"],
    "source": ["invoice", "letter", "contact", "proceeding", "cost"],
  ]

  /// What may count as a step.
  private static let acts: Set<String> = ["invoice", "letter", "contact", "offer", "check"]

  private struct Reference {
    let id: String
    let line: Int
    let kinds: Set<String>
  }

  init(in root: XMLElement) {
    var kinds: [String: String] = [:]
    var references: [Reference] = []
    var open = [root]
    while let element = open.popLast() {
      if let id = element.attribute("id"), kinds.updateValue(element.name, forKey: id) != nil {
        add(element.line, Text("Eine Kennung steht zweimal da.", "An id stands there twice."))
      }
      for (name, targets) in References.targets where !(name == "invoice" && element.isNamed("invoice")) {
        guard let id = element.attribute(name) else { continue }
        references.append(Reference(id: id, line: element.line, kinds: targets))
      }
      if element.isNamed("evidence"), let id = element.content {
        references.append(Reference(id: id, line: element.line, kinds: References.acts))
      }
      open.append(contentsOf: element.children)
    }
    for reference in references.sorted(by: { $0.line < $1.line }) {
      guard let kind = kinds[reference.id] else {
        add(reference.line, Text("Ein Verweis führt ins Leere.", "A reference leads nowhere."))
        continue
      }
      if !reference.kinds.contains(kind) {
        add(reference.line, Text("Ein Verweis führt zu etwas anderem.", "A reference leads to something else."))
      }
    }
  }

  private mutating func add(_ line: Int, _ message: Text) {
    guard breaches.count < 100 else { return }
    breaches.append(StatedTwice.Breach(line: line, message: message))
  }
}
