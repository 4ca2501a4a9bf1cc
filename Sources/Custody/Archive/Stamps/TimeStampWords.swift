import CaseModel
import Formats

extension TimeStamp.Refusal {
  /// Why a time stamp is not taken, as readers are told.
  package var text: Text {
    switch self {
    case .otherDigest:
      return Text("Der Zeitstempel gilt etwas anderem.", "The time stamp is for something else.")
    case .otherQuery:
      return Text("Der Zeitstempel antwortet auf eine andere Anfrage.", "The time stamp answers another query.")
    case .weak:
      return Text(
        "Die Unterschrift des Zeitstempels ist zu schwach (verlangt: SHA-2, Schlüssel ab 112 Bit Sicherheit).",
        "The time stamp's signature is too weak (wanted: SHA-2, keys of 112 bits of security or more).")
    case .altered:
      return Text(
        "Der Zeitstempel ist verändert: Seine Unterschrift passt nicht zu ihm.",
        "The time stamp was altered: its signature does not fit.")
    case .otherSigner:
      return Text(
        "Das Zertifikat ist nicht das, mit dem der Zeitstempel unterschrieben wurde.",
        "The certificate is not the one by which the time stamp was signed.")
    case .notForTimeStamps:
      return Text(
        "Das Zertifikat der Stelle gilt nicht allein für Zeitstempel.",
        "The authority's certificate is not for time stamps alone.")
    case .unknownExtension:
      return Text(
        "Der Zeitstempel enthält eine Bedingung, die dieses Programm nicht kennt.",
        "The time stamp holds a condition that this program does not know.")
    case .expired:
      return Text(
        "Das Zertifikat der Stelle war abgelaufen, als sie stempelte.",
        "The authority's certificate had ended when it stamped.")
    case .notYetValid:
      return Text(
        "Das Zertifikat der Stelle galt noch nicht, als sie stempelte.",
        "The authority's certificate was not valid yet when it stamped.")
    case .weakChain:
      return Text(
        "Ein Zertifikat in der Kette der Stelle ist zu schwach.",
        "A certificate in the authority's chain is too weak.")
    case .untrusted:
      return Text(
        "Das Zertifikat der Stelle führt zu keinem, dem vertraut wird.",
        "The authority's certificate leads to none that is trusted.")
    }
  }
}

extension TimeStamp.Problem {
  /// Why there is no time stamp, as readers are told.
  package var text: Text {
    switch self {
    case .tooLarge:
      return Text(
        "Die Antwort ist größer als \(TimeStamp.largest >> 10) KiB.",
        "The reply is larger than \(TimeStamp.largest >> 10) KiB.")
    case .unreadable:
      return Text("Das ist keine Antwort einer Zeitstempelstelle.", "This is no reply of a time-stamping authority.")
    case .noCertificate:
      return Text(
        "Die Antwort enthält das Zertifikat der Stelle nicht.", "The reply lacks the authority's certificate.")
    case .refused(let answer, let failures):
      // In the order of the norm, so that the same answer reads the same.
      let reasons = TimeStamp.Failure.allCases.filter(failures.contains).map(\.text)
      func sentence(_ answer: String, _ reasons: [String]) -> String {
        answer + (reasons.isEmpty ? "" : ": " + reasons.joined(separator: ", ")) + "."
      }
      return Text(
        sentence(answer.text.german, reasons.map(\.german)), sentence(answer.text.english, reasons.map(\.english)))
    }
  }
}

extension TimeStamp.Answer {
  fileprivate var text: Text {
    switch self {
    case .rejected: return Text("Die Stelle lehnte ab", "The authority refused")
    case .waiting: return Text("Die Stelle ist noch nicht so weit", "The authority is not ready yet")
    case .revocationNear:
      return Text("Das Zertifikat der Stelle wird bald gesperrt", "The authority's certificate will be revoked soon")
    case .revoked: return Text("Das Zertifikat der Stelle ist gesperrt", "The authority's certificate is revoked")
    case .other: return Text("Die Stelle gab keinen Zeitstempel", "The authority gave no time stamp")
    }
  }
}

extension TimeStamp.Failure {
  fileprivate var text: Text {
    switch self {
    case .hashNotTaken: return Text("sie nimmt SHA-256 nicht an", "it does not take SHA-256")
    case .badRequest: return Text("die Anfrage ist nicht erlaubt", "the query is not permitted")
    case .badFormat: return Text("sie konnte die Anfrage nicht lesen", "it could not read the query")
    case .clockNotAvailable: return Text("ihre Uhr ist nicht verfügbar", "its clock is not available")
    case .policyNotTaken: return Text("sie kennt die Richtlinie nicht", "it does not know the policy")
    case .extensionNotTaken: return Text("sie kennt eine Erweiterung nicht", "it does not know an extension")
    case .informationNotAvailable: return Text("eine Angabe fehlt ihr", "it lacks a piece of information")
    case .systemFailure: return Text("ihr System ist gestört", "its system failed")
    }
  }
}

extension SigningKey.Problem {
  /// Why a file gives no key, as readers are told.
  package var text: Text {
    switch self {
    case .unreadable: return Text("Das ist keine Schlüsseldatei (PEM).", "This is no key file (PEM).")
    case .encrypted:
      return Text("Der Schlüssel ist mit einem Kennwort verschlüsselt.", "The key is encrypted with a passphrase.")
    case .otherKind:
      return Text(
        "Das ist ein Schlüssel anderer Art; gebraucht wird Ed25519.",
        "This is a key of another kind; Ed25519 is needed."
      )
    }
  }
}
