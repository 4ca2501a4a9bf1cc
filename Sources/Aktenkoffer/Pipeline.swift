import CaseModel
import Escalation
import Formats
import Intake
import Packing

/// The whole run, from a folder of evidence to a package. The toolkit's front door.
///
///     let pipeline = try Pipeline(asOf: day)
///     switch try pipeline.check("cases/2026-0042").verdict {
///     case .held(let held): …
///     case .cleared(let cleared): …
///     }
///
/// May be used from many threads at once. Throws nothing but `Outage`.
public final class Pipeline: Sendable {
  /// The day as of which everything is judged.
  public let asOf: Day
  let schemas = CaseSchemas()
  private let xjustiz: XJustizCabinet
  let workspaces: WorkspaceCache
  let ledgers = LedgerCache()
  let namesakes: Namesakes

  /// - Parameter portfolio: the cases of this run, of which no two may take the same package name.
  /// - Parameter xjustiz: a folder of official XJustiz schemas, preferred to the workspace's own; nil for the one
  ///   `$KOFFER_XJUSTIZ` names.
  public init(asOf: Day, among portfolio: Portfolio = Portfolio(folders: []), xjustiz: String? = nil) {
    self.asOf = asOf
    self.xjustiz = XJustizCabinet(root: xjustiz ?? XJustizCabinet.environment)
    namesakes = Namesakes(in: portfolio)
    workspaces = WorkspaceCache(asOf: asOf)
  }

  /// Reads and judges one case.
  ///
  /// - Parameter recipients: the names of those whose questions are asked besides.
  public func check(_ folder: String, for recipients: [String] = []) throws(Outage) -> CaseReport {
    try Outage.translating(folder) {
      try Workbench.borrow { bench in
        let checked = try self.check(folder, for: recipients, with: bench)
        var report = checked.report
        report.recipientsUnasked = checked.asked ? [] : recipients
        return report
      }
    }
  }

  /// Reads and judges one case and, if nothing holds it, writes its packages into a folder.
  ///
  /// - Parameters:
  ///   - recipients: the names of whom they are for, as `koffer recipients list` gives them. The questions of one hold
  ///     its package as the rules do, and not those of the others.
  ///   - seal: a signature beside each package, an envelope in its place.
  public func pack(
    _ folder: String, into outbox: String, for recipients: [String] = ["koffer"], _ seal: Seal = .none
  ) throws(Outage) -> CaseReport {
    try Outage.translating(folder) {
      try Workbench.borrow { bench in
        let checked = try self.check(folder, for: recipients, with: bench)
        var report = checked.report
        for handover in checked.handovers {
          report.packages.append(try self.write(try Dossier(handover), seal, of: folder, into: outbox, with: bench))
        }
        return report
      }
    }
  }

  func write(
    _ dossier: Dossier, _ seal: Seal, of folder: String, into outbox: String, with bench: Workbench
  ) throws -> CaseReport.Package {
    var package = try write(dossier.parcel, seal, of: folder, into: outbox, with: bench)
    package.withheld = dossier.withheld
    package.documentsKept = dossier.documentsKept
    package.notes = dossier.notes + package.notes
    return package
  }

  func write(
    _ parcel: Parcel, _ seal: Seal, of folder: String, into outbox: String, with bench: Workbench
  ) throws -> CaseReport.Package {
    let path = "\(outbox)/\(parcel.fileName)"
    try Outbox.check(outbox, isOutside: folder)
    do {
      let files = try parcel.write(seal, from: try Folder(folder), to: path, with: bench.deflater, bench.inflater)
      return CaseReport.Package(
        path: files.package, identity: parcel.identity, notes: files.notes, signature: files.signature,
        encryptedFor: seal.recipient)
    } catch let problem as FileProblem where problem.path.hasPrefix(path) {
      throw Outage(problem, of: problem.path)
    }
  }

  /// Reads and judges one case and says what would leave the house with its package. Nothing is written.
  public func explain(_ folder: String, for recipient: String = "koffer") throws(Outage) -> CaseReport {
    try Outage.translating(folder) {
      try Workbench.borrow { bench in
        let checked = try self.check(folder, for: [recipient], with: bench)
        var report = checked.report
        report.disclosure = try checked.handovers.first.map { try Dossier($0).disclosure }
        return report
      }
    }
  }

  /// Checks a package on the receiver's side: in clear or encrypted, with the signature beside it; or a single file; or a
  /// folder, as a bag.
  ///
  /// - Parameters:
  ///   - recipient: the name of the one by whose written rules a single file is judged.
  ///   - seal: the receiver's own key, and whom it trusts.
  public func verify(
    _ package: String, as recipient: String? = nil, _ seal: SealCheck = .plain
  ) throws(Outage) -> PackageReport {
    try verifying(package, as: recipient, seal) { report, _, _ in report }
  }

