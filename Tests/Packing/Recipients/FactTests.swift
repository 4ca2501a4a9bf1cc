import CaseModel
import Escalation
import TestSupport
import Testing

@testable import Packing

@Suite struct FactTests {
  @Test func namesAreUniqueAndScoped() {
    #expect(Set(Fact.all.map(\.name)).count == Fact.all.count)
    for fact in Fact.all {
      #expect(fact.name.hasPrefix(fact.scope.rawValue + "."))
      #expect(!fact.title.german.isEmpty && !fact.title.english.isEmpty)
      #expect((fact.kind == .word) == !fact.words.isEmpty, "\(fact.name)")
    }
  }

  /// The first dunning letter for one recipient, the last for another, a friendly reminder for neither.
  @Test func daysOfLettersMeanWhatTheirNamesSay() throws {
    let ground = try ground("bereit-eine-xrechnung")
    #expect(day("invoice.friendly_reminder", ground) == "2026-09-07")
    #expect(day("invoice.first_dunning", ground) == "2026-09-18")
    #expect(day("invoice.last_dunning", ground) == day("invoice.final_notice", ground))
    let onlyReminded = try self.ground("bereit-eine-xrechnung") { file in
      file.reminders = file.reminders.filter { $0.kind == .reminder }
    }
    #expect(day("invoice.first_dunning", onlyReminded) == nil)
    #expect(day("invoice.last_dunning", onlyReminded) == nil)
  }

  /// One invoice is one, and several are several.
  @Test func invoicesAreCountedInWords() throws {
    #expect(value("case.invoices_in_words", try ground("bereit-eine-xrechnung")) == .text("Rechnung RE-2026-0815"))
    guard case .text(let words)? = value("case.invoices_in_words", try ground("bereit-drei-rechnungen")) else {
      Issue.record("no invoices")
      return
    }
    #expect(words.hasPrefix("Rechnungen RE-2026-0902, "))
  }

  @Test func aBouncedLetterReminded() throws {
    let ground = try ground("bereit-eine-xrechnung") { file in
      for index in file.reminders.indices where file.reminders[index].kind == .dunning {
        file.reminders[index].delivery = Delivery(state: .bounced)
      }
      for index in file.reminders.indices where file.reminders[index].kind == .finalNotice {
        file.reminders[index].delivery = Delivery(state: .bounced)
      }
    }
    #expect(day("invoice.first_dunning", ground) == nil)
  }

  /// Nothing is declared that nobody declared.
  @Test func declarationsAreNeverFilledIn() throws {
    let silent = try ground("bereit-eine-xrechnung") { $0.declarations = [] }
    for name in ["invoice.is_disputed", "invoice.is_performed", "claim.is_disputed", "claim.is_performed"] {
      #expect(value(name, silent) == nil, "\(name)")
    }
    let declared = try ground("bereit-eine-xrechnung")
    #expect(value("invoice.is_disputed", declared) == .flag(false))
    #expect(value("claim.is_performed", declared) == .flag(true))
    let objected = try ground("bereit-eine-xrechnung") { file in
      var dispute = Dispute(origin: file.origin)
      dispute.received = Day(iso: "2026-10-01")
      dispute.ground = "Ware beschädigt"
      file.disputes = [dispute]
    }
    #expect(value("invoice.is_disputed", objected) == .flag(true))
    #expect(value("invoice.dispute_ground", objected) == .text("Ware beschädigt"))
  }

  @Test(
    arguments: [
      ("12", "12", nil), ("12a", "12", "a"), ("12 a", "12", "a"), ("7-9", "7", "-9"), ("  3  1/2 ", "3", "1/2"),
    ] as [(String, String, String?)])
  func houseNumbersAreTakenApart(text: String, digits: String, affix: String?) throws {
    let number = try #require(HouseNumber(text))
    #expect(number.digits == digits)
    #expect(number.affix == affix)
  }

  @Test(arguments: ["", "a12", "Hof", "Nr. 5"]) func otherHouseNumbersStayWhole(text: String) {
    #expect(HouseNumber(text) == nil)
  }

  /// What is open on the invoices by the facts is what is open on the case.
  @Test(arguments: ClearedSample.names) func figuresOfInvoicesAddUpToTheCase(sample: String) throws {
    let ground = try ground(sample)
    let invoices = FactList.invoices.entries(ground)
    for (part, whole) in [
      ("invoice.open_total", "claim.total"), ("invoice.open_principal", "claim.principal"),
      ("invoice.principal", "claim.original_principal"),
    ] {
      let sum = invoices.reduce(Int64(0)) { $0 + (cents(part, $1) ?? 0) }
      #expect(sum == cents(whole, ground), "\(part)")
    }
    for invoice in invoices {
      let open = try #require(cents("invoice.open_total", invoice))
      let parts = ["invoice.principal", "invoice.interest", "invoice.reminder_costs", "invoice.other_costs"]
      let sum = parts.reduce(Int64(0)) { $0 + (cents($1, invoice) ?? 0) } - (cents("invoice.paid", invoice) ?? 0)
      #expect(sum == open)
    }
  }

  private func ground(_ sample: String, change: (inout CaseFile) -> Void = { _ in }) throws -> Ground {
    let cleared = try #require(try ClearedSample(sample)).cleared
    let mapping = try #require(RecipientShelf.mapping(named: "table-csv"))
    let recipient = Recipient(mapping, RecipientSettings(place: Place("koffer.yaml")))
    // Cases are told that the clearance would hold: what is missing must be seen to be missing.
    return Ground(Handover(cleared, to: recipient, schemas: ClearedSample.schemas)).with { change(&$0.file) }
  }

  private func value(_ name: String, _ ground: Ground) -> FactValue? { Fact.named(name)?.read(ground) }

  private func day(_ name: String, _ ground: Ground) -> String? {
    if case .day(let day)? = value(name, ground) { return day.description }
    return nil
  }

  private func cents(_ name: String, _ ground: Ground) -> Int64? {
    if case .money(let money)? = value(name, ground) { return money.cents }
    return nil
  }
}
