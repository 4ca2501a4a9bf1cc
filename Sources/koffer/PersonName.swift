import ArgumentParser
import CaseModel

/// A name on the command line: that of whoever answers for what is done.
enum PersonName {
  static func check(_ by: String?) throws {
    guard let by else { return }
    if by.asOnePerson.isEmpty || by.hidesSomething {
      throw ValidationError(
        say(
          "--by nennt niemanden, oder enthält unsichtbare Zeichen.", "--by names nobody, or has invisible characters."))
    }
    // Two scripts in one name are how one name is made to look like another.
    guard by.mixesScripts else { return }
    throw ValidationError(
      say("--by mischt lateinische mit anderen Buchstaben.", "--by mixes Latin letters with others."))
  }
}

/// Who answers for what is written down.
struct PersonOption: ParsableArguments {
  @Option(help: ArgumentHelp(say("Wer dafür einsteht.", "Who answers for it."), valueName: "name"))
  var by: String

  func validate() throws { try PersonName.check(by) }
}
