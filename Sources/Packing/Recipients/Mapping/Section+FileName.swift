import CaseModel
import Fields

extension Section {
  /// A plain name without folders that every system can hold, and that is none of the package's own.
  func mappedFileName() -> String? {
    guard let name = text("name"), let node = value("name") else { return nil }
    let plain = name.split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false).joined()
    let isPlain = plain.utf8.allSatisfy { byte in
      Spelling.isPlainName(String(decoding: [byte], as: UTF8.self)) || byte == 0x2E
    }
    let isOwn = PackageNames.taken.contains { $0.lowercased() == name.lowercased() }
    if isPlain, !isOwn, !name.hasPrefix("."), !name.hasPrefix("-"), !name.hasSuffix("."), name.utf8.count <= 100,
      !Section.isDevice(name)
    {
      return name
    }
    let list = PackageNames.taken.joined(separator: ", ")
    desk.report(
      .wrongType, at: node.position,
      Text("So kann eine Datei des Pakets nicht heißen.", "A file of the package cannot have this name."),
      remedy: Text(
        "Buchstaben ohne Umlaute, Ziffern, „-“, „_“ und „.“ nehmen, höchstens ein „{n}“; \(list) sind vergeben.",
        "Use letters without diacritics, digits, “-”, “_” and “.”, “{n}” once at most; \(list) are taken."))
    return nil
  }

  /// Names that Windows keeps for devices, whatever ending they have.
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.lowercased().prefix { $0 != "." }
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.count == 4 && ["com", "lpt"].contains(stem.prefix(3)) && stem.last?.isNumber == true
  }
}

extension [MappedFile] {
  /// Two files under one name would be one; capitals make no difference to many systems.
  func reportClashes(to desk: ReadingDesk) {
    for (position, file) in enumerated() {
      let isTaken = self[..<position].contains { $0.mayBeCalled(like: file) || file.mayBeCalled(like: $0) }
      guard isTaken, let place = file.place else { continue }
      desk.report(
        Finding(
          .choiceUnknown, at: place,
          Text("Zwei Dateien hießen \(file.name).", "Two files would be called \(file.name)."),
          remedy: Text("Einer einen anderen Namen geben.", "Give one of them another name.")))
    }
  }
}

extension MappedFile {
  fileprivate func mayBeCalled(like other: MappedFile) -> Bool {
    let (own, name) = (self.name.lowercased(), other.name.lowercased())
    if own == name { return true }
    guard isSplit else { return false }
    let parts = own.split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && name.hasPrefix(parts[0]) && name.hasSuffix(parts[1])
      && name.utf8.count > parts[0].utf8.count + parts[1].utf8.count
  }
}
