import Formats

/// What the manifests and fetch.txt of a bag say, to be held against what lies there.
struct BagInventory {
  let files: BagTagFiles
  let fetch: BagFetch
  /// Of the payload, those that could be read.
  let manifests: [BagManifest]
  let tagManifests: [BagManifest]

  init(_ files: BagTagFiles, _ notes: inout BagNotes) {
    self.files = files
    var room = files.limits.entries
    fetch = BagFetch(files, room: &room, &notes)
    var (manifests, tagManifests): ([BagManifest], [BagManifest]) = ([], [])
    var hasManifest = false
    for file in files.contents.files {
      guard let (algorithm, isOfTags) = BagManifest.parts(of: file.text) else { continue }
      hasManifest = hasManifest || !isOfTags
      guard let algorithm else {
        notes.fault(.unknownAlgorithm, file.text)
        continue
      }
      var manifest = BagManifest(name: file.text, algorithm, isOfTags: isOfTags)
      manifest.read(files, room: &room, &notes)
      if isOfTags { tagManifests.append(manifest) } else { manifests.append(manifest) }
    }
    if !hasManifest { notes.fault(.noManifest) }
    self.manifests = manifests
    self.tagManifests = tagManifests
  }

  /// A checksum that a manifest gives a file that is there.
  private struct Claim {
    let manifest: BagManifest
    let entry: BagManifest.Entry
  }

  /// Holds it against the folder, reading every file that is listed.
  ///
  /// - Returns: number and bytes of the payload files that are there.
  func compare(_ notes: inout BagNotes) throws(LibraryFailure) -> (files: Int, bytes: Int) {
    var collisions = BagCollisions()
    for file in files.contents.files { collisions.add(file, &notes) }
    var claims: [Int: [Claim]] = [:]
    var missing: Set<BagPath> = []
    for manifest in manifests + tagManifests {
      for entry in manifest.entries {
        let source = BagFault.Source(file: manifest.name, line: entry.line)
        if let place = files.contents.place(of: entry.path) {
          claims[place, default: []].append(Claim(manifest: manifest, entry: entry))
        } else if let place = files.contents.similarPlace(to: entry.path) {
          claims[place, default: []].append(Claim(manifest: manifest, entry: entry))
          notes.warn(.otherNormalization, entry.path.text, in: source)
        } else if missing.insert(entry.path).inserted {
          notes.fault(fetch.lines[entry.path] == nil ? .missing : .notFetched, entry.path.text, in: source)
          collisions.add(entry.path, in: source, &notes)
        }
      }
    }
    noteUnlisted(&notes) { place in Set(claims[place, default: []].map(\.manifest.name)) }
    return try hash(claims, &notes)
  }

  private func hash(
    _ claims: [Int: [Claim]], _ notes: inout BagNotes
  ) throws(LibraryFailure) -> (files: Int, bytes: Int) {
    var fixity = BagFixity()
    var (count, bytes) = (0, 0)
    for (place, file) in files.contents.files.enumerated() {
      let own = claims[place] ?? []
      guard file.isPayload || !own.isEmpty else { continue }
      if file.isPayload { count += 1 }
      let algorithms = Set(own.map(\.manifest.algorithm))
      guard let (digests, size) = try fixity.digests(of: file, in: files.folder, algorithms, &notes) else { continue }
      // Files full of holes may claim more than there is.
      if file.isPayload { bytes = size > Int.max - bytes ? Int.max : bytes + size }
      for claim in own where digests[claim.manifest.algorithm] != claim.entry.digest {
        let source = BagFault.Source(file: claim.manifest.name, line: claim.entry.line)
        notes.fault(.differs(claim.manifest.algorithm), file.text, in: source)
      }
    }
    return (count, bytes)
  }
}
