import CaseModel
import Formats

/// The ledger was written by a newer version of this program.
struct LedgerNewer: Error {
  let version: Int
}

/// Beside the file lies what the last run did not put in, and nobody may write to it.
struct LedgerUnfinished: Error {}

/// An entry that the chain could not keep as it is.
struct EntryUnfit: Error {
  let field: String
}

extension Ledger {
  static func check(_ entry: Entry) throws {
    let fields = [("case", entry.caseNumber), ("person", entry.person), ("recipient", entry.recipient)]
    for case (let name, let text?) in fields where text.isEmpty || text.unicodeScalars.contains(where: isControl) {
      throw EntryUnfit(field: name)
    }
    for (name, text) in entry.details where !LedgerDetails.isPlain(text) || name.contains("=") {
      throw EntryUnfit(field: name)
    }
  }

  static func translating<Result>(_ name: String, _ body: () throws -> Result) throws(Outage) -> Result {
    do {
      return try body()
    } catch let outage as Outage {
      throw outage
    } catch let newer as LedgerNewer {
      throw Outage(
        "BUCH-01", path: name,
        Text(
          "Das Übergabebuch ist von einer neueren Fassung (\(newer.version); diese kennt \(LedgerSchema.version)).",
          "The ledger is of a newer version (\(newer.version); this one knows \(LedgerSchema.version))."),
        remedy: Text("koffer aktualisieren. Es wurde nichts verändert.", "Update koffer. Nothing was changed."))
    } catch is LedgerUnfinished {
      throw Outage(
        "BUCH-21", path: name,
        Text(
          "Neben dem Übergabebuch liegt Unverarbeitetes (-wal), und schreiben darf hier niemand.",
          "Beside the ledger lies what was not put in (-wal), and nobody may write here."),
        remedy: Text(
          "Beide Dateien in einen beschreibbaren Ordner kopieren und dort lesen.",
          "Copy both files into a folder that can be written to, and read there."))
    } catch let unfit as EntryUnfit {
      throw Outage(
        "BUCH-02", path: name,
        Text(
          "Eine Angabe taugt nicht für das Übergabebuch („\(unfit.field)“: leer, Steuerzeichen oder „; “).",
          "A value does not suit the ledger (“\(unfit.field)”: empty, control characters or “; ”)."),
        remedy: Text("Die Angabe berichtigen. Es wurde nichts verzeichnet.", "Mend the value. Nothing was recorded."))
    } catch let problem as FileProblem {
      throw Outage(storing: StoreProblem(problem), name)
    } catch let problem as StoreProblem {
      throw Outage(storing: problem, name)
    } catch {
      throw Outage(
        storing: StoreProblem(sqlite: error, hasRoom: { Disk.hasRoom(near: name) }) ?? .failed("\(type(of: error))"),
        name)
    }
  }
}

extension StoreProblem {
  init(_ problem: FileProblem) {
    switch problem.reason {
    case .full: self = .full
    case .notPermitted, .symbolicLink: self = .notPermitted
    default: self = .unreachable
    }
  }
}

extension Outage {
  fileprivate init(storing problem: StoreProblem, _ name: String) {
    switch problem {
    case .busy:
      self.init(
        "BUCH-03", path: name,
        Text("Andere schreiben ununterbrochen in das Übergabebuch.", "Others write to the ledger without a break."),
        remedy: Text("Später wiederholen. Es wurde nichts verzeichnet.", "Try again later. Nothing was recorded."))
    case .full:
      self.init(
        "BUCH-04", path: name, Text("Für das Übergabebuch ist kein Platz mehr.", "There is no room for the ledger."),
        remedy: Text("Platz schaffen und wiederholen.", "Make room and run again."))
    case .notPermitted:
      self.init(
        "BUCH-05", path: name,
        Text("Die Berechtigung für das Übergabebuch fehlt.", "Permission for the ledger is missing."),
        remedy: Text("Rechte und Anmeldung prüfen.", "Check permissions and login."))
    case .unreachable:
      self.init(
        "BUCH-06", path: name,
        Text("Das Übergabebuch ist nicht zu erreichen.", "The ledger cannot be reached."),
        remedy: Text(
          "Ordner oder Server prüfen; ein Kennwort steht in ~/.pgpass oder PGPASSWORD.",
          "Check folder or server; a password stands in ~/.pgpass or PGPASSWORD."))
    case .linked:
      self.init(
        "BUCH-55", path: name,
        Text(
          "Die Datei hat einen zweiten Namen (fester Link); zwei Läufe über zwei Namen wüssten nichts voneinander und zerstörten sie.",
          "The file has a second name (a hard link); two runs over two names would not know of each other, and destroy it."
        ),
        remedy: Text(
          "Den zweiten Namen entfernen; für eine Sicherung die Datei kopieren („cp“), nicht verlinken.",
          "Remove the second name; for a backup copy the file (“cp”), do not link it."))
    case .damaged:
      self.init(
        "BUCH-07", path: name,
        Text("Die Datei ist kein Übergabebuch oder beschädigt.", "The file is no ledger, or damaged."),
        remedy: Text(
          "Die Sicherung einspielen und „koffer ledger verify“ ausführen.",
          "Restore the backup and run “koffer ledger verify”."))
    case .failed(let code):
      self.init(
        "BUCH-08", path: name,
        Text("Die Datenbank des Übergabebuchs versagte (\(code)).", "The ledger's database failed (\(code))."),
        remedy: Text(
          "Wiederholen; bleibt es dabei, die Datenbank aus einer Sicherung zurückholen und „koffer ledger verify“ ausführen.",
          "Repeat it; if it stays so, bring the database back from a backup and run “koffer ledger verify”."))
    }
  }
}

extension Ledger.Location {
  /// `ledger:` of koffer.yaml; nil of an address that carries a password, or is none.
  public init?(_ text: String, in folder: String) {
    guard let scheme = ["postgresql://", "postgres://"].first(where: text.hasPrefix) else {
      guard !text.isEmpty, !text.contains("://") else { return nil }
      self = .file(text.hasPrefix("/") ? text : "\(folder)/\(text)")
      return
    }
    // Secrets come from the environment or a file of the user's own.
    let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }
    if let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") { return nil }
    // Nor may it be written so that only the library reads it.
    let query = text.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    guard !query.lowercased().contains("pass"), !query.contains("%70"), !query.contains("%50") else { return nil }
    self = .server(text)
  }

  package var name: String {
    switch self {
    case .file(let path): path
    case .server(let uri): uri
    }
  }
}
