import CaseModel
import Formats
import TestSupport
import Testing

@testable import Packing

/// The receiver counts the same as the sender, and sees every cent and every day that someone moved.
@Suite struct ClaimCheckTests {
  @Test(arguments: ClearedSample.names) func aSampleAddsUp(name: String) throws {
    let text = try #require(try ClearedSample(name)).caseXML()
    #expect(try breaches(text) == [])
  }

  /// Payments on any day and of any sum, interest across nine half-years, each way to count.
  @Test func whateverWasPaidAddsUp() throws {
    var random = SeededGenerator(seed: 20_261_125)
    var packed = 0
    for _ in 0..<240 {
      let sample = try ClearedSample("bereit-drei-rechnungen") { $0.tell(by: &random) }
      guard let sample else { continue }
      packed += 1
      let text = try sample.caseXML()
      #expect(try breaches(text) == [])
      let problems = try ClearedSample.schemas.schema(CaseVersion.current).validate(try ClearedSample.tree(text))
      #expect(problems == [])
    }
    #expect(packed > 60)
  }

  /// Every figure of the account and of the sums, each by a cent, a thousandth of a percent or a day.
  @Test func everyFigureMovedIsSeen() throws {
    var random = SeededGenerator(seed: 7)
    var text = ""
    // A story in which all kinds of lines occur.
    for _ in 0..<500 where !["kind=\"payment\"", "kind=\"fixed\"", " base="].allSatisfy(text.contains) {
      text = try ClearedSample("bereit-drei-rechnungen") { $0.tell(by: &random) }?.caseXML() ?? ""
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.contains("<claim ") })
    let last = try #require(lines.firstIndex { $0.contains("</claim>") })
    var moved = 0
    for index in first...last {
      for (name, value) in ClaimFigure.all(in: lines[index]) {
        var changed = lines
        changed[index] = lines[index].replacing(
          " \(name)=\"\(value)\"", with: " \(name)=\"\(ClaimFigure.moved(value))\"")
        let found = try breaches(changed.joined(separator: "\n"))
        #expect(!found.isEmpty, "line \(index + 1): \(name) \(value)")
        moved += 1
      }
    }
    #expect(moved > 150)
  }

  /// A part of each invoice, then all that is left of them in one sum, which went to the principal of each.
  @Test func theRestOfAllInvoicesIsMeantForEach() throws {
    let rest = "2594.66" as Money
    let sample = try ClearedSample("bereit-drei-rechnungen") { file in
      let origin = file.payments[0].origin
      let first = file.payments[0].received
      file.payments = file.invoices.map {
        var part = Payment(origin: origin, received: first, amount: "100.00")
        part.invoice = $0.number
        return part
      }
      let left = Money(cents: rest.cents - 30_000, rest.currency)
      file.payments.append(Payment(origin: origin, received: first.adding(7), amount: left))
    }
    let text = try #require(sample).caseXML()
    #expect(text.ranges(of: "implied=\"true\"").count == 3)
    #expect(try breaches(text) == [])
    for range in text.ranges(of: " implied=\"true\"") {
      var changed = text
      changed.removeSubrange(range)
      #expect(try !breaches(changed).isEmpty)
    }
  }

  @Test func aLineTakenOutIsSeen() throws {
    let text = try #require(try ClearedSample("bereit-drei-rechnungen")).caseXML()
    let lines = text.ranges(of: /\n *<line [\s\S]*?<\/line>/)
    #expect(lines.count == 11)
    for line in lines {
      var less = text
      less.removeSubrange(line)
      #expect(try !breaches(less).isEmpty)
    }
  }

  /// The largest figures the schema lets pass; nothing overflows.
  @Test(arguments: ["days", "daysOfYear", "principal", "rate", "amount", "balance", "total", "claimed"])
  func enormousFiguresAreSeen(name: String) throws {
    let text = try #require(try ClearedSample("bereit-eine-xrechnung")).caseXML()
    let largest = name.hasPrefix("days") ? "\(Int.max)" : name == "rate" ? "9999.999" : "-999999999999999.99"
    let changed = text.replacing(try Regex(" \(name)=\"[^\"]*\""), with: " \(name)=\"\(largest)\"")
    #expect(try !breaches(changed).isEmpty)
    #expect(try !breaches(changed.replacing("-999", with: "999")).isEmpty)
  }

  /// A debt that was paid in full cannot be handed over, so no sample has an overpayment.
  @Test(arguments: [
    ("amount=\"30.00\"/>", "amount=\"30.01\"/>"), ("overpaid=\"30.00\"", "overpaid=\"29.99\""),
    ("kind=\"overpayment\" amount=\"0.00\"", "kind=\"overpayment\" amount=\"-30.00\""),
    ("day=\"2026-11-02\" kind=\"overpayment\"", "day=\"2026-11-03\" kind=\"overpayment\""),
    ("payment=\"P1\" amount", "payment=\"P2\" amount"),
    ("received=\"2026-11-02\" amount=\"130.00\"", "received=\"2026-11-02\" amount=\"131.00\""),
  ])
  func anOverpaymentIsTheDebtors(old: String, new: String) throws {
    let text = """
      <case asOf="2026-11-20"><invoices><invoice id="I1"><issued>2026-10-01</issued><payable>100.00</payable></invoice>
      </invoices><payments><payment id="P1" received="2026-11-02" amount="130.00"/></payments>
      <claim asOf="2026-11-20" currency="EUR" dayCount="act365" paymentDay="excluded">
      <total principal="0.00" interest="0.00" costs="0.00" total="0.00" overpaid="30.00"/>
      <debt invoice="I1" claimed="100.00" credited="0.00" order="costs_interest_principal">
      <balance principal="0.00" interest="0.00" costs="0.00" total="0.00" overpaid="0.00"/>
      <default status="not_provable"/></debt><lines>
      <line number="1" day="2026-10-01" kind="principal" invoice="I1" amount="100.00" balance="100.00"/>
      <line number="2" day="2026-11-02" kind="payment" invoice="I1" amount="-100.00" balance="0.00">
      <working>100,00 € Hauptforderung</working>
      <allocation payment="P1" order="costs_interest_principal" costs="0.00" interest="0.00" principal="100.00"/></line>
      <line number="3" day="2026-11-02" kind="overpayment" amount="0.00" balance="0.00">
      <title>Überzahlung 30,00 €</title><overpayment payment="P1" amount="30.00"/></line></lines></claim></case>
      """
    #expect(try breaches(text) == [])
    try #require(text.contains(old))
    #expect(try !breaches(text.replacing(old, with: new)).isEmpty)
  }

  @Test func aBreachNamesLineAndFigures() throws {
    let text = try #require(try ClearedSample("bereit-eine-xrechnung")).caseXML()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let interest = try #require(lines.firstIndex { $0.contains("kind=\"interest\"") })
    let wrong = text.replacing(
      "kind=\"interest\" invoice=\"I1\" amount=\"58.46\"", with: "kind=\"interest\" invoice=\"I1\" amount=\"58.47\"")
    let check = try #require(ClaimCheck(try ClearedSample.tree(wrong).root))
    #expect(
      check.breaches.contains {
        $0.line == interest + 1 && $0.message.german == "Zinsen: gerechnet 58,46\u{A0}€, angegeben 58,47\u{A0}€."
      })
  }

  private func breaches(_ text: String) throws -> [String] {
    try #require(ClaimCheck(try ClearedSample.tree(text).root)).breaches.map { "\($0.line): \($0.message.english)" }
  }
}

