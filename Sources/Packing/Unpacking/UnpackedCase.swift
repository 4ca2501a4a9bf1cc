import CaseModel
import Formats

/// A case read back from `case.xml`, as the file of a case folder: whoever received it can judge it by the same rules.
///
/// What the sender withheld is not in it, nor what `case.xml` has no element for: approvals, roles of those a copy went
/// to, since when somebody has been a customer.
package struct UnpackedCase {
  let root: XMLElement
  let documents: UnpackedDocuments
  /// Numbers of invoices by their ids.
  let invoices: [String: String]

  package init(_ root: XMLElement) {
    self.root = root
    documents = UnpackedDocuments(root.every("documents", "document"))
    invoices = root.every("invoices", "invoice").pairs { ($0.attribute("id"), $0.first("number")?.content) }
  }

  /// The creditor's file number.
  package var number: String? { root.attribute("number") }

  /// `case.json`
  package var file: JSONValue {
    var members = Members()
    members.text("case", number)
    // Nothing of the receiver's own `koffer.yaml` belongs to the sender.
    members.flag("creditor_complete", "true")
    members.object("creditor", root.first("creditor").map(creditor))
    members.object("mandate", root.first("mandate").map(mandate))
    members.list("debtors", root.all("debtor").map(debtor))
    members.object("contract", root.first("contract").map(contract))
    members.list("invoices", root.every("invoices", "invoice").map(invoice))
    members.list("credits", root.every("credits", "credit").map(credit))
    members.object("interest", root.first("interestAgreement").map(interest))
    members.list("costs", root.every("costs", "cost").map(cost))
    members.list("payments", root.every("payments", "payment").map(payment))
    members.list("reminders", root.every("letters", "letter").map(letter))
    members.list("contacts", root.every("contacts", "contact").map(contact))
    members.list("offers", root.every("offers", "offer").map(offer))
    members.list("disputes", root.every("disputes", "dispute").map(dispute))
    members.list("acknowledgements", root.every("acknowledgements", "acknowledgement").map(acknowledgement))
    members.list("suspensions", root.every("suspensions", "suspension").map(suspension))
    members.list("proceedings", root.every("proceedings", "proceeding").map(proceeding))
    members.list("titles", root.every("titles", "title").map(title))
    members.list("checks", root.every("checks", "check").map(check))
    members.list("declarations", root.every("declarations", "declaration").map(declaration))
    members.list("waivers", root.every("waivers", "waiver").map(waiver))
    members.object("policy", root.first("policy").map(policy))
    return .object(members.all)
  }

  // MARK: References

  func path(_ element: XMLElement, _ name: String = "document") -> String? {
    element.attribute(name).flatMap { documents.pathByID[$0] }
  }

  func invoice(_ element: XMLElement) -> String? { element.attribute("invoice").flatMap { invoices[$0] } }

  /// The invoices a letter or a talk is about, by their numbers.
  func about(_ element: XMLElement) -> [String] {
    element.all("about").compactMap { invoice($0) }
  }

  /// A path where it is one of the package's documents, else the sender's own words.
  func evidence(_ element: XMLElement) -> String? {
    path(element) ?? element.attribute("evidence").map { documents.pathByOriginal[$0] ?? $0 }
  }
}

/// The members of a JSON object while it is filled; what has no value is left out.
struct Members {
  private(set) var all: [JSONValue.Member] = []

  mutating func text(_ name: String, _ text: String?) {
    if let text { all.append(.init(name, .text(text))) }
  }

  mutating func number(_ name: String, _ digits: String?) {
    if let number = digits?.collapsed.number { all.append(.init(name, .number(number))) }
  }

  mutating func flag(_ name: String, _ text: String?) {
    if let text { all.append(.init(name, .flag(text.isTrue))) }
  }

  mutating func texts(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { all.append(.init(name, .list(texts.map { .text($0) }))) }
  }

  mutating func object(_ name: String, _ members: Members?) {
    if let members, !members.all.isEmpty { all.append(.init(name, .object(members.all))) }
  }

  mutating func list(_ name: String, _ entries: [Members]) {
    if !entries.isEmpty { all.append(.init(name, .list(entries.map { .object($0.all) }))) }
  }

  /// Attributes of an element under other names, where it has them.
  mutating func attributes(_ element: XMLElement, _ names: KeyValuePairs<String, String>) {
    for (attribute, name) in names { text(name, element.attribute(attribute)?.collapsed) }
  }

  /// The contents of elements inside another, under other names.
  mutating func elements(_ element: XMLElement, _ names: KeyValuePairs<String, String>) {
    for (inner, name) in names { text(name, element.first(inner)?.content) }
  }
}

extension String {
  /// As JSON writes it: XML Schema allows `+1` and `01`.
  fileprivate var number: String? { Int(self).map { String($0) } }
}

extension [XMLElement] {
  fileprivate func pairs(_ pair: (XMLElement) -> (String?, String?)) -> [String: String] {
    Dictionary(
      compactMap { element in
        let (key, value) = pair(element)
        return key.flatMap { key in value.map { (key, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }
}
