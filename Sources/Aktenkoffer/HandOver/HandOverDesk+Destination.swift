import CaseModel
import Custody
import Formats
import Intake

extension HandOverDesk {
  /// Where this recipient's packages go; nil where nobody said so, or not so that it can be understood.
  var destination: Destination? {
    // The next run may stand elsewhere.
    if let folder = order.folder { return .folder(RealPath.of(folder) ?? folder) }
    guard let setting = workspace.deliveries[order.recipient], let to = setting.to else { return nil }
    switch setting.way {
    case .folder:
      let folder = inWorkspace(to)
      return .folder(RealPath.of(folder) ?? folder)
    case .sftp:
      guard let hostKey = setting.hostKey, let key = setting.key else { return nil }
      return SFTPAccess(
        to, hostKey: hostKey, key: inWorkspace(key), passphraseVariable: setting.passphraseVariable
      ).map(Destination.sftp)
    case .https: return server(to, setting).map(Destination.https)
    case .mail: return mail(to, setting)
    case nil: return nil
    }
  }

  private func inWorkspace(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(workspace.folder ?? ".")/\(path)"
  }

  private func mail(_ to: String, _ setting: DeliverySetting) -> Destination? {
    guard let from = setting.from, let drafts = setting.drafts else { return nil }
    let folder = inWorkspace(drafts)
    return MailDraft(
      to, from: from, folder: RealPath.of(folder) ?? folder, isClearAllowed: setting.isClearAllowed
    ).map(Destination.mail)
  }

  private func server(_ to: String, _ setting: DeliverySetting) -> HTTPSAccess? {
    var logins: [HTTPSAccess.Login] = []
    if let variable = setting.tokenVariable { logins.append(.token(.variable(variable))) }
    if let file = setting.tokenFile { logins.append(.token(.file(inWorkspace(file)))) }
    if let certificate = setting.certificate, let key = setting.key {
      logins.append(
        .certificate(
          inWorkspace(certificate), key: inWorkspace(key), passphraseVariable: setting.passphraseVariable))
    }
    // Which of two would be meant?
    guard logins.count < 2, setting.certificate == nil || setting.key != nil else { return nil }
    let method = setting.method.flatMap { HTTPSAccess.Method(rawValue: $0.rawValue) } ?? .put
    return HTTPSAccess(to, method: method, login: logins.first ?? .none, trust: setting.trust.map(inWorkspace))
  }

  /// The place a handover was begun to; nil where only a configuration that is gone knew the way.
  func destination(at address: String) -> Destination? {
    if let destination, destination.address == address { return destination }
    return address.contains("://") || address.hasPrefix("mailto:") ? nil : .folder(address)
  }

  /// How often one run tries it: a folder once, since what is wrong with it stays wrong.
  func attempts(at destination: Destination) -> Int {
    guard destination.isNetwork else { return 1 }
    return workspace.deliveries[order.recipient]?.attempts ?? Pacing.attempts
  }

  /// What an approval is bound to of the place that koffer.yaml names, beside its words: where a folder really lies, and what
  /// the file of trusted authorities says. Whoever turns a link, or changes that file, sends the case elsewhere.
  func placeApproved() throws -> [(name: String, sha256: String)] {
    guard let setting = workspace.deliveries[order.recipient], let to = setting.to else { return [] }
    switch setting.way {
    case .folder:
      guard let real = RealPath.of(inWorkspace(to)) else { return [] }
      return [("/deliveries/\(order.recipient)/to", try SHA256.digest(of: Array(real.utf8)).hex)]
    case .https:
      guard let trust = setting.trust, let file = try? OpenFile(inWorkspace(trust)) else { return [] }
      return [("/deliveries/\(order.recipient)/trust", try SHA256.digest(of: file).hex)]
    case .sftp, .mail, nil: return []
    }
  }

  // MARK: Findings

