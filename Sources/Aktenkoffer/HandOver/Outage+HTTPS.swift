import CaseModel
import Custody

extension Outage {
  /// Why an HTTPS server did not take a file.
  ///
  /// - Parameter address: where it was to go.
  init(_ problem: HTTPSProblem, of address: String) {
    let code = problem.receipt.map { " (\($0.code))" } ?? ""
    switch problem.reason {
    case .unreachable, .lost:
      self.init(
        "BUCH-30", path: address,
        Text(
          "Der HTTPS-Server antwortet nicht, die Verbindung brach ab, oder es kommt kein TLS ab 1.2 zustande.",
          "The HTTPS server does not answer, the connection broke off, or there is no TLS of 1.2 or newer."),
        remedy: Text(
          "Später wiederholen; vor dem Senden wird nachgesehen, wo der Server es zeigt.",
          "Try again later; it looks before it sends where the server lets it."))
    case .certificate:
      self.init(
        "BUCH-31", path: address,
        Text(
          "Dem Zertifikat des Servers ist nicht zu trauen: unbekannte Stelle, abgelaufen oder für einen anderen Namen. Es wurde nichts gesendet.",
          "The server's certificate cannot be trusted: unknown authority, expired, or for another name. Nothing was sent."
        ),
        remedy: Text(
          "Beim Empfänger nachfragen; eine eigene Stelle nennt „trust: DATEI.pem“. Die Prüfung lässt sich nicht abschalten.",
          "Ask the recipient; “trust: FILE.pem” names an authority of one's own. The check cannot be switched off."))
    case .ownFiles:
      self.init(
        "BUCH-32", path: address,
        Text(
          "Eigenes Zertifikat, Schlüssel oder „trust“ lassen sich nicht verwenden, oder andere dürfen den Schlüssel lesen.",
          "One's own certificate, key or “trust” cannot be used, or others may read the key."),
        remedy: Text(
          "„certificate“, „key“, „passphrase_env“ und „trust“ prüfen (PEM); chmod 600 für den Schlüssel.",
          "Check “certificate”, “key”, “passphrase_env” and “trust” (PEM); chmod 600 for the key."))
    case .ownToken:
      self.init(
        "BUCH-33", path: address,
        Text(
          "Das Token fehlt, ist keines, oder andere dürfen seine Datei lesen.",
          "The token is missing, is none, or others may read its file."),
        remedy: Text(
          "Die Variable aus „token_env“ setzen; für „token_file“: eine Zeile, chmod 600.",
          "Set the variable of “token_env”; for “token_file”: one line, chmod 600."))
    case .login:
      self.init(
        "BUCH-34", path: address,
        Text("Der Server lässt uns nicht ein\(code).", "The server does not let us in\(code)."),
        remedy: Text(
          "Token oder Zertifikat mit dem Empfänger abgleichen, und ob es hier schreiben darf.",
          "Compare token or certificate with the recipient, and whether it may write here."))
    case .notFound:
      self.init(
        "BUCH-35", path: address,
        Text("Diesen Ort gibt es dort nicht\(code).", "There is no such place there\(code)."),
        remedy: Text("„to“ berichtigen.", "Mend “to”."))
    case .full:
      self.init(
        "BUCH-36", path: address,
        Text(
          "Das Paket ist dem Server zu groß, oder er ist voll\(code).",
          "The package is too large for the server, or it is full\(code)."),
        remedy: Text("Mit dem Empfänger klären und wiederholen.", "Settle it with the recipient, and try again."))
    case .busy:
      let seconds = problem.wish.map { Text(" Er bittet um \($0) s.", " It asks for \($0) s.") } ?? Text("", "")
      self.init(
        "BUCH-37", path: address,
        Text(
          "Der Server ist überlastet oder in Wartung\(code).\(seconds.german)",
          "The server is busy or being maintained\(code).\(seconds.english)"),
        remedy: Text("Später wiederholen.", "Try again later."))
    case .redirected:
      self.init(
        "BUCH-38", path: address,
        Text(
          "Der Server verweist an eine andere Adresse\(code); dorthin wird nichts gesendet.",
          "The server points to another address\(code); nothing is sent there."),
        remedy: Text(
          "Die endgültige Adresse beim Empfänger erfragen und in „to“ eintragen.",
          "Ask the recipient for the final address, and enter it in “to”."))
    case .taken, .refused, .failed:
      self.init(
        "BUCH-39", path: address,
        Text("Der Server nahm die Datei nicht an\(code).", "The server did not take the file\(code)."),
        remedy: Text(
          "Den Code mit dem Empfänger klären, auch ob „method“ stimmt, und wiederholen.",
          "Settle the code with the recipient, and whether “method” is right, and try again."))
    case .library:
      self.init(
        "BUCH-43", path: address,
        Text("Die Bibliothek für HTTPS versagte.", "The library for HTTPS failed."),
        remedy: Text("„koffer doctor“ ausführen.", "Run “koffer doctor”."))
    }
  }
}
