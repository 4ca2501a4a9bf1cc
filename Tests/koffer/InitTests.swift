import Foundation
import TestSupport
import Testing

/// `koffer init`, and what becomes of its templates.
@Suite struct InitTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace(hasWorkspace: false)
  }

  @Test func aWorkspaceAndACase() throws {
    #expect(try workplace.run(["init", "neu"]).status == 0)
    #expect(workplace.names(in: "neu") == ["cases", "koffer.yaml"])
    #expect(try workplace.run(["init", "neu", "--case", "2026-0042"]).status == 0)
    #expect(workplace.names(in: "neu/cases/2026-0042").contains("case.yaml"))
    // A template is no case yet, and reads without a single complaint about its form.
    let (entries, status) = try KofferProgram.judge(["check", "neu/cases/2026-0042"], in: workplace)
    #expect(status == 3)
    #expect(entries.first?.number == "2026-0042")
    for code in ["FALL-02", "FALL-03", "FALL-04", "FALL-06", "FALL-07", "FALL-08"] {
      #expect(entries.first?.has(code) == false, "\(entries)")
    }
  }

  /// From the folder of cases, or a new one beside it, no second workspace comes to be.
  @Test func aCaseInsideAWorkspace() throws {
    #expect(try workplace.run(["init", "neu"]).status == 0)
    #expect(try workplace.run(["init", "neu/cases", "--case", "1"]).status == 0)
    #expect(try workplace.run(["init", "neu/alte", "--case", "2"]).status == 0)
    #expect(workplace.names(in: "neu") == ["alte", "cases", "koffer.yaml"])
    #expect(workplace.names(in: "neu/cases") == ["1"] && workplace.names(in: "neu/alte") == ["2"])
    let run = try workplace.run(["init", "neu/cases/1", "--case", "3"])
    #expect(run.status == 1 && run.errors.contains("WELT-11"))
  }

  @Test func nothingIsOverwritten() throws {
    try workplace.write("mine", to: "koffer.yaml")
    try workplace.write("mine too", to: "cases/1/case.yaml")
    for arguments in [["init"], ["init", ".", "--case", "1"]] {
      let run = try workplace.run(arguments)
      #expect(run.status == 1)
      #expect(run.errors.contains("WELT-11"))
    }
    #expect(try workplace.text("koffer.yaml") == "mine")
    #expect(try workplace.text("cases/1/case.yaml") == "mine too")
  }

  @Test(arguments: ["../../x", "/etc/x", "a/b", "..", "\"\\\n: {[", "ä😀", String(repeating: "x", count: 200)])
  func hostileNumbersStayInTheWorkspace(_ number: String) throws {
    #expect(try workplace.run(["init", "w"]).status == 0)
    #expect(try workplace.run(["init", "w", "--case=\(number)"]).status == 0)
    #expect(workplace.names() == ["w"])
    #expect(workplace.names(in: "w") == ["cases", "koffer.yaml"])
    let folder = try #require(workplace.names(in: "w/cases").first)
    let (entries, status) = try KofferProgram.judge(["check", "w/cases/\(folder)"], in: workplace)
    #expect(status == 3)
    #expect(entries.first?.has("FALL-02") == false, "\(entries)")
  }

  @Test(.enabled(if: Rights.canBeLacked, "running as root without setpriv")) func withoutTheRightToWrite() throws {
    #expect(chmod(workplace.path, 0o555) == 0)
    for arguments in [["init"], ["init", "neu"], ["init", ".", "--case", "1"]] {
      let run = try workplace.run(arguments, through: Rights.lacking)
      #expect(run.status == 1, "\(arguments)")
      #expect(run.errors.contains("[WELT-"), "\(run.errors)")
    }
    #expect(workplace.names() == [])
  }

  @Test(arguments: ["rules", "doctor"]) func aListForPrograms(_ command: String) throws {
    struct Item: Decodable {}
    for language in ["de", "en"] {
      let run = try workplace.run([command, "--json", "--lang", language])
      #expect(run.status == 0, "\(run.output)")
      #expect(try run.answer([Item].self).count > 5)
    }
  }
}
