extension String {
  /// Whether two addresses are of one house; of a provider of mailboxes every customer is a stranger to the others.
  package func isOfSameHouse(as other: String) -> Bool {
    guard let own = mailDomain, let theirs = other.mailDomain, !String.providers.contains(own) else {
      return lowercased() == other.lowercased()
    }
    return own == theirs || own.hasSuffix(".\(theirs)") || theirs.hasSuffix(".\(own)")
  }

  private var mailDomain: String? {
    split(separator: "@", omittingEmptySubsequences: false).dropFirst().last.map { $0.lowercased() }
  }

  private static let providers: Set<String> = [
    "gmail.com", "googlemail.com", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de", "outlook.com",
    "outlook.de", "hotmail.com", "hotmail.de", "live.de", "live.com", "yahoo.de", "yahoo.com", "icloud.com", "me.com",
    "aol.com", "freenet.de", "posteo.de", "mailbox.org", "proton.me", "protonmail.com", "arcor.de", "1und1.de",
    "online.de", "kabelmail.de", "vodafone.de", "email.de", "mail.de",
  ]
}
