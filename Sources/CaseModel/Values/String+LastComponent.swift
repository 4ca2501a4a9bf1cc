extension String {
  /// What stands after the last slash.
  package var lastComponent: String {
    split(separator: "/").last.map(String.init) ?? self
  }

  /// The folder that a path lies in: what stands before the last slash, `/` of what lies there, `.` where no folder is named.
  package var folderAbove: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
