import CaseModel
import Formats

extension XJustizCheck {
  /// What a schema lets through and what still cannot be: one identifier for two things, who acts for himself, and less than
  /// nothing in dispute.
  mutating func checkContradictions(_ root: XMLElement) {
    for id in XJustizCheck.repeated(root.transmittedDocuments.flatMap { $0.every("identifikation", "id") }) {
      add(.xjustizContradicts, id, Text("Zwei Dokumente haben dieselbe Kennung.", "Two documents have one identifier."))
    }
    let numbers = root.every("grunddaten", "verfahrensdaten", "beteiligung", "rolle", "rollennummer")
    for number in XJustizCheck.repeated(numbers) {
      add(.xjustizContradicts, number, Text("Zwei Rollen haben dieselbe Nummer.", "Two roles have one number."))
    }
    for role in root.every("grunddaten", "verfahrensdaten", "beteiligung", "rolle") {
      let own = role.first("rollennummer")?.content
      for reference in role.every("referenz", "ref.rollennummer") where own != nil && reference.content == own {
        add(.xjustizContradicts, reference, Text("Eine Rolle verweist auf sich selbst.", "A role refers to itself."))
      }
    }
    let matter = ["grunddaten", "verfahrensdaten", "instanzdaten", "verfahrensgegenstand", "gegenstandswert", "zahl"]
    if let value = root.at(matter), value.content?.hasPrefix("-") == true {
      add(
        .xjustizContradicts, value,
        Text("Der Gegenstandswert ist kleiner als null.", "The value in dispute is less than nothing."))
    }
  }

  /// Those whose content an earlier one has, too; in any spelling of letters.
  private static func repeated(_ elements: [XMLElement]) -> [XMLElement] {
    var seen: Set<String> = []
    return elements.filter { element in
      element.content.map { !seen.insert($0.lowercased()).inserted } ?? false
    }
  }
}
