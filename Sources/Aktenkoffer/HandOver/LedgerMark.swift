import CaseModel
import Custody
import Formats
import Glibc
import Intake

/// What our own folder of packages remembers of the ledger: its last entry there was when something went out of here.
///
/// A ledger that does not have it is empty, older, or another: by that one everything could go out once more.
struct LedgerMark {
  private let path: String
  private let staging: String

  static let name = ".ledger"

  /// - Parameter staging: that folder.
  init(in staging: String) {
    self.staging = staging
    path = "\(staging)/\(LedgerMark.name)"
  }

  /// Whether something went out of here.
  private var exists: Bool { access(path, F_OK) == 0 }

  /// nil where nothing went out of here yet; throws where the mark says nothing.
  func entry() throws(Outage) -> Ledger.Mark? {
    guard exists else { return nil }
    let bytes = try? OpenFile(path).readAll(limit: 1 << 10)
    let words = String(decoding: bytes ?? [], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let sequence = Int(words[0]) else {
      throw Outage(
        "BUCH-54", path: path,
        Text(
          "Welcher Eintrag des Übergabebuchs der letzte war, als etwas hinausging, ist hier nicht mehr zu lesen.",
          "Which entry of the ledger was the last when something went out cannot be read here any more."),
        remedy: Text(
          "Die Datei aus einer Sicherung zurückholen. Sonst sie beiseitelegen und mit „koffer ledger verify“ und „koffer status“ nachsehen; kennt das Übergabebuch die letzten Übergaben, weiterarbeiten: die nächste schreibt sie neu.",
          "Bring the file back from a backup. Else put it aside and look with “koffer ledger verify” and “koffer status”; where the ledger knows the last handovers, go on: the next one writes it anew."
        ))
    }
    return Ledger.Mark(sequence: sequence, hash: String(words[1]))
  }

  func check(_ ledger: Ledger) throws(Outage) {
    guard let entry = try entry() else { return try checkCopies(ledger) }
    // Nothing stood there yet when the first package was made.
    guard entry.sequence > 0, try !ledger.has(entry) else { return }
    throw ledgerUnknown(at: path)
  }

  /// Without a mark our own copies tell what went out: one that the ledger does not know went by another.
  private func checkCopies(_ ledger: Ledger) throws(Outage) {
    var unknown = Set(copies)
    guard !unknown.isEmpty else { return }
    try ledger.events(of: [.sending, .updateSending]) { event in
      for file in Shipment(event.details)?.files ?? [] { unknown.remove(file.name) }
    }
    if let name = unknown.min() { throw ledgerUnknown(at: "\(staging)/\(name)") }
  }

  /// What lies in the folder beside the mark, without what a run that was cut off left unfinished.
  private var copies: [String] {
    let entries = (try? Folder(staging).entries(limits: .topLevel)) ?? []
    return entries.filter { $0.kind == .file }.map(\.path).filter { !$0.hasPrefix(".") }
  }

  /// That something went out of here and no mark says when; nil where one does, or nothing did.
  var notice: Text? {
    guard !exists, !copies.isEmpty else { return nil }
    return Text(
      "„\(Workspace.stagingName)/\(LedgerMark.name)“ fehlt: das Übergabebuch kennt unsere Kopien dort, aber ob sein Ende fehlt, sagt nichts mehr; die nächste Übergabe schreibt die Datei neu.",
      "“\(Workspace.stagingName)/\(LedgerMark.name)” is missing: the ledger knows our copies there, but nothing tells any more whether its end is missing; the next handover writes the file anew."
    )
  }

  /// Notes where the ledger stands before the first package is made here: from then on copies without a mark are suspicious.
  func begin(_ ledger: Ledger) throws(Outage) {
    guard !exists else { return }
    try write(try ledger.lastMark() ?? Ledger.Mark(sequence: 0, hash: "-"))
  }

  /// Whether there is a ledger; throws where there is none any more: one that is made now would be empty.
  func finds(_ location: Ledger.Location) throws(Outage) -> Bool {
    guard case .file(let path) = location, access(path, F_OK) != 0 else { return true }
    if exists { throw ledgerUnknown(at: self.path) }
    return false
  }

  private func ledgerUnknown(at path: String) -> Outage {
    Outage(
      "BUCH-53", path: path,
      Text(
        "Das Übergabebuch kennt nicht, was aus diesem Arbeitsbereich schon hinausging: es fehlt, ist leer, älter oder ein anderes.",
        "The ledger does not know what went out of this workspace already: it is missing, empty, older, or another."),
      remedy: Text(
        "Das richtige zurückholen („ledger“ in koffer.yaml, Sicherung). Wer bewusst ein neues beginnt, räumt erst den Ordner „handovers“ beiseite.",
        "Bring the right one back (“ledger” in koffer.yaml, a backup). Who means to begin a new one first puts the folder “handovers” aside."
      ))
  }

  /// Notes the last entry of the case; never an earlier one in the place of a later.
  func keep(of desk: HandOverDesk) throws(Outage) {
    if let entry = try desk.ledger.mark(of: desk.number) { try write(entry) }
  }

  private func write(_ entry: Ledger.Mark) throws(Outage) {
    try Outage.translating(path) {
      try whileBusy {
        // Others wait for the part of the file: what stands there is compared while nobody else writes.
        let file = try AtomicFile(path)
        guard try entry.sequence > self.entry()?.sequence ?? -1 else { return }
        try file.write(Array("\(entry.sequence) \(entry.hash)\n".utf8))
        try file.commit()
      }
    }
  }
}
