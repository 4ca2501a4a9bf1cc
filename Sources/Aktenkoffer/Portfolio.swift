import CaseModel
import Dispatch
import Formats
import Glibc
import Synchronization

/// Many cases at once: all cores, one after the other handed out, results in the order given.
public struct Portfolio: Sendable {
  /// Case folders, in the order in which they are reported.
  public let folders: [String]

  public init(folders: [String]) {
    self.folders = folders
  }

  /// Finds the cases among the paths given: a case folder itself, a folder of cases, or a workspace with `cases/`.
  ///
  /// A path that cannot be opened stays in the list, so that its run reports it and the others go on.
  ///
  /// - Parameter outbox: where packages go; it may lie among the cases and is none.
  public init(at paths: [String], without outbox: String? = nil) {
    var seen: Set<String> = []
    let outbox = outbox.flatMap(RealPath.of)
    folders = paths.flatMap { path in
      guard let cases = try? Portfolio.cases(at: path), cases != [path] else { return [path] }
      return cases.filter { outbox == nil || RealPath.of($0) != outbox }
    }.filter { seen.insert(RealPath.of($0) ?? $0).inserted }
  }

  /// Runs `work` for every case on all cores. What it throws becomes the case's result; the others go on.
  ///
  /// - Parameter overlap: how many cases a core has at a time. Work that waits for the disk, as packing does when it
  ///   asks for a package to be there to stay, leaves the core to another case meanwhile.
  ///
  /// `report` is called in the order of the cases, never twice at once; memory holds only results that are waiting for
  /// an earlier one.
  public func run<Value: Sendable>(
    overlap: Int = 1, _ work: @escaping @Sendable (String) throws(Outage) -> Value,
    report: @escaping @Sendable (Int, Result<Value, Outage>) -> Void
  ) {
    let counter = Counter()
    let folders = self.folders
    let queue = OrderedResults<Value>()
    // A queue of its own is a thread of its own; those that all share are no more than there are cores.
    let group = DispatchGroup()
    for number in 0..<max(1, min(folders.count, overlap * Portfolio.cores)) {
      DispatchQueue(label: "portfolio.\(number)").async(group: group) {
        while let index = counter.next(below: folders.count) {
          let result: Result<Value, Outage>
          do throws(Outage) { result = .success(try work(folders[index])) } catch { result = .failure(error) }
          queue.deliver(result, at: index, to: report)
        }
      }
    }
    group.wait()
  }

  /// Processors this process may use.
  public static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private static func cases(at path: String) throws(Outage) -> [String] {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let entries = try Outage.translating(trimmed) { try Folder(trimmed).entries(limits: .topLevel) }
    let folders = entries.filter { !$0.path.hasPrefix(".") && $0.mayBeACase(in: trimmed) }.map(\.path)
    let isCase =
      entries.contains { CaseLayout.files.contains($0.path) } || folders.contains(where: CaseLayout.folders.contains)
    if isCase || folders.isEmpty { return [trimmed] }
    if entries.contains(where: { $0.path == "koffer.yaml" }), folders.contains("cases") {
      return try cases(at: "\(trimmed)/cases")
    }
    return folders.map { "\(trimmed)/\($0)" }
  }
}

extension FolderEntry {
  /// A folder, or a link to one: who set the link named it. What nobody can name is told rather than left out.
  fileprivate func mayBeACase(in folder: String) -> Bool {
    switch kind {
    case .folder, .nameNotUTF8: return true
    case .symbolicLink: return (try? Folder("\(folder)/\(path)")) != nil
    case .file, .special: return false
    }
  }
}

/// What marks a folder as one case.
private enum CaseLayout {
  static let files: Set = ["case.yaml", "case.json"]
  static let folders: Set = ["invoices", "reminders", "contacts", "payments", "documents"]
}

/// Hands out the cases, each once.
private final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  /// The next one; nil where none is left.
  func next(below end: Int) -> Int? {
    let index = count.add(1, ordering: .relaxed).oldValue
    return index < end ? index : nil
  }
}

/// Passes results on in their order, whatever order they come in.
private final class OrderedResults<Value: Sendable>: Sendable {
  private struct Waiting {
    var results: [Int: Result<Value, Outage>] = [:]
    var next = 0
  }

  private let waiting = Mutex(Waiting())

  func deliver(_ result: Result<Value, Outage>, at index: Int, to report: (Int, Result<Value, Outage>) -> Void) {
    waiting.withLock { waiting in
      waiting.results[index] = result
      while let ready = waiting.results.removeValue(forKey: waiting.next) {
        report(waiting.next, ready)
        waiting.next += 1
      }
    }
  }
}
