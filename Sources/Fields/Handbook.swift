import CaseModel

/// The page that describes a kind of hand-written file; findings about its form rest on it.
package struct Handbook: Sendable {
  private let chapter: @Sendable (String) -> Citation

  /// - Parameter chapter: what describes the section of that name, as sections are named: `steps.when`.
  package init(_ chapter: @escaping @Sendable (_ section: String) -> Citation) {
    self.chapter = chapter
  }

  package static let caseFolder = Handbook { _ in .contract("docs/case-folder.md") }

  /// On what a finding of that kind rests, met in a section of such a file. The catalogue names the case folder's page.
  package func basis(of kind: FindingKind, in section: String) -> [Citation] {
    kind.basis.map { $0 == .contract("docs/case-folder.md") ? chapter(section) : $0 }
  }
}
