import CaseModel
import Intake
import Packing
import Synchronization

/// The cases of one run that would take the same package name, so that one would overwrite the other's package.
struct Namesakes: Sendable {
  /// Another case's folder, by the folder of a case.
  private let others: [String: String]

  /// Reads the number of every case, and nothing else of it.
  init(in portfolio: Portfolio) {
    guard portfolio.folders.count > 1 else {
      others = [:]
      return
    }
    let folders = Mutex<[String: [String]]>([:])
    portfolio.run { folder throws(Outage) in
      CaseFolder(folder).number()
    } report: { index, result in
      guard case .success(let number?) = result else { return }
      // Windows and macOS do not tell capitals from small letters in names.
      let name = Dossier.folderName(of: number).lowercased()
      folders.withLock { $0[name, default: []].append(portfolio.folders[index]) }
    }
    var others: [String: String] = [:]
    for group in folders.withLock({ $0 }).values where group.count > 1 {
      for (folder, other) in zip(group, group.dropFirst() + group.prefix(1)) { others[folder] = other }
    }
    self.others = others
  }

  /// What holds a case that is not alone with its name.
  func finding(for folder: String, _ file: CaseFile?) -> Finding? {
    guard let other = others[folder] else { return nil }
    let name = other.split(separator: "/").last.map(String.init) ?? other
    return Finding(
      .numberTaken, at: file?.origin.place(of: "case") ?? CaseFile.usualFile,
      Text(
        "Der Fall im Ordner \(name) ergäbe denselben Paketnamen.",
        "The case in the folder \(name) would give the same package name."))
  }
}
