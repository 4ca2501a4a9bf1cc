import CaseModel
import Formats
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
  /// - Parameter outbox: where the folder goes; it bears the case's file number. Nothing that is there is replaced.
  public func unpack(_ package: String, into outbox: String) throws(Outage) -> UnpackReport {
    let report = try verify(package)
    guard report.isSound else { return UnpackReport(package: report, folder: nil) }
    return try Outage.translating(package) {
      try Workbench.borrow { bench in
        guard let contents = try PackageContents(try OpenFile(package), with: bench.inflater) else {
          return UnpackReport(package: PackageReport(findings: [.noCaseInside]), folder: nil)
        }
        let path = "\(outbox)/\(Dossier.folderName(of: contents.number))"
        try NewFolder.checkIsFree(path)
        let folder = try Outage.naming(path) { try AtomicFolder(path) }
        try contents.write(to: folder.path) { try NewFolder.make($0) }
        try Outage.naming(path) { try folder.commit() }
        return UnpackReport(package: report, folder: path)
      }
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
