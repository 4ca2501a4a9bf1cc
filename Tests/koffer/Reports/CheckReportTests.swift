import CaseModel
import TestSupport
import Testing

/// `koffer check --html`: what the credit manager reads.
@Suite struct CheckReportTests {
  @Test(arguments: Language.allCases) func samplesAsAPage(_ language: Language) throws {
    for (sample, status) in [("bereit-eine-xrechnung", 0), ("zweite-mahnung-vor-fristablauf", 3)] as [(String, Int32)] {
      let workplace = try Workplace(hasWorkspace: false)
      let page = workplace.file("bericht.html")
      let run = try KofferProgram.run(
        ["check", "samples/cases/\(sample)", "--html", page, "--lang", language.rawValue] + KofferProgram.asOf)
      #expect(run.status == status)
      try Golden.expect(try workplace.text("bericht.html"), "reports/\(sample).\(language.rawValue).html")
    }
  }

  /// Accepted and refused are counted; every case stands there with its reasons, and none with a person.
  @Test func aPortfolioAsAPage() throws {
    let workplace = try Workplace(hasWorkspace: false)
    let run = try KofferProgram.run(
      ["check", "samples/cases", "--html", workplace.file("alle.html"), "--lang", "de"] + KofferProgram.asOf)
    #expect(run.status == 3)
    let page = try workplace.text("alle.html")
    let ready = Sample.ready.count
    #expect(page.contains("<div class=\"ready\"><strong>\(ready)</strong>angenommen"))
    #expect(page.split(separator: "<h2>").count > ready)
    for name in ["Ohnesorge", "DE4400", ".example"] { #expect(!page.contains(name), "\(name)") }
    #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
    let again = try KofferProgram.run(
      ["check", "samples/cases", "--html", workplace.file("again.html"), "--lang", "de", "--json"] + KofferProgram.asOf)
    #expect(again.status == 3)
    #expect(try workplace.text("again.html") == page)
  }

  @Test func aPageInACaseFolderIsRefused() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.ready[0], as: "a")
    let run = try workplace.run(["check", "a", "--html", "a/bericht.html"] + KofferProgram.asOf)
    #expect(run.status == 1)
    #expect(run.errors.contains("WELT-16"))
    #expect(!workplace.names(in: "a").contains("bericht.html"))
  }
}
