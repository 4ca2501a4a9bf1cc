extension String {
  /// Whether two names may be one person's: where two people are asked for, it has to be plain that they are two.
  ///
  /// One of them leaves something out or adds it, shortens it, has digits for letters or behind it, or is the user name or
  /// the mail address that would be made of the other. Only here: whoever asks what is known of somebody means that name.
  package func mayBeOnePerson(with other: String) -> Bool {
    if isOnePerson(with: other) { return true }
    let digits = NameShape.Digits.allCases
    return Umlauts.allCases.contains { umlauts in
      let (mine, theirs) = (named.wordsOfName(umlauts), other.named.wordsOfName(umlauts))
      return digits.contains { digit in
        let shape = NameShape(mine, digit)
        return digits.contains { shape.mayBeOne(with: NameShape(theirs, $0)) }
      }
    }
  }

  /// Without the domain of a mail address, which names a firm; other signs are the letters they look like.
  private var named: String {
    guard contains(where: { "@$|".contains($0) }) else { return self }
    let words = split(separator: " ").map { word in
      let parts = word.split(separator: "@", maxSplits: 1)
      return String(parts.count == 2 && parts[1].contains(".") ? parts[0] : word)
    }
    return words.joined(separator: " ").replacing("@", with: "a").replacing("$", with: "s").replacing("|", with: "l")
  }
}