/// A figure of the claim that follows from others.
private enum ClaimFigure {
  /// By element. Left out is what stands alone: the days of limitation and of triggers that do not count, what was asked.
  private static let names: [String: [Substring]] = [
    "claim": ["asOf"], "total": ["principal", "interest", "costs", "total", "overpaid"],
    "debt": ["claimed", "credited"], "balance": ["principal", "interest", "costs", "total", "overpaid"],
    "default": ["from", "interestFrom"], "cost": ["on", "amount"],
    "interest": [
      "principal", "percent", "rate", "base", "through", "days", "daysOfYear",
    ],
    "line": ["number", "day", "amount", "balance"], "allocation": ["costs", "interest", "principal"],
    "overpayment": ["amount"],
  ]

  static func all(in line: String) -> [(Substring, Substring)] {
    guard let element = line.firstMatch(of: #/^ *<([a-z]+) /#)?.1, let names = names[String(element)] else { return [] }
    // A cost of the debt that is not claimed stands nowhere else.
    if element == "cost", line.contains(" amount=\"0.00\"") { return [] }
    return line.matches(of: #/ ([A-Za-z]+)="(-?[0-9][0-9.-]*)"/#).map { ($0.1, $0.2) }.filter { names.contains($0.0) }
  }

  static func moved(_ value: Substring) -> String {
    if let day = Day(iso: value) { return day.adding(1).description }
    if let number = Int(value) { return String(number + 1) }
    guard let amount = Money(decimal: value) else {
      return Percent(decimal: value).map { Percent(thousandths: $0.thousandths + 1).description } ?? "0"
    }
    return Money(cents: amount.cents + 1).description
  }
}
