import CaseModel
import Formats

/// Where a passphrase comes from. Never from an argument, which every user of the machine can read.
public enum PassphraseSource: Hashable, Sendable {
  /// The name of a variable of the environment.
  case environment(String)
  /// A file nobody else may read, and its first line.
  case file(String)
}

/// Files of certificates and keys as an operator names them.
package struct KeyFiles {
  let paths: [String]
  let passphrase: PassphraseSource?

  /// No file of keys comes near.
  static let largest = 4 << 20

  package init(_ paths: [String?], _ passphrase: PassphraseSource?) {
    self.paths = paths.compactMap { $0 }
    self.passphrase = passphrase
  }

  /// All of them together, or what is wrong with the first that gives nothing. Throws `FileProblem`.
  package func read() throws -> Result<Keyring, Refusal> {
    let files = try paths.map { try OpenFile($0).readAll(limit: KeyFiles.largest) }
    let secret: Passphrase?
    switch try passphrase.map(KeyFiles.read) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let read): secret = read
    case nil: secret = nil
    }
    do {
      return .success(try Keyring(files, secret))
    } catch let failure {
      return .failure(Refusal(Finding(failure, at: paths[failure.file], hadPassphrase: secret != nil)))
    }
  }

  private static func read(_ source: PassphraseSource) throws -> Result<Passphrase, Refusal> {
    switch source {
    case .environment(let name):
      if let passphrase = Passphrase(environment: name) { return .success(passphrase) }
      return .failure(
        Refusal(
          Finding(
            .passphraseWrong, at: Place("$\(name)"),
            Text("Die Umgebungsvariable ist nicht gesetzt.", "The environment variable is not set."),
            remedy: Text("Sie setzen, oder eine andere nennen.", "Set it, or name another."))))
    case .file(let path):
      let file = try OpenFile(path)
      if file.isPrivate { return .success(try Passphrase(firstLineOf: file)) }
      return .failure(
        Refusal(
          Finding(
            .passphraseExposed, at: Place(path),
            Text(
              "Andere als der Eigentümer dürfen die Datei lesen oder schreiben.",
              "Others than its owner may read or write the file."))))
    }
  }
}

/// A finding that ends a reading.
package struct Refusal: Error, Sendable {
  package let finding: Finding

  init(_ finding: Finding) {
    self.finding = finding
  }
}

extension Finding {
  fileprivate init(_ failure: Keyring.Failure, at path: String, hadPassphrase: Bool) {
    switch failure.problem {
    case .unreadable:
      self.init(
        .keyFileUnreadable, at: Place(path),
        Text(
          "Die Datei enthält weder Zertifikat noch Schlüssel, die sich lesen lassen.",
          "The file holds neither certificate nor key that can be read."))
    case .unsupported:
      self.init(
        .keyFileUnreadable, at: Place(path),
        Text(
          "Die Datei ist mit einem veralteten Verfahren verschlüsselt.",
          "The file is encrypted by an outdated procedure."),
        remedy: Text(
          "Sie mit „openssl pkcs12 -legacy“ lesen und neu verschlüsselt ablegen.",
          "Read it with “openssl pkcs12 -legacy” and store it encrypted anew."))
    case .passphrase:
      self.init(
        .passphraseWrong, at: Place(path),
        hadPassphrase
          ? Text("Das Kennwort öffnet die Datei nicht.", "The passphrase does not open the file.")
          : Text("Die Datei verlangt ein Kennwort.", "The file asks for a passphrase."))
    }
  }
}
