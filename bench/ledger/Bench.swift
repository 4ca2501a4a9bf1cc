import Custody
import Foundation

/// Fills a ledger with invented cases and prints what writing, looking up, listing and proving cost.
///
/// Usage: LedgerBench FILE|postgresql://… [EVENTS]     1,000,000 events if no number is given; with 0 it
///        proves what is there
@main struct Bench {
  static let at = "2026-11-20T10:00:00Z"
  static let hash = String(repeating: "5f0c", count: 16)

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let place = arguments.first, let location = Ledger.Location(place, in: ".") else {
      print("usage: LedgerBench FILE|postgresql://… [EVENTS]")
      exit(64)
    }
    let events = arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
    // Four cases have 21 of them.
    let cases = (events + 20) / 21 * 4
    let ledger = try Ledger(location)

    guard events > 0 else { return try prove(ledger, location) }
    let filling = try seconds {
      for first in stride(from: 0, to: cases, by: 200) {
        _ = try ledger.record((first..<min(first + 200, cases)).flatMap(walk), at: at)
      }
    }
    let filled = try ledger.length()
    print("filled: \(filled) events of \(cases) cases, \(rate(filled, filling)) events/s")

    let single = try seconds {
      for number in cases..<(cases + 200) {
        let (begun, rest) = (walk(number).prefix(4), walk(number).dropFirst(4))
        _ = try ledger.record(
          Array(begun), at: at, claiming: [try InvoiceIdentity(number: "RE-\(number)", of: "Muster GmbH")])
        _ = try ledger.record(Array(rest), at: at)
      }
    }
    print("a handover written down by itself: \(milliseconds(single / 200)) ms")

    var generator = SystemRandomNumberGenerator()
    let numbers = (0..<1000).map { _ in name(Int.random(in: 0..<cases, using: &generator)) }
    let state = try seconds { for number in numbers { _ = try ledger.record(of: number) } }
    let history = try seconds { for number in numbers { _ = try ledger.events(of: number) } }
    print("state of a case: \(milliseconds(state / 1000)) ms; its history: \(milliseconds(history / 1000)) ms")

    var listed = 0
    let list = try seconds { try ledger.cases(in: [.accepted]) { _ in listed += 1 } }
    let counts = try seconds { _ = try ledger.counts() }
    print("list of \(listed) cases: \(milliseconds(list)) ms; how many in which state: \(milliseconds(counts)) ms")

    try prove(ledger, location)
  }

  private static func prove(_ ledger: Ledger, _ location: Ledger.Location) throws {
    var verified: Ledger.Verification?
    let proof = try seconds { verified = try ledger.verify() }
    guard let result = verified else { return }
    print("proof: \(result.events) events, whole: \(result.isWhole), \(rate(result.events, proof)) events/s")
    if case .file(let path) = location {
      let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      print("file: \(size >> 20) MiB, \(size / result.events) bytes an event")
    }
    print("peak memory \(peakMegabytes()) MB")
  }

  private static func name(_ number: Int) -> String { "2026-\(number)" }

  /// Every fourth case is accepted, the others stay delivered.
  private static func walk(_ number: Int) -> [Entry] {
    let name = name(number)
    return [
      Entry(.imported, of: name),
      Entry(.checked, of: name, to: "paywise", ["as_of": "2026-11-20", "policy": "standard", "policy_sha256": hash]),
      Entry(.packed, of: name, by: "Jonas Kern", to: "paywise", package: hash),
      Entry(.sending, of: name, by: "Jonas Kern", to: "paywise", package: hash, ["file": "\(name).paywise.zip"]),
      Entry(.delivered, of: name, by: "Jonas Kern", to: "paywise", ["place": "/handover/\(name).paywise.zip"]),
    ] + (number.isMultiple(of: 4) ? [Entry(.accepted, of: name, to: "paywise")] : [])
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return start.duration(to: .now) / .seconds(1)
  }

  private static func rate(_ count: Int, _ seconds: Double) -> Int { Int(Double(count) / seconds) }

  private static func milliseconds(_ seconds: Double) -> String { String(format: "%.2f", seconds * 1000) }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
