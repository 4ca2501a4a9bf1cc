extension BagInventory {
  /// Notes what lies there, or is to be fetched, and is not listed where it must be.
  ///
  /// - Parameter listing: the names of the manifests that list the file at that place.
  func noteUnlisted(_ notes: inout BagNotes, _ listing: (Int) -> Set<String>) {
    let isFinal = files.version.isFinal
    // What a manifest lists that could not be read is not known.
    let whole = manifests.filter(\.isWhole)
    for (place, file) in files.contents.files.enumerated() where file.isPayload {
      let names = listing(place)
      if names.isEmpty {
        if !whole.isEmpty, whole.count == manifests.count { notes.fault(.listedNowhere, file.text) }
      } else if isFinal {
        for manifest in whole where !names.contains(manifest.name) {
          notes.fault(.notListed(manifest: manifest.name), file.text)
        }
      }
    }
    for (path, line) in fetch.lines.sorted(by: { $0.value < $1.value }) {
      let source = BagFault.Source(file: BagFetch.name, line: line)
      let lacking = whole.filter { !$0.lists(path) }
      if lacking.count == manifests.count {
        if !lacking.isEmpty { notes.fault(.listedNowhere, path.text, in: source) }
      } else if isFinal {
        for manifest in lacking { notes.fault(.notListed(manifest: manifest.name), path.text, in: source) }
      }
    }
    if isFinal { noteUnlistedTagFiles(&notes, listing) }
  }

  /// Every manifest must be in every tag manifest, and the other tag files should be (RFC 8493, 2.2.1).
  private func noteUnlistedTagFiles(_ notes: inout BagNotes, _ listing: (Int) -> Set<String>) {
    for (place, file) in files.contents.files.enumerated() where !file.isPayload {
      let kind = BagManifest.parts(of: file.text)
      guard kind?.isOfTags != true else { continue }
      let names = listing(place)
      for manifest in tagManifests where manifest.isWhole && !names.contains(manifest.name) {
        if kind == nil {
          notes.warn(.tagFileNotListed(manifest: manifest.name), file.text)
        } else {
          notes.fault(.notListed(manifest: manifest.name), file.text)
        }
      }
    }
  }
}