  /// Verifies a package and hands on the very file that was verified, in clear: by then another may lie at its path.
  ///
  /// - Parameter body: gets no file where the package was not opened.
  func verifying<Result>(
    _ package: String, as recipient: String? = nil, _ seal: SealCheck,
    _ body: (PackageReport, OpenFile?, Workbench) throws -> Result
  ) throws(Outage) -> Result {
    try Outage.translating(package) {
      try Workbench.borrow { bench in
        if let report = try PackageReport(bag: package) { return try body(report, nil, bench) }
        let envelope = PackageEnvelope(package)
        let file: OpenFile
        switch try envelope.open(seal) {
        case .success(let opened): file = opened
        case .failure(let refusal): return try body(PackageReport(refused: refusal, envelope.encryption), nil, bench)
        }
        var report = try self.verify(file, named: package, as: recipient, with: bench)
        report.encryption = envelope.encryption
        try Outage.naming(package) {
          try report.check(signatureOf: file, at: envelope.clearPath, asOf: self.asOf, seal)
        }
        return try body(report, file, bench)
      }
    }
  }

  private func verify(
    single file: OpenFile, at path: String, as name: String, with bench: Workbench
  ) throws -> PackageReport {
    let reading = try RecipientCabinet(above: path).recipient(named: name)
    guard let recipient = reading.recipient else { return PackageReport(findings: reading.findings) }
    let bytes = try file.readAll(limit: MappedFileCheck.largestFile)
    return try MappedFileCheck.run(bytes, as: recipient, named: path, with: bench.inflater, asOf: asOf)
  }

  private func verify(
    _ file: OpenFile, named package: String, as recipient: String?, with bench: Workbench
  ) throws -> PackageReport {
    let official = xjustiz.schemas(above: package)
    let isMessage = recipient.map { $0.hasPrefix(Recipient.xjustiz.name) } ?? true
    if let recipient, !isMessage, try !PackageCheck.isPackage(file, with: bench.inflater) {
      return try verify(single: file, at: package, as: recipient, with: bench)
    }
    if isMessage, let message = try XJustizFile.bytes(of: file) {
      return try XJustizFile.check(message, official, named: package)
    }
    let name = package.lastComponent
    var report = try PackageCheck.run(file, named: name, schemas: schemas, official, with: bench.inflater, asOf: asOf) {
      name in
      try RecipientCabinet(above: package).recipient(named: name).recipient?.mapping
    }
    if let recipient { report.note(asked: recipient) }
    return report
  }

  /// A case judged for some recipients.
  struct Checked {
    let report: CaseReport
    /// To those recipients that have no question which holds it; none where the case itself is held.
    var handovers: [Handover] = []
    /// Whether the recipients' questions were asked: without a sum there is nothing to ask about.
    var asked = false
  }

  func check(_ folder: String, for names: [String], with bench: Workbench) throws -> Checked {
    let office = try workspaces.office(of: folder)
    var reading = try CaseFolder(folder).read(office.workspace, with: bench.reading)
    if let finding = namesakes.finding(for: folder, reading.value) { reading.findings.append(finding) }
    let verdict = try office.judge(reading, asOf: asOf)
    var report = CaseReport(folder: folder, file: reading.value, verdict: verdict)
    report.claims = try reading.value?.claims ?? []
    guard !names.isEmpty else { return Checked(report: report) }
    var handovers: [Handover] = []
    let questions: [Finding]?
    switch verdict {
    case .cleared(let cleared): (questions, handovers) = try ask(names, about: cleared, in: office)
    case .held(let held): questions = try held.asIfCleared { try ask(names, about: $0, in: office).questions }
    }
    report.verdict = verdict.asked(questions ?? [])
    return Checked(report: report, handovers: handovers, asked: questions != nil)
  }

  /// What those recipients would ask back, and the case as those get it that no question of theirs keeps it from.
  private func ask(
    _ names: [String], about cleared: ClearedCase, in office: Office
  ) throws -> (questions: [Finding], handovers: [Handover]) {
    let official = xjustiz.schemas(beside: office.workspace.folder)
    let pages = MadePages()
    var questions: [Finding] = []
    var handovers: [Handover] = []
    for name in names where !handovers.contains(where: { $0.recipient.name == name }) {
      let found = try office.recipients.recipient(named: name)
      let handover = found.recipient.map { Handover(cleared, to: $0, schemas: schemas, official, pages: pages) }
      let asked = found.findings + (handover?.questions ?? [])
      questions += asked.filter { !questions.contains($0) }
      if let handover, !asked.contains(where: \.blocks) { handovers.append(handover) }
    }
    return (questions, handovers)
  }
}
