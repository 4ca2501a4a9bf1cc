import Foundation

func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  return start.duration(to: .now) / .seconds(1)
}

func milliseconds(_ seconds: Double) -> String { String(format: "%.2f", seconds * 1000) }

/// How long the same thing took, again and again.
struct Samples {
  private var taken: [Double] = []

  mutating func take(_ work: () throws -> Void) rethrows { taken.append(try seconds(work)) }

  /// `median 0.42 ms, 99th percentile 1.20 ms`
  var text: String {
    let sorted = taken.sorted()
    guard !sorted.isEmpty else { return "nothing" }
    let high = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    return "median \(milliseconds(sorted[sorted.count / 2])) ms, 99th percentile \(milliseconds(high)) ms"
  }

  static func of(_ count: Int, _ work: (Int) throws -> Void) rethrows -> Samples {
    var samples = Samples()
    for number in 0..<count { try samples.take { try work(number) } }
    return samples
  }
}

/// The most memory the process held since it began, or since `restart`.
enum PeakMemory {
  static func restart() { try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8) }

  static var megabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
