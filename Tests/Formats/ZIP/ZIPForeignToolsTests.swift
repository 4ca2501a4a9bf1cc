import Foundation
import TestSupport
import Testing

@testable import Formats

/// What other programs say of our archives.
struct ZIPForeignToolsTests {
  private let temporary: TemporaryFolder
  private let path: String
  private let added: [String: ZIPWriter.Added]

  init() throws {
    temporary = try TemporaryFolder()
    path = temporary.file("archive.zip")
    var generator = SeededGenerator(seed: 5)
    let contents: [(String, [UInt8])] = [
      ("data/Rechnung Ä €.pdf", generator.text(50_000)), ("data/noise.bin", generator.noise(5000)), ("empty", []),
      ("日本/語.txt", generator.text(300)), ("plain.txt", generator.text(3)),
    ]
    let writer = try ZIPWriter(path, with: Deflater())
    var added: [String: ZIPWriter.Added] = [:]
    for (name, bytes) in contents { added[name] = try writer.add(name, bytes) }
    try temporary.write(generator.text(1 << 18).repeated(68), to: "large.txt")
    added["large.txt"] = try writer.add("large.txt", from: OpenFile(temporary.file("large.txt")))
    try writer.finish()
    self.added = added
  }

  @Test(.enabled(if: Tool.isInstalled("unzip"), "unzip is installed"))
  func unzipFindsNoErrors() throws {
    let (status, output) = try #require(Tool("unzip")).run(["-tqq", path])
    #expect(status == 0, "\(output)")
  }

  @Test(.enabled(if: Tool.isInstalled("zipinfo"), "zipinfo is installed"))
  func zipinfoSeesPlainFilesOfOneTime() throws {
    let (status, output) = try #require(Tool("zipinfo")).run(["-lT", path])
    #expect(status == 0)
    let rows = output.split(separator: "\n").filter { $0.hasPrefix("-") }
    #expect(rows.count == added.count)
    for row in rows {
      #expect(row.hasPrefix("-rw-r--r--  2.0 unx"), "\(row)")
      #expect(row.contains("19800101.000000"), "\(row)")
    }
  }

  @Test(.enabled(if: Tool.isInstalled("python3"), "python3 is installed"))
  func pythonReadsTheSame() throws {
    let script = """
      import hashlib, sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for info in archive.infolist():
        print(info.filename, info.file_size, hashlib.sha256(archive.read(info)).hexdigest(), info.extra, sep='|')
      """
    let (status, output) = try #require(Tool("python3")).run(["-X", "utf8", "-c", script, path])
    #expect(status == 0, "\(output)")
    let expected = added.map { name, added in "\(name)|\(added.size)|\(added.digest)|b''" }
    #expect(output.split(separator: "\n").map(String.init).sorted() == expected.sorted())
  }

  @Test(.enabled(if: Tool.isInstalled("python3"), "python3 is installed"))
  func whatPythonStreamsIsRead() throws {
    let script = """
      import io, sys, zipfile
      class Pipe(io.RawIOBase):
        def __init__(self, file): self.file = file
        def writable(self): return True
        def write(self, data): return self.file.write(data)
      with open(sys.argv[1], 'wb') as file, zipfile.ZipFile(Pipe(file), 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('ä.txt', 'Guten Tag' * 100)
        with archive.open('long.txt', 'w', force_zip64=True) as entry: entry.write(b'x' * 3000)
      """
    let foreign = temporary.file("foreign.zip")
    let (status, output) = try #require(Tool("python3")).run(["-X", "utf8", "-c", script, foreign])
    #expect(status == 0, "\(output)")
    let reader = try ZIPReader(OpenFile(foreign), with: Inflater())
    #expect(reader.entries.map(\.name) == ["ä.txt", "long.txt"])
    #expect(try reader.bytes(of: reader.entries[1], limit: 3000) == [UInt8](repeating: 120, count: 3000))
  }
}
