/// The order of the words on the command line.
enum OptionOrder {
  /// `koffer --lang en policy list` is `koffer policy list --lang en`: every command takes a language, and who thinks of
  /// it first writes it first.
  static func sorted(_ arguments: [String]) -> [String] {
    guard let first = arguments.first else { return arguments }
    let count = first == "--lang" ? 2 : first.hasPrefix("--lang=") ? 1 : 0
    guard count > 0, arguments.count > count, !arguments[count].hasPrefix("-") else { return arguments }
    let rest = arguments.dropFirst(count)
    // Behind `--` nothing is an option.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end] + arguments[..<count] + rest[end...])
  }
}
