import CaseModel
import Glibc
import Synchronization

/// Standard output and error, and what they can show.
enum Console {
  /// Whether standard output is a terminal.
  static let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether colour is wanted: only on a terminal, and never against `NO_COLOR`.
  static let hasColour = isTerminal && getenv("NO_COLOR") == nil && term != "dumb"
  static let hasProgress = isatty(STDERR_FILENO) == 1 && term != "dumb"

  private static var term: String { getenv("TERM").map { String(cString: $0) } ?? "" }

  /// Columns of the terminal; 120 where the output goes into a file.
  static var width: Int {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 120
    }
    return Int(size.ws_col)
  }

  /// One line for a person.
  static func print(_ line: String = "") {
    write(Printable.line(line) + "\n", to: STDOUT_FILENO)
  }

  /// One line for a person, on the error stream.
  static func error(_ line: String) {
    write(Printable.line(line) + "\n", to: STDERR_FILENO)
  }

  /// One line for a program, as it is.
  static func print(json: String) {
    write(json + "\n", to: STDOUT_FILENO)
  }

  /// Whether part of the output was lost, to a full disk for example.
  static var isIncomplete: Bool { lost.load(ordering: .relaxed) }

  private static let lost = Atomic<Bool>(false)

  /// A reader that has gone away (`koffer rules | head`) ends the output, not the run.
  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        if errno != EPIPE, descriptor == STDOUT_FILENO { lost.store(true, ordering: .relaxed) }
        return
      }
    }
  }
}

/// Colours by meaning.
enum Style: String, CaseIterable {
  case bad = "31"
  case good = "32"
  case caution = "33"
  case soft = "2"
  case strong = "1"

  func callAsFunction(_ text: String) -> String {
    Console.hasColour ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }

  init(_ severity: Severity) {
    switch severity {
    case .block: self = .bad
    case .warning: self = .caution
    case .note: self = .soft
    }
  }
}
