import Formats

/// The signed heads of a log, read from the first to the last.
struct HeadCheck {
  /// In order; only those that count.
  private(set) var found: [(size: Int, root: Digest)] = []
  private let file: GrowingFile?
  private let threads: Int
  /// In bytes: of whole lines, and of the file when it was read.
  private var (length, whole) = (0, 0)

  private static let path = "\(ArchiveLayout.log)/\(ArchiveLog.headsName)"

  /// Reads them; faults and the last head go into the result.
  ///
  /// - Parameter key: nil where it cannot be read; then signatures are not looked at.
  init(_ folder: String, _ key: VerifyingKey?, threads: Int, _ result: inout ArchiveVerification) {
    self.threads = threads
    file = try? GrowingFile("\(folder)/\(ArchiveLog.headsName)", isWritten: false)
    read(key, &result)
    guard found.isEmpty, let key, let first = first(), first.archive != key.fingerprint.hex else { return }
    // Nothing here is by that key: another lies in its place, and the heads may be right.
    result.add(.fileChanged(ArchiveLayout.key))
    var rest = ArchiveVerification()
    read(nil, &rest)
    (result.heads, result.head) = (rest.heads, rest.head)
  }

  private mutating func read(_ key: VerifyingKey?, _ result: inout ArchiveVerification) {
    guard let file else { return }
    var (number, size): (Int, Int) = (0, 0)
    var reader = HeadReader(file, key, threads: threads)
    do {
      while let run = try reader.next() {
        for (line, head) in run {
          number = line
          guard let head, let root = Digest(hex: head.root), root.hex == head.root, head.size > size else {
            result.add(.headForged(line: line))
            continue
          }
          size = head.size
          found.append((head.size, root))
          result.head = head
        }
      }
    } catch Archive.Problem.damaged {
      result.add(.headForged(line: number + 1))
    } catch {
      result.add(.fileUnreadable(HeadCheck.path))
    }
    length = reader.length
    whole = (try? file.size()) ?? 0
    result.heads = found.count
  }

  /// The first line that is a head, whoever signed it.
  private func first() -> SignedHead? {
    guard let file, let bytes = try? file.read(ArchiveLog.longestLine, at: 0) else { return nil }
    let lines = bytes.split(separator: ArchiveLog.lineEnd).lazy
    return lines.compactMap { String(validating: $0, as: UTF8.self).flatMap(SignedHead.init) }.first
  }

  /// Whether something stands behind the last whole line.
  var isTorn: Bool { whole > length }

  /// Whether somebody writes, or wrote since the heads were read: then more may stand in the log's files than counts.
  func isGrowing(_ archive: String) -> Bool {
    guard let file else { return false }
    if (try? file.size()) != whole { return true }
    do {
      _ = try ArchiveLock(archive, patience: 0)
      return false
    } catch Archive.Problem.busy {
      return true
    } catch {
      return false
    }
  }
}
