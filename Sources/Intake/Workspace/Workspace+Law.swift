import CaseModel
import Formats

extension Workspace {
  /// The folder beside `koffer.yaml` that holds an operator's values of the law.
  package static let lawFolder = "law.d"

  /// Reads `law.d/*.yaml` in the order of their names. Where there is no such folder, nothing is added.
  mutating func readLaw() throws {
    guard let folder else { return }
    let opened: Folder
    do throws(FileProblem) {
      opened = try Folder("\(folder)/\(Workspace.lawFolder)")
    } catch {
      guard error.reason == .notFound else { throw error }
      return
    }
    for entry in try opened.entries(limits: .topLevel) where !entry.path.hasPrefix(".") {
      let file = "\(prefix)\(Workspace.lawFolder)/\(entry.path)"
      guard entry.kind == .file, entry.path.hasSuffix(".yaml") else {
        findings.append(
          Finding(
            .lawFileIgnored, at: Place(file),
            Text(
              "In law.d/ werden nur gewöhnliche Dateien *.yaml gelesen.",
              "Only regular files *.yaml are read in law.d/.")))
        continue
      }
      let bytes: [UInt8]
      do throws(FileProblem) {
        bytes = try opened.open(entry.path).readAll(limit: 8 << 20)
      } catch {
        throw FileProblem(error.reason, at: "\(folder)/\(Workspace.lawFolder)/\(entry.path)")
      }
      lawFiles.append(
        CaseFile.Source(
          path: "\(Workspace.lawFolder)/\(entry.path)", sha256: try SHA256.digest(of: bytes).hex))
      let reading = LawReader.read(bytes, file: file)
      supplements += reading.value
      findings += reading.findings
    }
  }
}

extension FindingKind {
  package static let lawFileIgnored = FindingKind(
    "RECHT-07", .note, Text("Datei in law.d/ nicht gelesen", "File in law.d/ not read"),
    remedy: Text(
      "Die Datei selbst dort ablegen und auf .yaml enden lassen, oder anderswo ablegen.",
      "Put the file itself there and let it end in .yaml, or keep it elsewhere."),
    basis: [.contract("docs/law.md")])
}
