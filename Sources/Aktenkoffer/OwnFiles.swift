import CaseModel
import Formats
import Intake

/// The files an operator keeps in one folder of the workspace: `policies/`, `recipients/`.
struct OwnFiles: Sendable {
  /// The folder that holds `koffer.yaml`; nil where there is none, and so no files either.
  private let workspace: String?
  /// How a place in that folder is written, seen from the case.
  private let prefix: String
  private let folder: String
  /// In bytes; no file of the kind is so long.
  private let largest: Int

  /// A file's text, or how much would have been too much.
  enum Content {
    case text([UInt8])
    case tooLarge(limit: Int)
  }

  init(_ folder: String, of workspace: Workspace, largest: Int) {
    self.workspace = workspace.folder
    prefix = workspace.prefix
    self.folder = folder
    self.largest = largest
  }

  /// As findings name a file.
  func path(of name: String) -> String { "\(prefix)\(folder)/\(name).yaml" }

  /// Names of the files without their ending, in their order; none where there is no such folder.
  var names: [String] {
    guard let workspace, let entries = try? Folder("\(workspace)/\(folder)").entries(limits: .topLevel) else {
      return []
    }
    return entries.filter { $0.kind == .file && $0.path.hasSuffix(".yaml") && !$0.path.hasPrefix(".") }
      .map { String($0.path.dropLast(".yaml".count)) }
  }

  /// What the file of that name holds; nil where there is none. An outage names where the file really lies.
  func content(of name: String) throws -> Content? {
    guard let workspace else { return nil }
    let path = "\(folder)/\(name).yaml"
    do throws(FileProblem) {
      return .text(try Folder(workspace).open(path).readAll(limit: largest))
    } catch {
      switch error.reason {
      case .tooLarge(let limit): return .tooLarge(limit: limit)
      case .notFound, .outsideFolder: return nil
      default: throw FileProblem(error.reason, at: "\(workspace)/\(path)")
      }
    }
  }
}
