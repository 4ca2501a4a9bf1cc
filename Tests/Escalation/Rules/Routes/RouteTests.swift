import CaseModel
import Escalation
import TestSupport
import Testing

/// WEG: to whom a case goes.
@Suite struct RouteTests {
  private func builder(_ routes: String..., to recipient: Mandate.Recipient? = .agency) -> CaseBuilder {
    let list = routes.enumerated().map { "  - {clause: \"4.\($0 + 1)\", \($1)}" }.joined(separator: "\n")
    var builder = CaseBuilder(
      under: "final_notice: {}",
      and: "customers: {clause: \"1.2\", long_standing_after: 24}\nroutes:\n\(list)")
    builder.change = { file in
      var mandate = Mandate(origin: CaseBuilder.origin(6))
      mandate.recipient = recipient
      mandate.reasonForHandover = "Mahnlauf abgeschlossen"
      file.mandate = mandate
    }
    return builder
  }

  @Test func theFirstThatHoldsCounts() {
    #expect(builder("to: agency, when: {debtor: consumer}", "to: law_firm").codes(of: "WEG") == [])
    #expect(builder("to: law_firm, when: {debtor: consumer}", "to: agency").codes(of: "WEG") == ["WEG-04"])
    #expect(builder("to: law_firm, when: {debtor: business}", "to: agency").codes(of: "WEG") == [])
  }

  @Test(arguments: [("100.00", ["WEG-04"]), ("100.01", [])])
  func aConditionHasItsBoundary(amount: String, codes: [String]) {
    #expect(builder("to: law_firm, when: {amount_from: \"\(amount)\"}", "to: agency").codes(of: "WEG") == codes)
  }

  @Test func anUnknownOneStopsTheSearch() {
    let builder = builder("to: nobody, when: {customer: long_standing}", "to: law_firm")
    #expect(builder.codes(of: "WEG") == ["WEG-01"])
    #expect(builder.severity(of: "WEG-01") == .warning)
  }

  @Test func whatHoldsBeforeAnUnknownOneCounts() {
    #expect(
      builder("to: agency, when: {debtor: consumer}", "to: nobody, when: {customer: long_standing}").codes(of: "WEG")
        == [])
  }

  @Test func whatStaysInTheHouseIsHeld() {
    let kept = builder("to: nobody, when: {debtor: consumer}", "to: agency")
    #expect(kept.codes(of: "WEG") == ["WEG-03"])
    #expect(kept.isHeld())
  }

  @Test func whatNoRouteForeseesIsHeld() {
    #expect(builder("to: agency, when: {country: AT}").codes(of: "WEG") == ["WEG-02"])
    #expect(builder("to: agency, when: {country: AT}").isHeld())
  }

  @Test(
    arguments: [(Mandate.Recipient.agency, ["WEG-04"]), (.lawFirm, []), (nil, [])] as [(Mandate.Recipient?, [String])])
  func theRecipientIsTheOneForeseen(recipient: Mandate.Recipient?, codes: [String]) {
    #expect(builder("to: law_firm", to: recipient).codes(of: "WEG") == codes)
  }

  /// Without a catalogue number the court would refuse the application, and the case goes to the agency.
  @Test(arguments: [(nil, Mandate.Recipient.agency), (11, .lawFirm)] as [(Int?, Mandate.Recipient)])
  func courtReadinessDecides(catalogueNumber: Int?, recipient: Mandate.Recipient) {
    for named in [Mandate.Recipient.agency, .lawFirm] {
      var builder = builder(
        "to: law_firm, when: {court_ready: true}", "to: agency, when: {court_ready: false}", to: named)
      let before = builder.change
      builder.change = { file in
        before(&file)
        file.contract?.catalogueNumber = catalogueNumber
        file.creditor.representedBy = [Representative(name: "Ilse Rosine", role: .managingDirector)]
      }
      #expect(builder.codes(of: "WEG") == (named == recipient ? [] : ["WEG-04"]))
    }
  }

  /// Of 2 March, 79 days before.
  @Test(arguments: [(79, ["WEG-03"]), (80, [])])
  func theOldestInvoiceDecides(days: Int, codes: [String]) {
    var builder = builder("to: nobody, when: {overdue_from: \(days)}", "to: agency")
    builder.invoices.append(CaseBuilder.invoice("R-2", due: "2026-03-05"))
    #expect(builder.codes(of: "WEG") == codes)
  }

  /// Where the policy sends disputed cases to a law firm and the case goes there, the dispute itself holds nothing.
  @Test(
    arguments: [
      ("to: law_firm, when: {disputed: true}", Mandate.Recipient.lawFirm, Severity.warning),
      ("to: law_firm, when: {disputed: true}", .agency, .block), ("to: law_firm, when: {disputed: true}", nil, .block),
      ("to: law_firm, when: {debtor: business}", .lawFirm, .block),
      ("to: agency, when: {disputed: true}", .agency, .block),
    ] as [(String, Mandate.Recipient?, Severity)])
  func aDisputedCaseMayGoToALawyer(route: String, recipient: Mandate.Recipient?, severity: Severity) {
    var builder = builder(route, "to: agency", to: recipient)
    var dispute = Dispute(origin: CaseBuilder.origin(66))
    dispute.received = "2026-05-10"
    builder.disputes = [dispute]
    #expect(builder.severity(of: "HIND-01") == severity)
    #expect(builder.isHeld() == (severity == .block))
    builder.disputes = []
    builder.declarations[0].value = false
    #expect(builder.severity(of: "ERKL-04") == severity)
    #expect(builder.isHeld() == (severity == .block))
  }
}
