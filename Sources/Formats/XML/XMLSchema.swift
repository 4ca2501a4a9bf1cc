import CXML

/// A compiled XML Schema.
///
/// Compiled once, it may validate on many threads at once.
package final class XMLSchema: @unchecked Sendable {
  // @unchecked: libxml2 only reads a compiled schema; what a validation writes lives in a context of its own.
  private let schema: OpaquePointer

  /// One file of a schema, under the name by which the other files import or include it.
  package struct File: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Why a schema does not compile.
  package struct Refusal: Error, Sendable {
    package let problems: [XMLProblem]
  }

  /// Compiles the first file; it may import and include the others by the last part of their path, and nothing else.
  ///
  /// A schema comes with the program: unlike a document it may have a document type, as W3C's own for signatures has.
  package init(compiling file: File, with others: [File] = []) throws(Refusal) {
    let files = [file] + others
    let problems = ProblemList()
    let compiled = Self.withShimFiles(files) { shimFiles in
      cxml_schema_compile(shimFiles.baseAddress, shimFiles.count, ProblemList.report, problems.asReceiver)
    }
    guard let compiled else { throw Refusal(problems: problems.problems) }
    schema = compiled
  }

  deinit {
    cxml_schema_free(schema)
  }

  /// What the document gets wrong, in its order; empty where it is valid.
  package func validate(_ tree: XMLTree) -> [XMLProblem] {
    let found = ProblemList()
    let result = cxml_schema_validate(schema, tree.document, ProblemList.report, found.asReceiver)
    switch (result, found.problems.isEmpty) {
    case (1, _): return []
    case (0, false): return found.problems
    case (0, true): return [XMLProblem(.invalid)]
    default: return found.problems + [XMLProblem(.outOfMemory)]
    }
  }

  /// Lends the files to the shim for one call.
  private static func withShimFiles<Result>(
    _ files: [File], _ shimFiles: [cxml_file] = [], _ body: (UnsafeBufferPointer<cxml_file>) -> Result
  ) -> Result {
    guard let file = files.first else { return shimFiles.withUnsafeBufferPointer(body) }
    return file.name.withCString { name in
      file.bytes.withUnsafeBufferPointer { bytes in
        let shimFile = cxml_file(name: name, bytes: bytes.baseAddress, count: bytes.count)
        return withShimFiles(Array(files.dropFirst()), shimFiles + [shimFile], body)
      }
    }
  }
}

/// Where the shim's reports of one call are gathered.
private final class ProblemList {
  /// A document that is wrong everywhere need not be told so a million times.
  private static let most = 1000

  private(set) var problems: [XMLProblem] = []

  var asReceiver: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let report: cxml_report = { receiver, line, column, message in
    guard let receiver, let message else { return }
    let list = Unmanaged<ProblemList>.fromOpaque(receiver).takeUnretainedValue()
    guard list.problems.count < most else { return }
    list.problems.append(
      XMLProblem(
        .invalid, line: Int(line).positive, column: Int(column).positive,
        message: XMLProblem.withoutValue(XMLProblem.oneLine(String(cString: message)))))
  }
}
