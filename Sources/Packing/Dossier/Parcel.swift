import CaseModel
import Formats

/// What goes into one ZIP: files that are made, documents that are copied, and the manifest over both. Nothing on disk yet.
package struct Parcel: Sendable {
  /// The creditor's file number.
  package let number: String
  /// `2026-0042.koffer.zip`
  package let fileName: String
  /// SHA-256 of the manifest.
  package let identity: String
  /// Those that are made, the manifest last.
  let files: [GeneratedFile]
  private let documents: [PackedDocument]

  /// Why a case that nothing holds could not be turned into a package: a defect of this tool, told rather than hidden.
  package struct Invalid: Error, Sendable {
    /// The name of the file that came out wrong.
    package let file: String
    package let problems: [XMLProblem]

    package init(_ file: String, problems: [XMLProblem]) {
      self.file = file
      self.problems = problems
    }
  }

  /// Another case's package stands where this one was to go.
  package struct OtherCase: Error, Sendable {
    package let path: String
  }

  init(of number: String, named fileName: String, made: [GeneratedFile], _ contents: Contents) throws {
    self.number = number
    self.fileName = fileName
    documents = contents.documents
    var manifest = Manifest()
    for file in made { manifest.add(file.name, try SHA256.digest(of: file.bytes).hex) }
    for packed in documents { manifest.add(packed.file, packed.document.sha256) }
    let text = Array(manifest.text.utf8)
    files = made + [GeneratedFile(PackageNames.manifest, text)]
    identity = try SHA256.digest(of: text).hex
  }

  /// The file number in a package that lies there; nil where nothing lies there that can be read as one.
  private static func number(ofPackageAt path: String, with inflater: Inflater) throws -> String? {
    do {
      let zip = try ZIPReader(try OpenFile(path), with: inflater)
      if let note = zip.entries.first(where: { $0.name == PackageNames.handover }) {
        return HandoverNote.read(try zip.bytes(of: note, limit: 1 << 20))?.number
      }
      let names = [PackageNames.caseXML, PackageNames.update, XJustizVersion.fileName]
      guard let entry = zip.entries.first(where: { names.contains($0.name) }) else { return nil }
      let tree = try XMLTree(parsing: try zip.bytes(of: entry, limit: 32 << 20))
      if let number = tree.root.attribute("number") { return number }
      let version = tree.root.first("nachrichtenkopf")?.attribute("xjustizVersion").flatMap(XJustizVersion.init)
      return version.map { XJustizMessage(tree.root, $0).number }
    } catch let problem as FileProblem where problem.reason == .notFound {
      return nil
    } catch is ZIPProblem {
      return nil
    } catch is XMLProblem {
      return nil
    }
  }

  /// Throws where the package of another case stands there: `A/1` and `A-1` share a file name.
  func check(place path: String, with inflater: Inflater) throws {
    if let other = try Parcel.number(ofPackageAt: path, with: inflater), other != number {
      throw OtherCase(path: path)
    }
  }

  /// Writes the whole package to a file that was begun, and leaves it to the caller to put it in place.
  ///
  /// Each document is hashed again as it goes in; one that changed since the check breaks the packing off.
  func fill(_ target: AtomicFile, from folder: Folder, with deflater: Deflater) throws -> AtomicFile {
    let zip = ZIPWriter(target, with: deflater)
    for file in files { _ = try zip.add(file.name, file.bytes) }
    for packed in documents {
      let source = packed.document.path
      let added = try zip.add(packed.file, from: try folder.reopen(source))
      guard added.digest.hex == packed.document.sha256 else { throw FileProblem(.changed, at: source) }
    }
    try zip.complete()
    return target
  }
}
