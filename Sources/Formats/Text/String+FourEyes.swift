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

  /// Whether both name what somebody does, in brackets or behind a comma, and not the same.
  package func hasOtherFunction(than other: String) -> Bool {
    guard let own = function, let others = other.function else { return false }
    return own.folded != others.folded && asOnePerson != other.asOnePerson
  }

  private var function: String? {
    let words =
      firstMatch(of: #/\(([^()]+)\)/#).map { String($0.1) }
      ?? (split(separator: ",", maxSplits: 1).count == 2 ? String(split(separator: ",", maxSplits: 1)[1]) : nil)
    return words.flatMap { $0.contains(where: \.isLetter) ? $0 : nil }
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
