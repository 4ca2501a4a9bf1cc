import Testing

/// A change to a case by somebody who thinks of what depends on it.
struct ChangeInStep: CustomTestStringConvertible, Sendable {
  let testDescription: String
  var sample = "bereit-gutschrift-und-zahlung"
  let edits: [(String, String)]

  init(_ story: String, in sample: String = "bereit-gutschrift-und-zahlung", _ edits: (String, String)...) {
    testDescription = story
    self.sample = sample
    self.edits = edits
  }

  static let all: [ChangeInStep] = [
    ChangeInStep(
      "less paid, more open", ("<paid>400.00", "<paid>300.00"), ("<open>956.23", "<open>1056.23"),
      ("total=\"956.23\"", "total=\"1056.23\"")),
    ChangeInStep(
      "less credited, more open", ("<credited>92.23", "<credited>2.23"), ("<open>956.23", "<open>1046.23"),
      ("total=\"956.23\"", "total=\"1046.23\"")),
    ChangeInStep(
      "more asked, more open", ("<payable>1448.46", "<payable>1548.46"), ("<open>956.23", "<open>1056.23"),
      ("total=\"956.23\"", "total=\"1056.23\"")),
    ChangeInStep(
      "a smaller payment, and its invoice with it", ("amount=\"400.00\"", "amount=\"300.00\""),
      ("<paid>400.00", "<paid>300.00"), ("<open>956.23", "<open>1056.23"), ("total=\"956.23\"", "total=\"1056.23\"")),
    ChangeInStep(
      "a smaller credit, and its invoice with it", ("amount=\"92.23\"", "amount=\"2.23\""),
      ("<credited>92.23", "<credited>2.23"), ("<open>956.23", "<open>1046.23"),
      ("total=\"956.23\"", "total=\"1046.23\"")),
    ChangeInStep("a payment after the day of the case", ("received=\"2026-09-15\"", "received=\"2026-11-21\"")),
    ChangeInStep(
      "a payment in another currency", ("amount=\"400.00\" currency=\"EUR\"", "amount=\"400.00\" currency=\"USD\"")),
    ChangeInStep(
      "a payment on the interest",
      ("invoice=\"I1\">\n      <designation", "invoice=\"I1\" designated=\"interest\">\n      <designation")),
    ChangeInStep("the fee of a letter", ("fee=\"2.50\"", "fee=\"7.50\"")),
    ChangeInStep("what a letter charged", ("asked=\"2.50\"", "asked=\"7.50\""), ("verlangt 2,50", "verlangt 7,50")),
    ChangeInStep("what the lump sum covers", ("limit=\"2.50\"", "limit=\"1.50\""), ("davon 2,50", "davon 1,50")),
    ChangeInStep("the title of a line", ("<title>Hauptforderung RE-2026-0871", "<title>Hauptforderung RE-2026-0872")),
    ChangeInStep("the working of a line", ("<working>1.356,23", "<working>1.456,23")),
    ChangeInStep("the words of the application", ("aus 1.002,88", "aus 2.002,88")),
    ChangeInStep("the words of limitation", (": 31.12.2029", ": 31.12.2030")),
    ChangeInStep(
      "a due date that nobody stated",
      ("<history invoice=\"I1\" due=\"2026-08-28\"", "<history invoice=\"I1\" due=\"2026-08-27\"")),
    ChangeInStep("the day of limitation", ("lastDay=\"2029-12-31\"", "lastDay=\"2030-12-31\"")),
    ChangeInStep(
      "another base rate, and fewer points", ("percent=\"9.00\"", "percent=\"8.00\""),
      ("base=\"1.52\"", "base=\"2.52\""), ("9 Prozentpunkte", "8 Prozentpunkte")),
    ChangeInStep(
      "a day to pay that nobody agreed to", ("basis=\"agreed\"", "basis=\"unilateral\""),
      ("on=\"2026-08-28\" basis=\"§§ 195", "on=\"2026-08-11\" basis=\"§§ 195"),
      ("entstanden 28.08.2026", "entstanden 11.08.2026")),
    ChangeInStep("a rate on another ground", ("ground=\"verzug_entgelt\"", "ground=\"verzug\"")),
    ChangeInStep("nobody who owes it himself", ("role=\"debtor\" kind", "role=\"guarantor\" kind")),
    ChangeInStep("an invoice that is another document", ("kind=\"invoice\" file=", "kind=\"other\" file=")),
    ChangeInStep(
      "two letters with each other's documents", ("document=\"D05\"", "document=\"X\""),
      ("document=\"D06\"", "document=\"D05\""), ("document=\"X\"", "document=\"D06\"")),
    ChangeInStep("a document twice", ("id=\"D04\"", "id=\"D03\"")),
    ChangeInStep("another document's file", ("file=\"dokumente/01_", "file=\"dokumente/02_")),
    ChangeInStep("evidence that is none", ("<evidence>L1", "<evidence>D01")),
    ChangeInStep(
      "a payment on another invoice", in: "bereit-drei-rechnungen",
      ("amount=\"200.00\" currency=\"EUR\" invoice=\"I1\"", "amount=\"200.00\" currency=\"EUR\" invoice=\"I2\"")),
  ]
}
