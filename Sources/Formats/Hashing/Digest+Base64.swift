extension Digest {
  /// As HTTP writes it: 44 characters of base64 (RFC 4648, 4), the last of them padding.
  package var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: 32, by: 3) {
      let group = (0..<3).reduce(0) { $0 << 8 | (start + $1 < 32 ? Int(bytes[start + $1]) : 0) }
      for shift in [18, 12, 6, 0] { text.append(alphabet[group >> shift & 63]) }
    }
    text[43] = UInt8(ascii: "=")
    return String(decoding: text, as: UTF8.self)
  }
}
