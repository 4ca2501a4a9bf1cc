/// Writes small PDFs by hand, so that each test shows what is odd about its own.
package struct SamplePDF {
  private var bytes = Array("%PDF-1.7\n".utf8)
  private var offsets: [Int] = []

  package init() {}

  /// Appends the next object, counted from 1; with data it becomes a stream.
  package mutating func add(_ object: String, data: [UInt8]? = nil) {
    offsets.append(bytes.count)
    bytes += Array("\(offsets.count) 0 obj\n\(object)\n".utf8)
    if let data { bytes += Array("stream\n".utf8) + data + Array("\nendstream\n".utf8) }
    bytes += Array("endobj\n".utf8)
  }

  /// The file with a cross-reference table; object 1 is the catalog.
  package var file: [UInt8] {
    var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      table += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    table += "trailer\n<< /Root 1 0 R /Size \(offsets.count + 1) >>\nstartxref\n\(bytes.count)\n%%EOF\n"
    return bytes + Array(table.utf8)
  }

  /// A PDF that embeds one file: objects 1 to 5, the file being the fifth.
  package static func embedding(_ data: [UInt8], dictionary: String = "", name: String = "(factur-x.xml)") -> SamplePDF
  {
    var pdf = SamplePDF()
    pdf.add("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> >>")
    pdf.add("<< /Type /Pages /Kids [] /Count 0 >>")
    pdf.add("<< /Names [(key) 4 0 R] >>")
    pdf.add("<< /Type /Filespec /F \(name) /EF << /F 5 0 R >> >>")
    pdf.add("<< /Type /EmbeddedFile /Length \(data.count) \(dictionary) >>", data: data)
    return pdf
  }

  /// A PDF of one page that embeds files by their names.
  package static func embedding(_ files: [(name: String, data: [UInt8])]) -> SamplePDF {
    var pdf = SamplePDF()
    pdf.add("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >> >>")
    pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")
    pdf.add("<< /Names [\(files.indices.map { "(\(files[$0].name)) \(5 + 2 * $0) 0 R" }.joined(separator: " "))] >>")
    for (index, file) in files.enumerated() {
      pdf.add("<< /Type /Filespec /F (\(file.name)) /EF << /F \(6 + 2 * index) 0 R >> >>")
      pdf.add("<< /Type /EmbeddedFile /Length \(file.data.count) >>", data: file.data)
    }
    return pdf
  }
}
