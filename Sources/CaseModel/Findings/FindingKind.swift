/// The catalogue entry behind findings of one kind. A code is stable and never used again for anything else.
public struct FindingKind: Hashable, Sendable {
  /// Family and number: `MAHN-02`.
  public let code: String
  public let severity: Severity
  /// What it is about, in a few words, without figures.
  public let title: Text
  /// What to do about it in general.
  public let remedy: Text
  /// On what it rests.
  public let basis: [Citation]

  public init(_ code: String, _ severity: Severity, _ title: Text, remedy: Text, basis: [Citation]) {
    self.code = code
    self.severity = severity
    self.title = title
    self.remedy = remedy
    self.basis = basis
  }

  public static func == (left: FindingKind, right: FindingKind) -> Bool {
    left.code == right.code
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
  }
}

/// On what a finding or a figure rests.
public enum Citation: Hashable, Sendable {
  /// A section of a statute: `§ 286 Abs. 3 BGB`.
  case law(String)
  /// A clause of the creditor's written policy, by its number: `3.2`.
  case policy(String)
  /// The clause of the policy that orders the step concerned; a finding names it.
  case policyStep
  /// A published norm: `EN 16931 BR-CO-16`, `RFC 5322`.
  case norm(String)
  /// What a recipient wrote down of the files it reads; `koffer recipients show` says where that was read.
  case recipient
  /// The written contract of this tool: `case.yaml`.
  case contract(String)
  /// A chapter of a page that describes a kind of file: `docs/policy.md`, `Steps`.
  case manual(String, chapter: String)

  /// As a reader cites it.
  public var text: Text {
    switch self {
    case .law(let section): return Text(section, section)
    case .policy(let clause): return Text("Mahnrichtlinie Ziff. \(clause)", "Dunning policy cl. \(clause)")
    case .policyStep: return Text("Mahnrichtlinie, Ziffer des Schritts", "Dunning policy, the step's clause")
    case .norm(let name): return Text(name, name)
    case .recipient: return Text("Regeln des Empfängers", "Rules of the recipient")
    case .contract(let name): return Text("Fallordner: \(name)", "Case folder: \(name)")
    case .manual(let page, let chapter):
      return Text("\(page), Abschnitt „\(chapter)“", "\(page), section “\(chapter)”")
    }
  }
}

/// What a reader made of a document: the value as far as it could be read, and all findings met on the way.
public struct Reading<Value: Sendable>: Sendable {
  public var value: Value
  public var findings: [Finding]

  public init(_ value: Value, _ findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }
}

/// What is wrong with the world rather than with a case: a disk, a library, a permission. The only thing thrown.
public struct Outage: Error, Hashable, Sendable {
  /// Stable: `DATEI-01`.
  public let code: String
  /// The file or folder concerned.
  public let path: String
  public let message: Text
  public let remedy: Text

  public init(_ code: String, path: String, _ message: Text, remedy: Text) {
    self.code = code
    self.path = path
    self.message = message
    self.remedy = remedy
  }
}
