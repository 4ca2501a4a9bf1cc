import CMail

/// Turns bytes of a named or unnamed charset into text. Never fails: what does not read as named reads as Windows-1252,
/// in which every byte means something.
enum Charset {
  /// Bytes nobody labelled: UTF-8 where they are valid, else Windows-1252.
  static func text(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self) ?? TextEncoding.readingWindows1252(bytes)
  }

  static func text(_ bytes: [UInt8], in charset: String) -> String {
    let name = charset.lowercased()
    if ["utf-8", "utf8", "us-ascii", "ascii", ""].contains(name) { return text(bytes) }
    if ["iso-8859-1", "latin1", "windows-1252", "cp1252"].contains(name) {
      return TextEncoding.readingWindows1252(bytes)
    }
    guard isKnown(name) else { return text(bytes) }
    return converted(bytes, from: substitutes[name] ?? name) ?? TextEncoding.readingWindows1252(bytes)
  }

  /// nil where the bytes are not valid in it.
  static func converted(_ bytes: [UInt8], from charset: String) -> String? {
    var length = 0
    guard let converted = cmail_to_utf8(charset, bytes, bytes.count, &length) else { return nil }
    defer { cmail_free(converted) }
    return String(decoding: UnsafeRawBufferPointer(start: converted, count: length), as: UTF8.self)
  }

  /// Names as mails use them, where writers mean the larger set. Source: WHATWG Encoding, names and labels.
  private static let substitutes = [
    "ks_c_5601-1987": "cp949", "ks_c_5601-1989": "cp949", "euc-kr": "cp949", "korean": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932", "iso-8859-9": "windows-1254",
    "iso-2022-jp": "iso-2022-jp-2", "x-mac-roman": "macintosh",
  ]

  /// Converters are code from the system; a mail may start only those that mails have a use for.
  private static func isKnown(_ name: String) -> Bool {
    let families = [
      "iso-8859-", "windows-12", "cp12", "cp8", "ibm8", "cp437", "ibm437", "koi8-", "iso-2022-jp", "iso-2022-kr",
      "euc-", "shift_jis", "big5", "gb", "ks_c_5601", "cp949", "cp932", "utf-16", "utf-32", "utf-7", "macintosh",
      "tis-620", "x-sjis", "x-mac-roman", "korean",
    ]
    let isPlain = name.utf8.allSatisfy { $0 != 0x2F && (0x21...0x7E).contains($0) }
    return isPlain && name.utf8.count <= 20 && families.contains(where: name.hasPrefix)
  }
}
