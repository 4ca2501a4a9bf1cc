import Aktenkoffer
import CaseModel
import Foundation
import Packing

/// Sets the pages of the ready cases in a folder on one core, and prints what a page costs by itself.
///
/// Usage: PageBench CASES [ROUNDS]    the best of so many rounds counts for each document; 3 if no number is given
@main struct Bench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, let day = Day(2026, 11, 20) else {
      fatalError("usage: PageBench CASES [ROUNDS]")
    }
    let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 3
    let pipeline = Pipeline(asOf: day)
    let schemas = CaseSchemas()
    var samples: [Sample] = []
    var opening: Double?
    for path in Portfolio(at: [folder]).folders {
      guard case .cleared(let cleared) = try pipeline.check(path).verdict else { continue }
      for kind in PageKind.allCases {
        if opening == nil {
          let handover = Handover(cleared, to: .koffer, schemas: schemas)
          opening = try milliseconds { _ = try handover.page(kind) }
        }
        var sample = Sample(kind: kind, pages: 0, milliseconds: .infinity)
        for _ in 0..<max(1, rounds) {
          // A handover keeps the pages it has made, so each round needs its own.
          let handover = Handover(cleared, to: .koffer, schemas: schemas)
          var bytes: [UInt8] = []
          let taken = try milliseconds { bytes = try handover.page(kind).bytes }
          sample.milliseconds = min(sample.milliseconds, taken)
          sample.pages = pages(in: bytes)
        }
        samples.append(sample)
      }
    }
    guard let opening, let cost = Sample.cost(of: samples) else { fatalError("no ready case of several lengths there") }
    print(
      "a page after the first takes \(rounded(cost.further)) ms of one core, a document of one page",
      "\(rounded(cost.first)) ms, the first document of a run \(rounded(opening)) ms",
      "(\(samples.count) documents, \(samples.reduce(0) { $0 + $1.pages }) pages)")
  }

  /// Time of this thread alone: what else runs on the machine has little part in it.
  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    try body()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) * 1e3 + Double(end.tv_nsec - start.tv_nsec) / 1e6
  }

  /// As cairo writes them, each page is an object of its own.
  private static func pages(in pdf: [UInt8]) -> Int {
    let mark = Array("/Type /Page".utf8)
    return pdf.indices.dropLast(mark.count).count { index in
      pdf[index] == mark[0] && pdf[index + mark.count] != UInt8(ascii: "s") && pdf[index...].starts(with: mark)
    }
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
