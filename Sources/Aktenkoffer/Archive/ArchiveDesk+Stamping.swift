import CaseModel
import Custody
import Formats
import Packing

extension ArchiveDesk {
  /// A head that an authority witnessed.
  public struct Stamped: Sendable {
    public let head: SignedHead
    /// When the authority says it was, in UTC.
    public let time: String
    /// Who the authority is, as its certificate names it.
    public let signer: String
    /// Whether the certificates in koffer.yaml vouch for it; false where none are named.
    public let isTrusted: Bool
    /// Whether that head had been stamped before, and nothing was asked.
    public let isKnown: Bool
  }

  /// Has the last head time-stamped by the authority that koffer.yaml names.
  public func stamp(by person: String?) throws(Outage) -> Stamped {
    let setting = place.workspace.archive
    guard let url = setting.timeStamps, let authority = TimeStampAuthority(url) else {
      throw Outage(
        "ARCHIV-33", path: setting.place.description,
        Text("Kein Zeitstempeldienst angegeben.", "No time-stamp authority is given."),
        remedy: Text(
          "In koffer.yaml „archive: {time_stamps: https://…}“ angeben.",
          "Give “archive: {time_stamps: https://…}” in koffer.yaml."))
    }
    guard let head = archive.head else {
      throw Outage(
        "ARCHIV-34", path: place.path, Text("Das Archiv ist leer.", "The archive is empty."),
        remedy: Text("Erst „koffer archive add“.", "First “koffer archive add”."))
    }
    let anchors = try setting.trust.map { trust throws(Outage) in
      try TrustedAuthorities.read(ArchivePlace.path(trust, in: place.home))
    }
    if let known = try known(anchors) { return known }
    let query = TimeStampQuery(of: try translating { try head.digest })
    let stamp: TimeStamp
    do throws(TimeStampAuthority.Problem) { stamp = try authority.ask(query) } catch { throw Outage(error, of: url) }
    let verdict = stamp.check(query.digest, answering: query, anchors: anchors)
    if case .refused(let refusal) = verdict {
      throw Outage(
        "ARCHIV-35", path: url, refusal.text,
        remedy: Text(
          "Es wurde nichts aufbewahrt; den Dienst und „trust“ prüfen.",
          "Nothing was kept; check the authority and “trust”."))
    }
    let time = UTCTime.text(stamp.at)
    try translating {
      try archive.keep(stamp: stamp.bytes, of: head, time: time, at: at, by: person)
      try index.follow(archive)
    }
    return Stamped(
      head: head, time: time, signer: stamp.signer.subject, isTrusted: verdict == .right, isKnown: false)
  }
}

extension ArchiveDesk {
  /// The last stamp, where nothing is new since.
  private func known(_ anchors: Keyring?) throws(Outage) -> Stamped? {
    try translating {
      guard let (head, reply) = try archive.lastStamp(), let stamp = try? TimeStamp(reply: reply) else { return nil }
      let verdict = stamp.check(try head.digest, anchors: anchors)
      if case .refused = verdict { return nil }
      return Stamped(
        head: head, time: UTCTime.text(stamp.at), signer: stamp.signer.subject, isTrusted: verdict == .right,
        isKnown: true)
    }
  }
}

/// Certificates of time-stamp authorities, as a file of the operator's has them.
enum TrustedAuthorities {
  static func read(_ path: String) throws(Outage) -> Keyring {
    let ring = try Outage.translating(path) { try KeyFiles([path], nil).read() }
    guard case .success(let anchors) = ring, anchors.count > 0 else {
      throw Outage(
        "ARCHIV-36", path: path, Text("Die Datei enthält kein Zertifikat.", "The file holds no certificate."),
        remedy: Text("Eine Datei mit Zertifikaten (PEM) nennen.", "Name a file of certificates (PEM)."))
    }
    return anchors
  }
}

extension Outage {
  fileprivate init(_ problem: TimeStampAuthority.Problem, of url: String) {
    let message: Text
    switch problem {
    case .unreachable:
      message = Text("Der Zeitstempeldienst antwortet nicht.", "The time-stamp authority does not answer.")
    case .lost:
      message = Text("Die Verbindung zum Zeitstempeldienst brach ab.", "The connection to the authority broke off.")
    case .certificate:
      message = Text("Dem Server des Dienstes ist nicht zu trauen.", "The authority's server is not to be trusted.")
    case .ownFiles: message = Text("Die Datei der Zertifikate taugt nicht.", "The file of certificates cannot be used.")
    case .login: message = Text("Der Dienst verlangt eine Anmeldung.", "The authority wants a login.")
    case .redirected(let code):
      message = Text("Der Dienst verweist anderswohin (\(code)).", "The authority points elsewhere (\(code)).")
    case .refused(let code): message = Text("Der Dienst lehnt ab (\(code)).", "The authority refuses (\(code)).")
    case .tooLong: message = Text("Die Antwort des Dienstes ist zu lang.", "The authority's answer is too long.")
    case .reply(let problem): message = problem.text
    case .library: message = Text("Die HTTP-Bibliothek versagte.", "The HTTP library failed.")
    }
    self.init(
      "ARCHIV-37", path: url, message,
      remedy: problem.passes
        ? Text("Später wiederholen. Es wurde nichts verzeichnet.", "Try again later. Nothing was recorded.")
        : Text("„time_stamps“ in koffer.yaml prüfen.", "Check “time_stamps” in koffer.yaml."))
  }
}
