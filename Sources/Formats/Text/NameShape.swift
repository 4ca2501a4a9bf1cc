import Foundation

/// A name as it counts where two people are asked for, without that by which one person looks like two.
///
/// Rather too strict: who is taken for somebody else writes a clearer name, and who is taken for two approves alone.
struct NameShape {
  /// In the order in which they are read: the given name first.
  private let words: [Word]

  /// Two spellings of digits: behind a name they number accounts, within one they stand for the letters they look like.
  enum Digits: CaseIterable { case dropped, asLetters }

  private struct Word: Equatable {
    /// As somebody would put it into a user name.
    let letters: String
    /// What it looks like: doubled letters are one, and so are those that look alike.
    let look: String

    var isInitial: Bool { letters.count == 1 }
    static func == (one: Word, other: Word) -> Bool { one.look == other.look }
  }

  /// - Parameter names: its words, with letters of ASCII and digits, and without titles.
  init(_ names: [String], _ digits: Digits) {
    words = names.map { name in
      let bare = digits == .dropped ? name.trimmingCharacters(in: .decimalDigits) : name
      let letters = String(bare.map { NameShape.lookAlikes[$0] ?? $0 })
      return Word(letters: letters, look: NameShape.look(of: letters))
    }.filter { !$0.letters.isEmpty }
  }

  private static let lookAlikes: [Character: Character] = [
    "0": "o", "1": "i", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g", "l": "i",
  ]

  private static func look(of letters: String) -> String {
    var look = ""
    for letter in letters.replacingOccurrences(of: "rn", with: "m").replacingOccurrences(of: "vv", with: "w")
    where letter != look.last { look.append(letter) }
    return look
  }

  /// Whether both may be one person: one of them leaves something out, shortens it, writes it alike, or is a user name.
  func mayBeOne(with other: NameShape) -> Bool {
    // Who names nobody names nobody else.
    if words.isEmpty || other.words.isEmpty || words == other.words { return true }
    if isUserName(of: other) || other.isUserName(of: self) { return true }
    var pairs = Pairs(words, other.words)
    pairs.take { $0 == $1 && !$0.isInitial }
    // Who bears both names is that person, whatever else stands there: what somebody does, or for whom.
    if pairs.taken.count > 1, let (mine, theirs) = pairs.leaders, pairs.taken.contains(mine), mine == theirs {
      return true
    }
    pairs.take(NameShape.isNear)
    let names = pairs.taken.count
    pairs.take { $0.letters.hasPrefix($1.letters) || $1.letters.hasPrefix($0.letters) }
    // The family name at least is the same, or nothing stands there but initials; who leaves out the rest has said nothing
    // else.
    return (names > 0 || isInitials || other.isInitials) && pairs.isOneUsedUp
  }

  private var isInitials: Bool { words.allSatisfy(\.isInitial) }

  /// Words of two names, each used once.
  private struct Pairs {
    private var mine: [Word]
    private var theirs: [Word]
    let leaders: (Word, Word)?
    private(set) var taken: [Word] = []

    init(_ mine: [Word], _ theirs: [Word]) {
      (self.mine, self.theirs) = (mine, theirs)
      leaders = mine.first.flatMap { first in theirs.first.map { (first, $0) } }
    }

    var isOneUsedUp: Bool { mine.isEmpty || theirs.isEmpty }

    mutating func take(_ belong: (Word, Word) -> Bool) {
      for word in mine {
        guard let there = theirs.firstIndex(where: { belong(word, $0) }), let here = mine.firstIndex(of: word)
        else { continue }
        taken.append(mine.remove(at: here))
        theirs.remove(at: there)
      }
    }
  }

  /// One letter more, less or otherwise in a long word; of short ones that makes another name, as `Jörn` of `Jörg`.
  private static func isNear(_ one: Word, _ other: Word) -> Bool {
    let (short, long) = one.look.count < other.look.count ? (one.look, other.look) : (other.look, one.look)
    guard short.count >= 5, long.count >= 6, long.count - short.count < 2 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    return short.dropFirst(short.count == long.count ? start + 1 : start).elementsEqual(long.dropFirst(start + 1))
  }

  /// Whether it is one word, put together from that name as those who give out accounts do: `mvoss`, `vossm`, `mavo`, `mv`.
  private func isUserName(of other: NameShape) -> Bool {
    guard words.count == 1, let user = words.first?.letters else { return false }
    guard other.words.count == 1, let their = other.words.first?.letters else {
      return NameShape.isPutTogether(user[...], of: other.words.map(\.letters), atLeast: 2)
    }
    let (short, long) = user.count < their.count ? (user, their) : (their, user)
    guard short.count > 2 else { return long.hasPrefix(short) }
    return long.hasPrefix(short) || long.hasSuffix(short)
      || short.count > 3 && short.first == long.first && long.hasSuffix(short.dropFirst())
  }

  /// Whether it is beginnings of so many of the words, in any order, and nothing else.
  private static func isPutTogether(_ user: Substring, of words: [String], atLeast count: Int) -> Bool {
    guard !user.isEmpty else { return count <= 0 }
    return words.indices.contains { index in
      let common = zip(user, words[index]).prefix { $0 == $1 }.count
      guard common > 0 else { return false }
      var rest = words
      rest.remove(at: index)
      return (1...common).contains { isPutTogether(user.dropFirst($0), of: rest, atLeast: count - 1) }
    }
  }
}
