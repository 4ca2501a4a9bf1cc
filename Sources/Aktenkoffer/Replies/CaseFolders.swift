import CaseModel
import Custody
import Formats
import Intake
import Law

/// The case folders of a workspace by their file numbers, found at the first question.
final class CaseFolders {
  private let paths: [String]
  private let workspace: Workspace
  private var folders: [String: String]?
  private var pipelines: [Day: Pipeline] = [:]

  init(in paths: [String], of workspace: Workspace) {
    self.paths = paths
    self.workspace = workspace
  }

  /// What the case's own file says of payments; nil where there is no folder, or its file does not read.
  func payments(of number: String) -> FolderPayments? {
    file(of: number).map { FolderPayments(file: $0.path, payments: $0.file.payments) }
  }

  /// The same of the other cases with which an invoice of that handover went out.
  func payments(of begun: Event?, beside number: String, in ledger: Ledger) -> [FolderPayments] {
    let invoices = InvoiceIdentity.listed(begun?.details[InvoiceIdentity.detail] ?? "")
    let others = (try? ledger.cases(with: invoices, beside: number)) ?? []
    return others.compactMap { payments(of: $0) }
  }

  /// Debtors, those who act for them, and who was talked to; nil where there is no folder, or its file does not read.
  func people(of number: String) -> [String]? {
    file(of: number).map { _, file in
      file.debtors.flatMap { debtor in [debtor.name, debtor.billedAs] + debtor.representedBy.map(\.name) }.compactMap {
        $0
      }
        + file.contacts.compactMap(\.counterpart)
    }
  }

  private func file(of number: String) -> (path: String, file: CaseFile)? {
    guard let folder = folder(of: number), let opened = try? Folder(folder) else { return nil }
    for name in CaseFolder.caseFileNames {
      guard let bytes = try? opened.open(name).readAll(limit: 8 << 20) else { continue }
      let reading = CaseReader.read(bytes, file: "\(folder)/\(name)", creditor: workspace.creditor)
      return reading.value.map { ("\(folder)/\(name)", $0) }
    }
    return nil
  }

  /// What was owed on the day of the handover; nil where the folder does not say.
  func claim(of number: String, on day: Day) -> OwedThen? {
    guard let folder = folder(of: number) else { return nil }
    let pipeline = pipelines[day] ?? Pipeline(asOf: day)
    pipelines[day] = pipeline
    return (try? pipeline.check(folder))?.claim.map(OwedThen.init)
  }

  func folder(of number: String) -> String? {
    if let folders { return folders[number] }
    var found: [String: String] = [:]
    for folder in Portfolio(at: paths).folders {
      // Two folders of one number: nobody can tell which it was.
      if let number = CaseFolder(folder).number() { found[number] = found[number] == nil ? folder : "" }
    }
    folders = found.filter { !$0.value.isEmpty }
    return folders?[number]
  }
}

/// The payments that a case folder knows.
struct FolderPayments {
  /// As findings name it.
  let file: String
  let payments: [Payment]

  /// Banks and agencies date a payment by some days apart.
  static let mostDaysApart = 5
}
