import CaseModel
import Escalation
import Law

/// Whoever a case goes to: what it asks for, which files it reads, and what leaves the house for it.
public struct Recipient: Sendable {
  /// As `--for` takes it: `paywise`.
  public let name: String
  public let title: Text
  /// Whether it is an agency, a law firm, or either; empty where that is open.
  public let kinds: Set<Mandate.Recipient>
  /// What it does not need, and does not get.
  public let withholds: Set<Disclosable>
  /// Which documents go along; nil for all.
  package let documents: Set<DocumentKind>?
  /// Whether documents lie beside the files it reads, not in a folder of their own.
  let isFlat: Bool
  /// The mapping it was made from; nil of recipients that are written in code.
  package let mapping: Mapping?
  /// What its files carry that are written in code, by their names.
  package let carries: [String: [CarriedMatter]]
  /// What the workspace says of it.
  private(set) var settings: RecipientSettings
  /// Settings that a recipient written in code reads; those of a mapping stand there.
  private let ownSettings: [Mapping.Setting]
  /// What it would ask back about a case that is otherwise ready; nil where it asks nothing.
  fileprivate let questions: (@Sendable (Handover) -> [Finding])?
  /// The files it reads, in their order; documents and manifest come on top.
  let files: @Sendable (Handover) throws -> [GeneratedFile]
  /// What whoever packs should know about the files.
  let notes: @Sendable (Handover) -> [Text]

  package init(
    _ name: String, _ title: Text, kinds: Set<Mandate.Recipient> = [], withholds: Set<Disclosable>,
    documents: Set<DocumentKind>? = nil,
    isFlat: Bool = false, mapping: Mapping? = nil, carries: [String: [CarriedMatter]] = [:],
    settings: RecipientSettings = RecipientSettings(place: Place("koffer.yaml")),
    reading ownSettings: [Mapping.Setting] = [],
    questions: (@Sendable (Handover) -> [Finding])? = nil,
    notes: @escaping @Sendable (Handover) -> [Text] = { _ in [] },
    files: @escaping @Sendable (Handover) throws -> [GeneratedFile]
  ) {
    self.name = name
    self.title = title
    self.kinds = kinds
    self.withholds = withholds
    self.documents = documents
    self.isFlat = isFlat
    self.mapping = mapping
    self.carries = carries
    self.settings = settings
    self.ownSettings = ownSettings
    self.questions = questions
    self.notes = notes
    self.files = files
  }

  /// The same with what the workspace says of it.
  package func set(_ settings: RecipientSettings) -> Recipient {
    var copy = self
    copy.settings = settings
    return copy
  }

  /// Everything that may be set of it; who receives the letter, of every recipient.
  package var settable: [Mapping.Setting] {
    let own = ownSettings + (mapping?.settings ?? [])
    return own.contains { $0.name == Recipient.receiver.name } ? own : own + [Recipient.receiver]
  }

  /// Whom letters are addressed to: who the workspace says receives them, else whom the mapping names. Nobody's name is
  /// made of that of a file format.
  var addressee: String {
    settings.values[Recipient.receiver.name]?.value.onOneLine ?? mapping?.addressee ?? mapping?.title.german
      ?? "An den Empfänger dieser Akte"
  }

  private static let receiver = Mapping.Setting(
    name: XJustizMessage.receiverSetting.name, title: Text("Empfänger im Anschreiben", "addressee of the letter"),
    isRequired: false, longest: nil, otherwise: nil)
}

/// A file of the package that is made, not copied.
package struct GeneratedFile: Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A cleared case on its way to a recipient: only what leaves the house is in it.
package struct Handover: Sendable {
  /// Without what the recipient does not get.
  package let cleared: ClearedCase
  /// The documents that go along, under their names.
  package let contents: Contents
  package let withheld: [Withheld]
  /// Proof that stays because it is something else, too.
  let displaced: [DisplacedProof]
  /// Documents that stay, by kind.
  package let keptDocuments: [DocumentKind: Int]
  package let recipient: Recipient
  package let schemas: CaseSchemas
  /// Official schemas, where the operator has them.
  package let xjustiz: XJustizSchemas
  /// The pages for people, each made once.
  let pages: MadePages
  /// The recipient's files, filled; nil for recipients that are written in code.
  package private(set) var mapped: MappedCase?

  /// What this recipient would ask back, were the case handed over as it is.
  package var questions: [Finding] {
    [KindForeseen.finding(self)].compactMap { $0 } + ProofStays.findings(self) + (recipient.questions?(self) ?? [])
  }

  /// Documents that stay, by kind, in the order of the kinds.
  var documentsKept: [(kind: Text, count: Int)] {
    DocumentKind.list(keptDocuments)
  }

  package var file: CaseFile { cleared.file }
  package var claim: ClaimStatement { cleared.claim }

  /// - Parameter pages: those of the same case as other recipients got them.
  package init(
    _ cleared: ClearedCase, to recipient: Recipient, schemas: CaseSchemas, _ xjustiz: XJustizSchemas = .none,
    pages: MadePages = MadePages()
  ) {
    self.pages = pages
    let (own, reduced) = cleared.withholding(recipient.withholds)
    let named = Contents(of: reduced.file)
    let all = recipient.isFlat ? named.flat : named
    withheld = reduced.withheld
    displaced = reduced.displaced
    self.recipient = recipient
    self.schemas = schemas
    self.xjustiz = xjustiz
    contents = recipient.documents.map(all.only) ?? all
    let staying = Set(cleared.file.documents.map(\.path)).subtracting(contents.documents.map(\.document.path))
    self.cleared = own.silent(about: staying)
    let left = recipient.documents.map { kinds in all.documents.filter { !kinds.contains($0.kind) } } ?? []
    keptDocuments = Dictionary(grouping: left, by: \.kind).mapValues(\.count)
    mapped = nil
    mapped = recipient.mapping.map { MappedCase($0, recipient.settings, self) }
  }
}
