/// What `check` and `pack` answer with `--json`.
struct CaseAnswer: Decodable {
  var cases: [Entry]

  struct Entry: Decodable {
    var folder: String
    /// `ready`, `held` or `outage`.
    var verdict: String
    var number: String?
    var findings: [FindingAnswer]
    var packages: [Package]?
    var package: Package? { packages?.first }
    var outage: OutageAnswer?

    /// The finding or outage of that code.
    func has(_ code: String) -> Bool {
      findings.contains { $0.code == code } || outage?.code == code
    }

    func finding(_ code: String) -> FindingAnswer? {
      findings.first { $0.code == code }
    }
  }

  struct Package: Decodable {
    var path: String
    var identity: String
  }
}

/// What `verify` answers with `--json`.
struct PackageAnswer: Decodable {
  var packages: [Entry]

  struct Entry: Decodable {
    var path: String
    /// `sound`, `damaged` or `outage`.
    var verdict: String
    var number: String?
    var identity: String?
    var files: Int?
    var findings: [FindingAnswer]
    var outage: OutageAnswer?

    var codes: Set<String> { Set(findings.map(\.code)) }
  }
}

struct FindingAnswer: Decodable {
  var code: String
  var blocks: Bool
  var file: String
  var line: Int?
  var message: String
}

struct OutageAnswer: Decodable {
  var code: String
  var path: String
  var message: String
}

extension KofferProgram {
  /// The answer of `check` or `pack` on some cases, and how it ended.
  static func judge(_ command: [String], in workplace: Workplace, through wrapper: [String] = []) throws -> (
    entries: [CaseAnswer.Entry], status: Int32?
  ) {
    let run = try workplace.run(command + asOf + ["--json"], through: wrapper)
    return (try run.answer(CaseAnswer.self).cases, run.status)
  }

  /// The answer of `verify` on some packages, and how it ended.
  static func verify(_ packages: [String], in folder: String) throws -> (
    entries: [PackageAnswer.Entry], status: Int32?
  ) {
    let run = try run(["verify", "--json"] + packages, in: folder)
    return (try run.answer(PackageAnswer.self).packages, run.status)
  }
}