  var placeMissing: Finding {
    guard let setting = workspace.deliveries[order.recipient] else {
      return finding(
        .placeMissing,
        Text(
          "Wohin Pakete für \(order.recipient) gehen, sagt niemand.",
          "Nobody says where packages for \(order.recipient) go."))
    }
    let (message, remedy) = HandOverDesk.amiss(with: setting, order.recipient)
    return Finding(.placeMissing, at: setting.place, message, remedy: remedy)
  }

  /// That the folder is not there: an approval is for the place where it really lies; nil where it is, or goes another way.
  var placeAbsent: Finding? {
    guard order.folder == nil, let setting = workspace.deliveries[order.recipient], setting.way == .folder,
      let to = setting.to, RealPath.of(inWorkspace(to)) == nil
    else { return nil }
    return Finding(
      .placeMissing, at: setting.place,
      Text(
        "Der Ordner für \(order.recipient) ist nicht da; freigegeben wird nur, was an einen wirklichen Ort geht.",
        "The folder for \(order.recipient) is not there; only what goes to a real place is approved."),
      remedy: Text("Ihn anlegen oder einbinden und dann freigeben.", "Make or mount it, and approve then."))
  }

  /// That the place is the folder of our own copies: nothing would leave the house; nil where it is another.
  func placeIsOurs(_ destination: Destination) -> Finding? {
    guard case .folder(let path) = destination, let place = RealPath.of(path),
      let own = RealPath.of(workspace.staging), place == own || place.hasPrefix(own + "/")
    else { return nil }
    let setting = order.folder == nil ? workspace.deliveries[order.recipient] : nil
    return Finding(
      .placeMissing, at: setting?.place ?? caseFile,
      Text(
        "Der Ordner für \(order.recipient) ist der unserer eigenen Kopien („\(Workspace.stagingName)“); dort verließe nichts das Haus.",
        "The folder for \(order.recipient) is that of our own copies (“\(Workspace.stagingName)”); nothing would leave the house there."
      ))
  }

  private static func amiss(with setting: DeliverySetting, _ recipient: String) -> (Text, Text) {
    switch setting.way {
    case .https:
      (
        Text(
          "Die Adresse für \(recipient) taugt nicht, oder es sind zwei Anmeldungen angegeben.",
          "The address for \(recipient) will not do, or two logins are given."),
        Text(
          "„to“ als https://server/pfad/{name} schreiben, ohne Anmeldung und „?“; dazu token_env, token_file oder certificate mit key.",
          "Write “to” as https://server/path/{name}, without login and “?”; with token_env, token_file, or certificate and key."
        )
      )
    case .mail:
      (
        Text(
          "„to“ oder „from“ für \(recipient) ist keine einfache Mailadresse.",
          "“to” or “from” for \(recipient) is no plain mail address."),
        Text(
          "„to: mailto:name@server“, „from: name@server“ und „drafts: ORDNER“ angeben.",
          "Give “to: mailto:name@server”, “from: name@server” and “drafts: FOLDER”.")
      )
    case .sftp, .folder, nil:
      (
        Text(
          "Die Adresse für \(recipient) ist weder ein Ordner noch sftp://name@server/ordner mit gültigem Schlüssel, https:// oder mailto:.",
          "The address for \(recipient) is neither a folder nor sftp://user@server/folder with a valid key, https:// or mailto:."
        ),
        Text(
          "„to“ und „host_key“ (SHA256:…) berichtigen; ein Kennwort gehört nicht in die Adresse.",
          "Mend “to” and “host_key” (SHA256:…); a password does not belong in the address.")
      )
    }
  }

  /// A debtor's data in a mail that everybody on the way can read; nil where that is not about to happen.
  func mailInClear(to destination: Destination) -> Finding? {
    guard case .mail(let draft) = destination, order.seal.recipient == nil, !draft.isClearAllowed else { return nil }
    return finding(
      .mailInClear,
      Text(
        "Das Paket ginge unverschlüsselt per Mail an \(order.recipient).",
        "The package would go to \(order.recipient) by mail in clear."))
  }
}
