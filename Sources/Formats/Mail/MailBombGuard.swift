/// Counts, before the library parses a mail, what the library would pay dearly for.
///
/// It keeps every header field and part of any size, and parses address fields at once: with time that grows as the
/// square of the commas, and with one call deeper for every colon, down to the end of the stack.
struct MailBombGuard {
  private let limits: MailLimits
  private var headerLines = 0
  private var dashedLines = 0
  private var addresses = 0
  private var commas = 0
  private var colons = 0
  private var isInAddressField = false

  init(limits: MailLimits) {
    self.limits = limits
  }

  mutating func check(_ bytes: UnsafeRawBufferPointer) throws(MailProblem) {
    guard bytes.count <= limits.size else { throw .tooLarge }
    var start = 0
    while start < bytes.count {
      let end = bytes.endOfLine(from: start)
      try count(bytes.part(start..<end), first: bytes[start])
      start = end + 1
    }
  }

  private mutating func count(_ line: UnsafeRawBufferPointer, first: UInt8) throws(MailProblem) {
    if first == 0x2D, line.count > 1, line[1] == 0x2D {
      dashedLines += 1
      guard dashedLines <= limits.dashedLines else { throw .tooManyParts }
    }
    if first != 0x20, first != 0x09 {
      isInAddressField = false
      guard let colon = line.offset(of: 0x3A, within: 128) else { return }
      headerLines += 1
      guard headerLines <= limits.headerLines else { throw .tooLarge }
      // The shortest and longest of the names below, and a blank or two.
      guard (2...14).contains(colon), let name = MailHead.fieldName(line) else { return }
      isInAddressField = MailBombGuard.addressFields.contains(name)
      (commas, colons) = (0, 0)
    }
    if isInAddressField { try countAddresses(line) }
  }

  private mutating func countAddresses(_ line: UnsafeRawBufferPointer) throws(MailProblem) {
    for byte in line where byte == 0x2C || byte == 0x3A || byte == 0x3B {
      if byte == 0x3A { colons += 1 } else { commas += 1 }
      addresses += 1
    }
    guard commas <= limits.addressesInField, colons <= limits.groupsInField, addresses <= limits.addresses else {
      throw .tooLarge
    }
  }

  private static let addressFields: Set = ["from", "sender", "reply-to", "to", "cc", "bcc"]
}
