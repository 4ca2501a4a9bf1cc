import CaseModel
import Dispatch
import Foundation
import Law

/// What a reader of statements takes from them, added up.
struct Outcome: Sendable {
  var lines = 0
  var cents: Int64 = 0
  var days = 0

  static func += (sum: inout Outcome, other: Outcome) {
    sum.lines += other.lines
    sum.cents += other.cents
    sum.days += other.days
  }
}

/// One slot a chunk of work, so that no two threads write the same one.
private struct Slots: @unchecked Sendable {
  let base: UnsafeMutablePointer<Outcome>
}

/// Runs `body` for every number below `count` on all cores, and adds up what it gives.
func measure(_ count: Int, _ body: @Sendable (Int) -> Outcome) -> (seconds: Double, sum: Outcome) {
  let start = DispatchTime.now().uptimeNanoseconds
  let chunk = 500
  let chunks = (count + chunk - 1) / chunk
  let slots = Slots(base: .allocate(capacity: chunks))
  slots.base.initialize(repeating: Outcome(), count: chunks)
  defer { slots.base.deallocate() }
  DispatchQueue.concurrentPerform(iterations: chunks) { index in
    for number in index * chunk..<min(count, (index + 1) * chunk) { slots.base[index] += body(number) }
  }
  var sum = Outcome()
  for index in 0..<chunks { sum += slots.base[index] }
  return (Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9, sum)
}

/// The most memory the process has held at once.
func peakMegabytes() -> Int {
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) / 1024
  #else
    getrusage(RUSAGE_SELF, &usage)
    return Int(usage.ru_maxrss) / 1_048_576
  #endif
}
