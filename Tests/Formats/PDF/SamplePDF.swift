/// Writes small PDFs by hand, so that each test shows what is odd about its own.
struct SamplePDF {
  private var bytes = Array("%PDF-1.7\n".utf8)
  private var offsets: [Int] = []

  /// Appends the next object, counted from 1; with data it becomes a stream.
  mutating func add(_ object: String, data: [UInt8]? = nil) {
    offsets.append(bytes.count)
    bytes += Array("\(offsets.count) 0 obj\n\(object)\n".utf8)
    if let data { bytes += Array("stream\n".utf8) + data + Array("\nendstream\n".utf8) }
    bytes += Array("endobj\n".utf8)
  }

  /// The file with a cross-reference table; object 1 is the catalog.
  var file: [UInt8] {
    var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      table += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    table += "trailer\n<< /Root 1 0 R /Size \(offsets.count + 1) >>\nstartxref\n\(bytes.count)\n%%EOF\n"
    return bytes + Array(table.utf8)
  }

  /// A PDF that embeds one file: objects 1 to 5, the file being the fifth.
  static func embedding(_ data: [UInt8], dictionary: String = "", name: String = "(factur-x.xml)") -> SamplePDF {
    var pdf = SamplePDF()
    pdf.add("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> >>")
    pdf.add("<< /Type /Pages /Kids [] /Count 0 >>")
    pdf.add("<< /Names [(key) 4 0 R] >>")
    pdf.add("<< /Type /Filespec /F \(name) /EF << /F 5 0 R >> >>")
    pdf.add("<< /Type /EmbeddedFile /Length \(data.count) \(dictionary) >>", data: data)
    return pdf
  }
}

/// Deflate streams made by hand: few bytes that stand for many.
enum Deflate {
  /// zlib data that inflates to at least `count` zeros, 158 times smaller than that.
  ///
  /// One block of fixed codes (RFC 1951, 3.2.6): a literal zero, then copies of 258 bytes at distance 1.
  static func zeros(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x01]
    var bits: UInt64 = 0
    var used: UInt64 = 0
    func put(_ value: UInt64, _ width: UInt64) {
      bits |= value << used
      used += width
      while used >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        used -= 8
      }
    }
    put(0b011, 3)
    put(0b0000_1100, 8)
    // Code 11000101 of symbol 285, most significant bit first, then distance code 0.
    for _ in 0..<(count / 258 + 1) { put(0b0_0000_1010_0011, 13) }
    put(0, 15)
    return bytes
  }

  /// zlib data in one stored block, which holds at most 65,535 bytes: nothing is compressed.
  static func stored(_ data: [UInt8]) -> [UInt8] {
    let count = UInt16(clamping: data.count)
    let (a, b) = data.reduce((UInt32(1), UInt32(0))) { sums, byte in
      let a = (sums.0 + UInt32(byte)) % 65_521
      return (a, (sums.1 + a) % 65_521)
    }
    let lengths = [count, ~count].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    return [0x78, 0x01, 0x01] + lengths + data
      + [b >> 8, b, a >> 8, a].map { UInt8(truncatingIfNeeded: $0) }
  }
}
