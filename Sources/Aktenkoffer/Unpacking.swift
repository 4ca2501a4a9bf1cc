import CaseModel
import Formats
import Glibc
import Packing

/// A package laid out as a case folder, or why it was not.
public struct UnpackReport: Sendable {
  /// What verifying the package found.
  public let package: PackageReport
  /// Where the case lies now; nil where nothing was written.
  public let folder: String?

  public var isDone: Bool { folder != nil }
}

extension Pipeline {
  /// Verifies a package and lays its case out as a folder of its own, which this program reads like any other.
  ///
  /// - Parameters:
  ///   - outbox: where the folder goes; it bears the case's file number. Nothing that is there is replaced.
  ///   - seal: the receiver's own key, and whom it trusts.
  public func unpack(
    _ package: String, into outbox: String, _ seal: SealCheck = .plain
  ) throws(Outage) -> UnpackReport {
    try verifying(package, seal) { report, file, bench in
      guard report.isSound, let file else { return UnpackReport(package: report, folder: nil) }
      guard let contents = try PackageContents(file, with: bench.inflater) else {
        return UnpackReport(package: PackageReport(findings: [.noCaseInside]), folder: nil)
      }
      let path = "\(outbox)/\(Dossier.folderName(of: contents.number))"
      try Outbox.checkLiesInNoCase(path)
      try NewFolder.checkIsFree(path)
      do {
        let folder = try AtomicFolder(path)
        try contents.write(to: folder)
        try folder.commit()
      } catch let error as FileProblem {
        let isTaken = [.other(EEXIST), .other(ENOTEMPTY)].contains(error.reason)
        if isTaken { try NewFolder.checkIsFree(path) }
        // Not the hidden folder beside it, which is gone.
        throw Outage(FileProblem(error.reason, at: path), of: path)
      }
      return UnpackReport(package: report, folder: path)
    }
  }
}

extension Finding {
  fileprivate static var noCaseInside: Finding {
    Finding(
      .partMissing, at: Place("case.xml"),
      Text("Nur Pakete mit case.xml sind ein Fall.", "Only packages with case.xml are a case."),
      remedy: Text(
        "Beim Absender das Paket für „koffer“ anfordern; dieses mit „unzip“ öffnen.",
        "Ask the sender for the package for “koffer”; open this one with “unzip”."))
  }
}
