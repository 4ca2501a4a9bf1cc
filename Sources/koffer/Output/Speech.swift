import CaseModel
import Glibc

/// The language of this run: `--lang` first, then the environment, then German.
enum Speech {
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .english : .german
    }
    return .german
  }()
}

/// The wording of this run's language.
func say(_ german: String, _ english: String) -> String {
  Speech.language == .german ? german : english
}
