import Aktenkoffer
import Formats
import Glibc
import Testing

/// A change to a sound package, and the findings its receiver must get.
struct PackageTrip: Sendable, CustomTestStringConvertible {
  let code: String
  let story: String
  /// Changes the parts by name; the order stays.
  let change: @Sendable (inout PackageParts) throws -> Void

  init(_ code: String, _ story: String, _ change: @escaping @Sendable (inout PackageParts) throws -> Void) {
    self.code = code
    self.story = story
    self.change = change
  }

  var testDescription: String { "\(code): \(story)" }

  static let all: [PackageTrip] = [
    PackageTrip("PAKET-01", "only half of it arrived") { $0.isCut = true },
    PackageTrip("PAKET-02", "a document is gone") { $0.remove(document) },
    PackageTrip("PAKET-02", "the manifest is gone") { $0.remove("manifest-sha256.txt") },
    PackageTrip("PAKET-03", "a file nobody announced") { $0.add("Rechnung.exe", "MZ") },
    PackageTrip("PAKET-04", "a document was exchanged") { $0.replace(document, "%PDF-1.7 anders") },
    PackageTrip("PAKET-05", "the manifest is no list") { $0.replace("manifest-sha256.txt", "alles da\n") },
    PackageTrip("PAKET-06", "case.xml was signed anew with a debtor of no kind") { parts in
      let xml = parts.text("case.xml").replacing("kind=\"business\"", with: "kind=\"Bäckerei Ohnesorge GmbH\"")
      try parts.replaceAndList("case.xml", xml)
    },
    PackageTrip("PAKET-07", "the total was raised and the manifest with it") { parts in
      let xml = parts.text("case.xml").replacing("total=\"2567.66\"", with: "total=\"9992567.66\"")
      try parts.replaceAndList("case.xml", xml)
    },
    PackageTrip("PAKET-07", "a payment that lowers nothing") { parts in
      let xml = parts.text("case.xml").replacing("<paid>0.00</paid>", with: "<paid>1.00</paid>")
      try parts.replaceAndList("case.xml", xml)
    },
    PackageTrip("PAKET-06", "a style sheet from elsewhere") { parts in
      let style = "<?xml-stylesheet href=\"https://evil.example/x.css\"?>\n<case "
      try parts.replaceAndList("case.xml", parts.text("case.xml").replacing("<case ", with: style))
    },
    PackageTrip("PAKET-06", "a reference leads nowhere") { parts in
      let xml = parts.text("case.xml").replacing("<evidence>L1</evidence>", with: "<evidence>L9</evidence>")
      try parts.replaceAndList("case.xml", xml)
    },
    PackageTrip("PAKET-07", "a document was exchanged and the manifest with it") {
      try $0.replaceAndList(document, "%PDF-1.7 anders")
    },
    PackageTrip("PAKET-09", "a later version wrote it") {
      try $0.edit("version=\"1.1\" number", "version=\"1.2\" number")
    },
    PackageTrip("PAKET-10", "a cent more interest") {
      try $0.edit(
        "kind=\"interest\" invoice=\"I1\" amount=\"58.46\"", "kind=\"interest\" invoice=\"I1\" amount=\"58.47\"")
    },
    PackageTrip("PAKET-10", "a day more of interest") { try $0.edit("days=\"79\"", "days=\"80\"") },
    PackageTrip("PAKET-10", "a higher base rate") { try $0.edit("base=\"1.52\"", "base=\"2.52\"") },
    PackageTrip("PAKET-10", "a balance too high by a cent") {
      try $0.edit("amount=\"40.00\" balance=\"2607.66\"", "amount=\"40.00\" balance=\"2607.67\"")
    },
    PackageTrip("PAKET-10", "the lump sum raised wherever it stands, and no sum with it") {
      try $0.edit("amount=\"40.00\"", "amount=\"50.00\"")
    },
    PackageTrip("PAKET-10", "the total of the claim raised, and its interest") {
      try $0.edit(
        "interest=\"58.46\" costs=\"40.00\" total=\"2666.12\"", "interest=\"68.46\" costs=\"40.00\" total=\"2676.12\"")
    },
    PackageTrip("PAKET-10", "the court is asked for interest on more") {
      try $0.edit("<interest principal=\"2567.66\" kind", "<interest principal=\"2667.66\" kind")
    },
  ]

  private static let document = "dokumente/02_rechnung_RE-2026-0815.xml"
}

/// The parts of a package, in their order.
struct PackageParts {
  private(set) var parts: [(name: String, bytes: [UInt8])]
  /// Whether the second half of the archive gets lost.
  var isCut = false

  init(of package: String) throws {
    let zip = try ZIPReader(try OpenFile(package), with: try Inflater())
    parts = try zip.entries.map { ($0.name, try zip.bytes(of: $0, limit: 64 << 20)) }
  }

  func write(to path: String) throws {
    let zip = try ZIPWriter(path, with: try Deflater())
    for part in parts { try zip.add(part.name, part.bytes) }
    try zip.finish()
    if isCut { #expect(truncate(path, off_t(try OpenFile(path).size / 2)) == 0) }
  }

  func text(_ name: String) -> String {
    String(decoding: parts.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  mutating func add(_ name: String, _ text: String) {
    parts.append((name, Array(text.utf8)))
  }

  mutating func remove(_ name: String) {
    parts.removeAll { $0.name == name }
  }

  mutating func replace(_ name: String, _ text: String) {
    parts = parts.map { $0.name == name ? (name, Array(text.utf8)) : $0 }
  }

  /// Changes every such place of `case.xml`, and the manifest with it.
  mutating func edit(_ old: String, _ new: String) throws {
    let text = text("case.xml")
    try #require(text.contains(old))
    try replaceAndList("case.xml", text.replacing(old, with: new))
  }

  /// As someone would who knows the manifest, and writes the new hash into it.
  mutating func replaceAndList(_ name: String, _ text: String) throws {
    let old = try SHA256.digest(of: parts.first { $0.name == name }?.bytes ?? []).hex
    let new = try SHA256.digest(of: Array(text.utf8)).hex
    replace(name, text)
    replace("manifest-sha256.txt", self.text("manifest-sha256.txt").replacing(old, with: new))
  }

  var names: [String] { parts.map(\.name) }

  /// As someone would who knows the manifest, and lists the new file in it.
  mutating func addAndList(_ name: String, _ text: String) throws {
    add(name, text)
    let line = "\(try SHA256.digest(of: Array(text.utf8)).hex)  \(name)\n"
    replace("manifest-sha256.txt", self.text("manifest-sha256.txt") + line)
  }

  mutating func removeAndUnlist(_ name: String) {
    remove(name)
    let lines = text("manifest-sha256.txt").split(separator: "\n").filter { !$0.hasSuffix("  \(name)") }
    replace("manifest-sha256.txt", lines.map { "\($0)\n" }.joined())
  }
}
