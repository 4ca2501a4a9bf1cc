import CaseModel
import Custody
import Formats
import Glibc

/// What our own folder of packages remembers of the ledger: its last entry there was when something went out of here.
///
/// A ledger that does not have it is empty, older, or another: by that one everything could go out once more.
struct LedgerMark {
  private let path: String

  static let name = ".ledger"

  /// Of the folder where our own copies lie.
  static let folder = "handovers"

  /// - Parameter staging: that folder.
  init(in staging: String) {
    path = "\(staging)/\(LedgerMark.name)"
  }

  /// nil where nothing went out of here yet; throws where the mark says nothing.
  func entry() throws(Outage) -> Ledger.Mark? {
    guard access(path, F_OK) == 0 else { return nil }
    let bytes = try? OpenFile(path).readAll(limit: 1 << 10)
    let words = String(decoding: bytes ?? [], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let sequence = Int(words[0]) else { throw outage }
    return Ledger.Mark(sequence: sequence, hash: String(words[1]))
  }

  func check(_ ledger: Ledger) throws(Outage) {
    guard let entry = try entry(), try !ledger.has(entry) else { return }
    throw outage
  }

  private var outage: Outage {
    Outage(
      "BUCH-53", path: path,
      Text(
        "Das Übergabebuch kennt nicht, was aus diesem Arbeitsbereich schon hinausging: es ist leer, älter oder ein anderes.",
        "The ledger does not know what went out of this workspace already: it is empty, older, or another."),
      remedy: Text(
        "Das richtige zurückholen („ledger“ in koffer.yaml, Sicherung). Wer bewusst ein neues beginnt, räumt erst den Ordner „handovers“ beiseite.",
        "Bring the right one back (“ledger” in koffer.yaml, a backup). Who means to begin a new one first puts the folder “handovers” aside."
      ))
  }

  /// Notes the last entry of the case; never an earlier one in the place of a later.
  func keep(of desk: HandOverDesk) throws(Outage) {
    guard let entry = try desk.ledger.mark(of: desk.number) else { return }
    for _ in 0..<LedgerMark.patience {
      do {
        // Others wait for the part of the file: what stands there is compared while nobody else writes.
        let file = try AtomicFile(path)
        guard try entry.sequence > self.entry()?.sequence ?? 0 else { return }
        try file.write(Array("\(entry.sequence) \(entry.hash)\n".utf8))
        return try file.commit()
      } catch let problem as FileProblem where problem.reason == .busy {
        usleep(10_000)
      } catch {
        return try Outage.translating(path) { throw error }
      }
    }
  }

  /// Looks at what another run writes; five seconds.
  private static let patience = 500
}
