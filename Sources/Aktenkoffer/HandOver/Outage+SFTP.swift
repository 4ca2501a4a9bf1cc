import CaseModel
import Custody

extension Outage {
  /// Why a server did not take a file.
  ///
  /// - Parameter address: where it was to go.
  init(_ problem: SFTPProblem, of address: String) {
    switch problem {
    case .unreachable:
      self.init(
        "BUCH-13", path: address,
        Text(
          "Der SFTP-Server antwortet nicht, oder die Verbindung brach ab.",
          "The SFTP server does not answer, or the connection broke off."),
        remedy: Text(
          "Später wiederholen; vor dem Senden wird nachgesehen.", "Try again later; it looks before it sends."))
    case .hostKey:
      self.init(
        "BUCH-14", path: address,
        Text(
          "Der Server zeigt einen anderen Schlüssel als „host_key“. Es wurde nichts gesendet.",
          "The server shows another key than “host_key”. Nothing was sent."),
        remedy: Text(
          "Beim Empfänger nachfragen, auf anderem Weg; erst dann „host_key“ ändern.",
          "Ask the recipient, by another way; only then change “host_key”."))
    case .ownKey:
      self.init(
        "BUCH-15", path: address,
        Text(
          "Der eigene Schlüssel lässt sich nicht lesen, oder andere dürfen ihn lesen.",
          "One's own key cannot be read, or others may read it."),
        remedy: Text(
          "„key“ und „passphrase_env“ prüfen; chmod 600 für die Datei.",
          "Check “key” and “passphrase_env”; chmod 600 for the file."))
    case .login:
      self.init(
        "BUCH-16", path: address,
        Text("Der Server nimmt unseren Schlüssel nicht an.", "The server does not take our key."),
        remedy: Text(
          "Name und Schlüssel mit dem Empfänger abgleichen.", "Compare user name and key with the recipient."))
    case .notFound:
      self.init(
        "BUCH-17", path: address, Text("Den Ordner gibt es dort nicht.", "There is no such folder there."),
        remedy: Text("„to“ berichtigen.", "Mend “to”."))
    case .denied:
      self.init(
        "BUCH-18", path: address,
        Text("Der Server verweigert den Zugriff.", "The server denies access."),
        remedy: Text(
          "Der Empfänger muss Schreiben, Lesen und Umbenennen im Ordner erlauben.",
          "The recipient must allow writing, reading and renaming in the folder."))
    case .failed:
      self.init(
        "BUCH-19", path: address,
        Text(
          "Der Server konnte die Datei nicht aufnehmen; vielleicht ist er voll.",
          "The server could not take the file; perhaps it is full."),
        remedy: Text("Mit dem Empfänger klären und wiederholen.", "Settle it with the recipient, and try again."))
    }
  }
}
