import CaseModel
import Formats

/// Where things lie in an archive. Everything in it is a plain file, to be read without this program.
///
///     README.txt                                   how to read it
///     key.pem                                      the public key that heads are signed with
///     log/entries.jsonl, heads.jsonl               what happened, and signed heads
///     log/ends, log/nodes/00 …                     follow from the entries
///     log/stamps/42.tsr                            time stamps of heads, by their size
///     bags/000/000/000000042_2026-0042_v1/         bags, a thousand to a folder
///     work/                                        what is under way
enum ArchiveLayout {
  static let readme = "README.txt"
  static let key = "key.pem"
  static let log = "log"
  static let stamps = "log/stamps"
  static let nodes = "log/nodes"
  static let bags = "bags"
  static let work = "work"

  /// Bags to a folder: few enough to be listed, and their number says which.
  static let share = 1000

  /// Seen from `bags/`: `000/000`.
  static func shelf(of index: Int) -> String {
    "\(digits(index / (share * share), 3))/\(digits(index / share % share, 3))"
  }

  /// Seen from `bags/`: `000/000/000000042_2026-0042_v1`.
  ///
  /// - Parameter index: of its entry in the log.
  static func bag(_ index: Int, of caseNumber: String, version: Int) -> String {
    "\(shelf(of: index))/\(digits(index, 9))_\(SafeName.make(caseNumber, limit: 40))_v\(version)"
  }

  /// The entry's number in the name of a bag's folder; nil where it bears none.
  static func index(in name: String) -> Int? {
    let number = name.utf8.prefix { $0 != UInt8(ascii: "_") }
    guard number.count < name.utf8.count, let index = Int(Substring(number)), index >= 0 else { return nil }
    // Two ways to write one number would be one too many.
    return digits(index, 9).utf8.elementsEqual(number) ? index : nil
  }

  /// The entry's number in a bag's place as seen from `bags/`; nil of a text that is no such place.
  static func index(ofBagAt place: String) -> Int? {
    let slash = UInt8(ascii: "/")
    guard !place.utf8.contains(0), let last = place.utf8.lastIndex(of: slash),
      let index = index(in: String(place[place.utf8.index(after: last)...])),
      shelf(of: index).utf8.elementsEqual(place.utf8[..<last])
    else { return nil }
    return index
  }

  /// The number of a shelf by its two folders; nil where they bear none.
  static func shelf(_ top: String, _ name: String) -> Int? {
    guard let high = Int(top), let low = Int(name), (0..<1_000_000_000).contains(high), (0..<share).contains(low) else {
      return nil
    }
    let number = high * share + low
    return shelf(of: number * share).utf8.elementsEqual("\(top)/\(name)".utf8) ? number : nil
  }

  /// The file of a head's time stamp.
  static func stamp(of size: Int) -> String { "\(stamps)/\(size).tsr" }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
