import Custody
import Formats
import Foundation

/// Bags with nothing in them but what the index reads, and there only while it does.
///
/// The same folders and files serve from batch to batch under other names: to make and remove millions takes hours.
struct PassingBags {
  private let bags: String
  private var shelf: String?
  private var names: [String] = []

  init(_ archive: Archive) { bags = archive.place(of: "") }

  /// - Parameter cases: all of one shelf.
  mutating func lay(_ cases: [InventedCase]) throws {
    guard let first = cases.first else { return }
    let next = bags + first.shelf
    try FileManager.default.createDirectory(atPath: next.folderAbove, withIntermediateDirectories: true)
    if let shelf {
      try rename(shelf, to: next)
    } else {
      try FileManager.default.createDirectory(atPath: next, withIntermediateDirectories: true)
    }
    shelf = next
    for (place, invented) in cases.enumerated() {
      let bag = bags + invented.bag
      if place < names.count {
        try rename("\(next)/\(names[place])", to: bag)
        names[place] = bag.lastComponent
      } else {
        try FileManager.default.createDirectory(atPath: "\(bag)/data", withIntermediateDirectories: true)
        names.append(bag.lastComponent)
      }
      try write(try invented.archived(invented.hash(0)).bytes(), to: "\(bag)/data/\(ArchivedCase.path)")
    }
  }

  /// Of one length, over what lies there: blanks behind it are no matter.
  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT, 0o644)
    let bytes = bytes + Array(repeating: UInt8(ascii: " "), count: max(0, 4096 - bytes.count))
    guard file >= 0, pwrite(file, bytes, bytes.count, 0) == bytes.count else {
      throw FileProblem(errno: errno, at: path)
    }
    close(file)
  }

  private func rename(_ old: String, to new: String) throws {
    guard Foundation.rename(old, new) == 0 else { throw FileProblem(errno: errno, at: new) }
  }

  func remove() { if let shelf { FileTree.remove(shelf) } }
}

extension InventedCase {
  /// Where its bag lies, seen from `bags/`.
  var bag: String { "\(shelf)/\(String(format: "%09d", index))_\(number)_v1" }
  var shelf: String { String(format: "%03d/%03d", index / 1_000_000, index / 1000 % 1000) }
}
