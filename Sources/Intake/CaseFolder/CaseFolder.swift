import CaseModel
import Fields
import Formats

/// A folder that holds one case: `case.yaml` (or `case.json`) and its documents.
public struct CaseFolder: Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  /// The names of the case's own file.
  package static let caseFileNames = ["case.yaml", "case.json"]

  /// Reads the whole folder: the case's file, then every document, hashed, told by content, invoices and mails opened.
  ///
  /// What is wrong with the case comes back as findings; `FileProblem` is thrown only where the folder itself cannot be
  /// opened or listed.
  package func read(_ workspace: Workspace, with bench: ReadingBench) throws -> Reading<CaseFile?> {
    let folder = try Folder(path)
    var reading = FolderReading(folder: folder, bench: bench)
    let entries: [FolderEntry]
    do throws(FileProblem) {
      entries = try folder.entries()
    } catch {
      guard let finding = Finding(folderLimit: error) else { throw error }
      return Reading(nil, [finding])
    }
    guard let (name, bytes) = reading.caseFileBytes(among: entries) else { return Reading(nil, reading.findings) }
    let text = CaseReader.read(bytes, file: name, creditor: workspace.creditor)
    reading.findings += workspace.findings + text.findings
    guard var file = text.value else { return Reading(nil, reading.findings) }
    file.source = CaseFile.Source(path: name, sha256: try bench.digest(of: bytes).hex)
    reading.readDocuments(entries, of: &file, caseFile: name)
    return Reading(file, reading.findings)
  }
}

/// What reading needs again and again; one for each thread.
package final class ReadingBench {
  let sha256: SHA256

  package init() throws(LibraryFailure) {
    sha256 = try SHA256()
  }
}

extension Finding {
  /// A folder with more files or levels than any case has.
  fileprivate init?(folderLimit problem: FileProblem) {
    switch problem.reason {
    case .tooManyEntries(let limit):
      self.init(
        .folderTooLarge, at: Place("."),
        Text("Der Fallordner enthält mehr als \(limit) Dateien.", "The case folder holds more than \(limit) files."))
    case .tooDeep(let limit):
      self.init(
        .folderTooLarge, at: Place("."),
        Text("Der Fallordner ist tiefer als \(limit) Ebenen.", "The case folder is deeper than \(limit) levels."))
    default: return nil
    }
  }
}
