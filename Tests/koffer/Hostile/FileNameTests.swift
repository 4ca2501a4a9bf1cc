import Foundation
import TestSupport
import Testing

/// Names of files that deceive, collide or cannot be written elsewhere.
@Suite struct FileNameTests {
  @Test func awkwardNamesArePackedUnderSafeOnes() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "a")
    let names = [
      "new\nline.txt", "\u{1B}[31mred\u{7}.txt", "😀👩‍👩‍👧‍👦.txt", "-rf.txt", "CON", "con.txt", "a:b|c?d*e\"<>.txt",
      "trailing. ",
      "\u{202E}fdp.exe", String(repeating: "ä", count: 125) + ".txt", String(repeating: "x", count: 255),
      "$(touch x);`y`'.txt",
      "..txt", "...", "back\\slash.txt", "%2e%2e%2f.txt",
    ]
    for name in names { try workplace.write(name, to: "a/documents/\(name)") }
    let run = try workplace.run(["pack", "a", "--out", "out"] + KofferProgram.asOf)
    #expect(run.status == 0, "\(run.output)")
    let package = try UnpackedPackage(workplace.file("out/2026-0042.koffer.zip"))
    // Hidden files stay behind: `..txt` and `...` are such.
    #expect(package.names.count == 6 + 7 + names.count - 2)
    for name in package.names.dropFirst(6) {
      #expect(name.wholeMatch(of: /dokumente\/[0-9]{2}_[A-Za-z0-9._-]{1,80}/) != nil, "\(name)")
    }
  }

  /// What is printed of them moves no cursor, changes no colour and begins no line of its own.
  @Test(arguments: [["check"], ["pack", "--out", "out"]]) func theyDoNotReachTheTerminal(_ command: [String]) throws {
    let workplace = try Workplace()
    let folder = "a\u{1B}]0;title\u{7}\nOK: ready"
    try workplace.copy(Sample.plain, as: folder)
    for name in ["\u{1B}[2J\nRE.txt", "\u{9B}31m.txt", "\u{202E}gpj.exe", "tab\t.txt"] {
      try workplace.write("x", to: "\(folder)/\(name)")
      try workplace.write("<x/>", to: "\(folder)/invoices/\(name)")
    }
    try workplace.copy(Sample.plain, as: "b")
    try workplace.replace("case: 2026-0042", by: "case: \"\\u202Ea\\u0085b\\u009Bc\"", in: "b/case.yaml")
    for cases in [[folder], ["b"], ["."], ["no\nsuch"]] {
      let run = try workplace.run(command + KofferProgram.asOf + cases)
      for line in (run.output + run.errors).unicodeScalars.split(separator: "\n") {
        let bad = line.contains { ($0.value < 0x20 || 0x7F...0x9F ~= $0.value || 0x202A...0x202E ~= $0.value) }
        #expect(!bad, "\(cases): \(String(String.UnicodeScalarView(line)))")
        #expect(!String(String.UnicodeScalarView(line)).hasPrefix("OK: ready"))
      }
    }
  }

  @Test func composedAndDecomposedNamesCollide() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "a")
    try writeRaw([0xC3, 0xA4], ".txt", in: workplace.file("a/documents"))
    try writeRaw([0x61, 0xCC, 0x88], ".txt", in: workplace.file("a/documents"))
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    #expect(entries.first?.finding("DATEI-05")?.blocks == true)
    #expect(status == 3)
    #expect(workplace.names(in: "out") == [])
  }

  @Test func aNameThatIsNotUTF8() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "a")
    try writeRaw([0xE4, 0xFF], ".txt", in: workplace.file("a/documents"))
    let (entries, status) = try KofferProgram.judge(["check", "a"], in: workplace)
    #expect(entries.first?.finding("DATEI-04")?.blocks == true)
    #expect(status == 3)
  }

  /// Bytes as they are, which `FileManager` would normalise.
  private func writeRaw(_ name: [UInt8], _ ending: String, in folder: String) throws {
    let path = (Array(folder.utf8) + [0x2F] + name + Array(ending.utf8) + [0]).map { CChar(bitPattern: $0) }
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o644)
    #expect(descriptor >= 0)
    #expect(write(descriptor, "x", 1) == 1)
    close(descriptor)
  }

  @Test func pathsThatLeadOut() throws {
    let workplace = try Workplace()
    try workplace.write("secret", to: "outside.pdf")
    let paths = [
      "../outside.pdf", "/etc/passwd", "documents/../../outside.pdf", "./documents/x", "documents//x", "a\\b",
    ]
    for (index, path) in paths.enumerated() {
      try workplace.copy(Sample.plain, as: "cases/\(index)")
      try workplace.replace("case: 2026-0042", by: "case: \(index)", in: "cases/\(index)/case.yaml")
      try workplace.replace(
        "file: documents/vertrag-RV-2026-017.pdf", by: "file: \(path)", in: "cases/\(index)/case.yaml")
    }
    let (entries, status) = try KofferProgram.judge(["pack", ".", "--out", "out"], in: workplace)
    #expect(entries.count == paths.count)
    for entry in entries { #expect(entry.finding("FALL-09")?.line == 33, "\(entry)") }
    #expect(status == 3)
  }

  @Test func linksAreNamedAndNotFollowed() throws {
    let workplace = try Workplace()
    let files = FileManager.default
    for name in ["file", "folder", "loop"] { try workplace.copy(Sample.plain, as: name) }
    try files.removeItem(atPath: workplace.file("file/invoices/RE-2026-0815.xml"))
    try files.createSymbolicLink(
      atPath: workplace.file("file/invoices/RE-2026-0815.xml"),
      withDestinationPath: Sample.path(Sample.plain) + "/invoices/RE-2026-0815.xml")
    try files.removeItem(atPath: workplace.file("folder/documents"))
    try files.createSymbolicLink(
      atPath: workplace.file("folder/documents"), withDestinationPath: Sample.path(Sample.plain) + "/documents")
    try files.createSymbolicLink(atPath: workplace.file("loop/documents/loop"), withDestinationPath: "..")
    let (entries, status) = try KofferProgram.judge(["check", "file", "folder", "loop"], in: workplace)
    for entry in entries { #expect(entry.finding("DATEI-01") != nil && entry.verdict == "held", "\(entry.folder)") }
    #expect(entries.first?.finding("DATEI-01")?.file == "invoices/RE-2026-0815.xml")
    #expect(status == 3)
  }
}
