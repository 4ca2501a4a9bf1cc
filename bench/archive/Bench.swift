import Custody
import Foundation

/// Fills archives with invented cases through what `koffer archive` itself uses, and measures what the million costs.
///
/// Usage: ArchiveBench fill FOLDER COUNT [BYTES]      a workspace whose archive has so many bags, each with a package of
///                                                    so many bytes; 500,000 if no number is given
///        ArchiveBench verify FOLDER                  what `koffer archive verify` does, without its output
///        ArchiveBench million FOLDER COUNT           log and index of so many bags, the last thousand of them with
///                                                    files; then adds, finds and proves. What lies there is used again
@main struct Bench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 2, arguments[0] == "verify" { return try verify(arguments[1]) }
    guard arguments.count >= 3, let count = Int(arguments[2]), count > 0 else { usage() }
    switch arguments[0] {
    case "fill":
      let bytes = arguments.count > 3 ? Int(arguments[3]) : 500_000
      guard let bytes, bytes >= 0 else { usage() }
      try fill(arguments[1], count, bytes)
    case "million": try Million(arguments[1], count).run()
    default: usage()
    }
  }

  private static func usage() -> Never {
    print("usage: ArchiveBench fill FOLDER COUNT [BYTES] | verify FOLDER | million FOLDER COUNT")
    exit(64)
  }

  private static func fill(_ folder: String, _ count: Int, _ bytes: Int) throws {
    let place = try BenchArchive(folder)
    let (archive, index) = (try place.open(), try place.openIndex())
    let begun = archive.size
    guard begun < count else { return print("there already: \(begun) bags") }
    let took = try seconds {
      for number in begun..<count { try place.add(InventedCase(number), bytes, to: archive, index) }
    }
    print(
      "filled: \(count - begun) bags of \(bytes) bytes and more, \(milliseconds(took / Double(count - begun))) ms each")
  }

  private static func verify(_ folder: String) throws {
    PeakMemory.restart()
    var result: ArchiveVerification?
    let took = try seconds { result = try ArchiveVerifier("\(folder)/archive").run() }
    guard let result else { return }
    print(
      "\(result.bags) bags, \(result.files) files, \(result.bytes >> 20) MiB, whole: \(result.isWhole),",
      "\(milliseconds(took)) ms, memory \(PeakMemory.megabytes) MB")
  }
}
