import CaseModel
import Custody
import Formats
import Packing

extension Outage {
  /// Runs what may fail and turns every error into an outage that says what to do.
  static func translating<Result>(_ path: String, _ body: () throws -> Result) throws(Outage) -> Result {
    do {
      return try body()
    } catch let outage as Outage {
      throw outage
    } catch let other as Parcel.OtherCase {
      throw Outage(
        "WELT-15", path: other.path,
        Text("Dort liegt das Paket eines anderen Falls.", "The package of another case lies there."),
        remedy: Text(
          "Ein anderes Aktenzeichen vergeben oder mit --out einen anderen Ordner nennen.",
          "Give another file number, or name another folder with --out."))
    } catch let problem as FileProblem {
      throw Outage(problem, of: path)
    } catch let invalid as Parcel.Invalid {
      let first = invalid.problems.first
      throw Outage(
        "WELT-08", path: path,
        Text(
          "Das erzeugte \(invalid.file) ist nicht, wie es sein muss (Zeile \(first?.line ?? 0)): \(first?.message ?? "").",
          "The \(invalid.file) written is not what it has to be (line \(first?.line ?? 0)): \(first?.message ?? "")."),
        remedy: Text(
          "Das ist ein Fehler dieses Programms; bitte mit dieser Meldung melden. Es wurde nichts geschrieben.",
          "This is a defect of this program; please report it with this message. Nothing was written."))
    } catch is XMLProblem {
      // Foreign XML is a finding long before; this is our own, beyond the limits every reader of packages has.
      throw Outage(
        "WELT-14", path: path,
        Text("Der Fall ist zu groß für ein case.xml.", "The case is too large for a case.xml."),
        remedy: Text("Den Fall aufteilen. Es wurde nichts geschrieben.", "Split the case. Nothing was written."))
    } catch let problem as OpenPGPKey.Problem where problem == .noEngine {
      throw Outage.gnuPGMissing(path)
    } catch let problem as OpenPGPEnvelope.Problem where problem == .noEngine {
      throw Outage.gnuPGMissing(path)
    } catch let failure as PageFailure {
      throw Outage(failure, of: path)
    } catch let problem as SFTPProblem {
      throw Outage(problem, of: path)
    } catch let problem as HTTPSProblem {
      throw Outage(problem, of: path)
    } catch {
      throw Outage(
        "WELT-09", path: path,
        Text("Eine Bibliothek versagte (\(type(of: error))).", "A library failed (\(type(of: error)))."),
        remedy: Text("„koffer doctor“ ausführen.", "Run “koffer doctor”."))
    }
  }

  private static func gnuPGMissing(_ path: String) -> Outage {
    Outage(
      "WELT-21", path: path,
      Text("Das Programm gpg fehlt oder startet nicht.", "The program gpg is missing or does not start."),
      remedy: Text("GnuPG installieren (Debian: gnupg).", "Install GnuPG (Debian: gnupg)."))
  }

  private init(_ failure: PageFailure, of path: String) {
    guard case .fontsMissing(let files) = failure.reason else {
      self.init(
        "WELT-19", path: path, Text("Das PDF ließ sich nicht setzen.", "The PDF could not be set."),
        remedy: Text("„koffer doctor“ ausführen.", "Run “koffer doctor”."))
      return
    }
    let list = files.joined(separator: ", ")
    self.init(
      "WELT-18", path: path, Text("Schriften für die PDF fehlen: \(list).", "Fonts for the PDFs are missing: \(list)."),
      remedy: Fonts.remedy)
  }

  init(_ problem: FileProblem, of path: String) {
    // A document is named relative to its case; anything else as it was given.
    let place = problem.path.hasPrefix("/") || problem.path.hasPrefix(path) ? problem.path : "\(path)/\(problem.path)"
    switch problem.reason {
    case .notFound where place.contains("\u{FFFD}"):
      self.init(
        "WELT-25", path: place, Text("Der Name ist kein UTF-8.", "The name is not UTF-8."),
        remedy: Text("Ordner oder Datei umbenennen.", "Rename the folder or file."))
    case .notFound:
      self.init(
        "WELT-01", path: place, Text("Datei oder Ordner gibt es nicht.", "There is no such file or folder."),
        remedy: Text("Den Pfad prüfen.", "Check the path."))
    case .notPermitted:
      self.init(
        "WELT-02", path: place, Text("Die Berechtigung fehlt.", "Permission is missing."),
        remedy: Text("Die Rechte des Ordners prüfen.", "Check the folder's permissions."))
    case .notAFile, .symbolicLink:
      self.init(
        "WELT-03", path: place,
        Text("Dort liegt etwas anderes als erwartet.", "There is something else than expected."),
        remedy: Text("Den Pfad prüfen.", "Check the path."))
    case .tooLarge(let limit):
      self.init(
        "WELT-22", path: place,
        Text("Die Datei ist größer als \(limit >> 20) MiB.", "The file is larger than \(limit >> 20) MiB."),
        remedy: Text("Die richtige Datei dort ablegen.", "Put the right file there."))
    case .full:
      self.init(
        "WELT-04", path: place, Text("Der Datenträger ist voll.", "The disk is full."),
        remedy: Text(
          "Platz schaffen und den Lauf wiederholen; es blieb nichts Halbes zurück.",
          "Make room and run again; nothing half-written was left."))
    case .taken:
      self.init(
        "WELT-24", path: place, Text("Der Name ist schon vergeben.", "The name is taken already."),
        remedy: Text("Ansehen, was dort liegt; ersetzt wird nichts.", "Look what lies there; nothing is replaced."))
    case .busy:
      self.init(
        "WELT-05", path: place,
        Text("Ein anderer Lauf schreibt gerade dieselbe Datei.", "Another run is writing the same file."),
        remedy: Text("Warten, bis er fertig ist.", "Wait until it has finished."))
    case .changed:
      self.init(
        "WELT-06", path: place,
        Text("Die Datei wurde nach der Prüfung verändert.", "The file changed after it was checked."),
        remedy: Text(
          "Den Lauf wiederholen, wenn niemand mehr an dem Fall arbeitet.",
          "Run again when nobody works on the case any more."))
    default:
      self.init(
        "WELT-07", path: place,
        Text("Lesen oder Schreiben schlug fehl (\(problem.reason)).", "Reading or writing failed (\(problem.reason))."),
        remedy: Text("Datenträger und Pfad prüfen.", "Check disk and path."))
    }
  }
}
