/// What the ledger says of a case that was handed over long ago, in plain words and with no library's help.
package struct OldCase {
  package let number: String
  package var debtor = "Kressida Wollgräser"
  /// When it went out, in UTC.
  package var sent = "2016-05-02T09:00:00Z"
  package var invoice: String? = "2016-03-15"
  /// When a letter went to the debtor, and the fee for it.
  package var reminder: String?
  package var fee: String?
  /// When a title became final; empty where nobody named the day.
  package var title: String?
  package var limitation: String? = "2019-12-31"

  package init(_ number: String) { self.number = number }

  package var file: String { "\(number.replacing(" ", with: "-").replacing("/", with: "-")).koffer.zip" }
  /// Stands for the package, and names the debtor.
  package var bytes: [UInt8] { Array("Akte \(number) gegen \(debtor)\n".utf8) }

  /// What the recipient was told: the enclosure of the handover.
  package var facts: String {
    var facts = [
      object([
        ("fact", "invoice"), ("amount", "1234.56"), ("creditor", "Sprottenkontor"), ("currency", "EUR"),
        ("issued", invoice), ("number", "RE-\(number)"),
      ]), object([("fact", "debtor"), ("name", debtor)]),
      object([("fact", "document"), ("file", "invoices/\(number).pdf"), ("sha256", hash), ("type", "invoice")]),
    ]
    if let reminder {
      facts.append(object([("fact", "letter"), ("fee", fee), ("kind", "reminder"), ("sent", reminder)]))
    }
    if let title { facts.append(object([("fact", "title"), ("final", title.isEmpty ? nil : title)])) }
    return "[\(facts.joined(separator: ","))]"
  }

  private var hash: String { String(repeating: "ab", count: 32) }

  private func object(_ fields: [(String, String?)]) -> String {
    let fields = fields.compactMap { name, value in value.map { "\"\(name)\":\"\($0)\"" } }
    return "{\(fields.joined(separator: ","))}"
  }

  /// What the event says of the file that went out.
  package func details(sha256: String) -> [String: String] {
    var details = ["file": file, "file_sha256": sha256, "file_size": "\(bytes.count)", "to": "agency"]
    details["limitation"] = limitation
    return details
  }
}
