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
  private let schemas = CaseSchemas()
  private let xjustiz: XJustizCabinet
  private let workspaces: WorkspaceCache
  private let namesakes: Namesakes

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
  /// - Parameter recipient: the name of the one whose questions are asked besides; nil for none.
  public func check(_ folder: String, for recipient: String? = nil) throws(Outage) -> CaseReport {
    try Outage.translating(folder) {
      try Workbench.borrow { bench in try self.check(folder, for: recipient, with: bench).report }
    }
  }

  /// Reads and judges one case and, if nothing holds it, writes its package into a folder.
  ///
  /// - Parameters:
  ///   - recipient: the name of whom it is for, as `koffer recipients list` gives it; its questions hold the case as the
  ///     rules do.
  ///   - seal: a signature beside the package, an envelope in its place.
  public func pack(
    _ folder: String, into outbox: String, for recipient: String = "koffer", _ seal: Seal = .none
  ) throws(Outage) -> CaseReport {
    try Outage.translating(folder) {
      try Workbench.borrow { bench in
        let checked = try self.check(folder, for: recipient, with: bench)
        var report = checked.report
        guard case .cleared(let cleared) = report.verdict, let recipient = checked.recipient else { return report }
        let official = self.xjustiz.schemas(beside: try self.workspaces.office(of: folder).workspace.folder)
        let dossier = try Dossier(cleared, for: recipient, schemas: self.schemas, official)
        let path = "\(outbox)/\(dossier.fileName)"
        try Outbox.check(outbox, isOutside: folder)
        do {
          let files = try dossier.write(
            seal, from: try Folder(folder), to: path, with: bench.deflater, bench.inflater)
          report.package = CaseReport.Package(
            path: files.package, identity: dossier.identity, withheld: dossier.withheld,
            notes: dossier.notes + files.notes, signature: files.signature, encryptedFor: seal.recipient)
        } catch let problem as FileProblem where problem.path.hasPrefix(path) {
          throw Outage(problem, of: problem.path)
        }
        return report
      }
    }
  }

  /// Reads and judges one case and says what would leave the house with its package. Nothing is written.
  public func explain(_ folder: String, for recipient: String = "koffer") throws(Outage) -> CaseReport {
    try Outage.translating(folder) {
      try Workbench.borrow { bench in
        let checked = try self.check(folder, for: recipient, with: bench)
        var report = checked.report
        guard case .cleared(let cleared) = report.verdict, let recipient = checked.recipient else { return report }
        let official = self.xjustiz.schemas(beside: try self.workspaces.office(of: folder).workspace.folder)
        report.disclosure = try Dossier(cleared, for: recipient, schemas: self.schemas, official).disclosure
        return report
      }
    }
  }

  /// Checks a package on the receiver's side: in clear or encrypted, with the signature beside it; or a single file.
  ///
  /// - Parameters:
  ///   - recipient: the name of the one by whose written rules a single file is judged.
  ///   - seal: the receiver's own key, and whom it trusts.
  public func verify(
    _ package: String, as recipient: String? = nil, _ seal: SealCheck = .plain
  ) throws(Outage) -> PackageReport {
    try Outage.translating(package) {
      try Workbench.borrow { bench in
        let envelope = PackageEnvelope(package)
        let file: OpenFile
        switch try envelope.open(seal) {
        case .success(let opened): file = opened
        case .failure(let refusal): return PackageReport(refused: refusal, envelope.encryption)
        }
        var report = try self.verify(file, named: package, as: recipient, with: bench)
        report.encryption = envelope.encryption
        try Outage.naming(package) {
          try report.check(signatureOf: file, at: envelope.clearPath, asOf: self.asOf, seal)
        }
        return report
      }
    }
  }

  private func verify(
    single file: OpenFile, at path: String, as name: String, with bench: Workbench
  ) throws -> PackageReport {
    let folder = RealPath.of(path).map { "/" + $0.split(separator: "/").dropLast().joined(separator: "/") } ?? "."
    let reading = try RecipientCabinet(try Workspace.above(folder)).recipient(named: name)
    guard let recipient = reading.recipient else { return PackageReport(findings: reading.findings) }
    let bytes = try file.readAll(limit: MappedFileCheck.largestFile)
    return try MappedFileCheck.run(bytes, as: recipient, named: path, with: bench.inflater)
  }

  private func verify(
    _ file: OpenFile, named package: String, as recipient: String?, with bench: Workbench
  ) throws -> PackageReport {
    if let recipient, try !PackageCheck.isPackage(file, with: bench.inflater) {
      return try verify(single: file, at: package, as: recipient, with: bench)
    }
    let official = xjustiz.schemas(above: package)
    if let message = try XJustizFile.bytes(of: file) {
      return try XJustizFile.check(message, official, named: package)
    }
    return try PackageCheck.run(file, schemas: schemas, official, with: bench.inflater)
  }

  private func check(
    _ folder: String, for name: String?, with bench: Workbench
  ) throws -> (report: CaseReport, recipient: Recipient?) {
    let office = try workspaces.office(of: folder)
    var reading = try CaseFolder(folder).read(office.workspace, with: bench.reading)
    if let finding = namesakes.finding(for: folder, reading.value) { reading.findings.append(finding) }
    let recipient = try name.map(office.recipients.recipient)
    let verdict = try office.judge(reading, asOf: asOf, for: recipient)
    return (CaseReport(folder: folder, file: reading.value, verdict: verdict), recipient?.recipient)
  }
}
