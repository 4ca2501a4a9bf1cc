import CaseModel
import Custody
import Formats

extension Outage {
  /// As `translating`, for what goes wrong with an archive.
  static func translatingArchive<Result>(_ path: String, _ body: () throws -> Result) throws(Outage) -> Result {
    try translating(path) {
      do {
        return try body()
      } catch let problem as Archive.Problem {
        throw Outage(problem, at: path)
      } catch let problem as ArchiveKeyProblem {
        throw Outage(problem, at: path)
      } catch is SigningKey.Problem {
        throw Outage(
          "ARCHIV-24", path: path,
          Text("Die Datei ist kein Schlüssel (Ed25519, PEM).", "The file is no key (Ed25519, PEM)."),
          remedy: Text("Den Schlüssel aus der Sicherung zurückholen.", "Bring the key back from the backup."))
      } catch let problem as ArchiveSync.Problem {
        throw Outage(problem, at: path)
      }
    }
  }

  private init(_ problem: Archive.Problem, at path: String) {
    switch problem {
    case .missing:
      self.init(
        "ARCHIV-21", path: path, Text("Es gibt noch kein Archiv.", "There is no archive yet."),
        remedy: Text("„koffer archive add“ legt es an.", "“koffer archive add” makes it."))
    case .busy:
      self.init(
        "ARCHIV-22", path: path,
        Text(
          "Ein anderer Lauf schreibt in das Archiv oder in eine Kopie.",
          "Another run writes to the archive, or to a copy."),
        remedy: Text("Warten, bis er fertig ist.", "Wait until it has finished."))
    case .otherKey:
      self.init(
        "ARCHIV-23", path: path,
        Text("Das Archiv wurde mit einem anderen Schlüssel begonnen.", "The archive was begun with another key."),
        remedy: Text("„archive: {key: …}“ in koffer.yaml prüfen.", "Check “archive: {key: …}” in koffer.yaml."))
    case .damaged:
      self.init(
        "ARCHIV-26", path: path,
        Text("Das Verzeichnis des Archivs ist beschädigt.", "The archive's log is damaged."),
        remedy: Text(
          "„koffer archive verify“ nennt, was; den Stand aus einer Kopie zurückholen.",
          "“koffer archive verify” names what; bring it back from a copy."))
    case .index:
      self.init(
        "ARCHIV-25", path: path,
        Text("Das Suchverzeichnis neben dem Archiv versagte.", "The index beside the archive failed."),
        remedy: Text(
          "Platz und Rechte prüfen; die Datei .index.sqlite darf gelöscht werden, sie entsteht neu.",
          "Check room and permissions; the file .index.sqlite may be deleted, it is made again."))
    case .occupied:
      self.init(
        "ARCHIV-27", path: path, Text("Dort liegt etwas anderes.", "Something else lies there."),
        remedy: Text("Einen leeren oder neuen Ordner nennen.", "Name an empty or a new folder."))
    }
  }

  private init(_ problem: ArchiveKeyProblem, at path: String) {
    switch problem {
    case .missing:
      self.init(
        "ARCHIV-28", path: path,
        Text("Der Schlüssel des Archivs fehlt.", "The archive's key is missing."),
        remedy: Text(
          "Ihn aus der Sicherung zurückholen; ohne ihn kann nichts hinzukommen.",
          "Bring it back from the backup; without it nothing can be added."))
    case .readByOthers:
      self.init(
        "ARCHIV-29", path: path,
        Text("Andere dürfen den Schlüssel des Archivs lesen.", "Others may read the archive's key."),
        remedy: Text("chmod 600 für die Datei.", "chmod 600 for the file."))
    }
  }

  private init(_ problem: ArchiveSync.Problem, at path: String) {
    switch problem {
    case .occupied:
      self.init(
        "ARCHIV-30", path: path,
        Text("Dort liegt keine Kopie dieses Archivs.", "No copy of this archive lies there."),
        remedy: Text("Einen leeren Ordner nennen.", "Name an empty folder."))
    case .diverged:
      self.init(
        "ARCHIV-31", path: path,
        Text(
          "Die Kopie enthält, was das Archiv nicht enthält: eines von beiden wurde zurückgesetzt oder gefälscht.",
          "The copy has what the archive has not: one of the two was rolled back or forged."),
        remedy: Text(
          "Beide mit „koffer archive verify“ prüfen, bevor etwas überschrieben wird.",
          "Verify both with “koffer archive verify” before anything is overwritten."))
    case .changed(let file):
      self.init(
        "ARCHIV-32", path: file,
        Text(
          "Eine Datei des Archivs ist verändert; sie wurde nicht kopiert.",
          "A file of the archive was changed; it was not copied."),
        remedy: Text("Sie aus der Kopie zurückholen.", "Bring it back from the copy."))
    case .logDiffers(let file):
      self.init(
        "ARCHIV-41", path: "\(path)/\(file)",
        Text(
          "Das Verzeichnis der Kopie ist ein anderes als das des Archivs; nichts wurde geändert.",
          "The copy's log is another than the archive's; nothing was changed."),
        remedy: Text(
          "Das Archiv mit „koffer archive verify“ prüfen. Ist es unverändert: eine neue Kopie beginnen, oder den Ordner "
            + "log der Kopie durch den des Archivs ersetzen.",
          "Verify the archive with “koffer archive verify”. If it is unchanged: begin a new copy, or put the archive's "
            + "log folder into the place of the copy's."))
    }
  }
}
