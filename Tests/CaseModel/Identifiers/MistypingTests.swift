import CaseModel
import Testing

/// What check digits are there for: a wrong digit and two neighbours swapped.
@Suite struct MistypingTests {
  static let ibans = [
    "DE89370400440532013000", "DE44000000004711081500", "AT611904300234573201", "GB82WEST12345698765432",
    "FR1420041010050500013M02606", "NL91ABNA0417164300", "MT84MALT011000012345MTLCAST001S",
  ]
  static let leis = ["213800KUD8LAJWSQ9D15", "529900T8BM49AURSDO55", "391200FJBNU0YW987L26"]
  static let leitwegIDs = ["04011000-1234512345-06", "992-90009-96", "04011000-900X999-08", "09564000-NUE0001-49"]
  static let creditorIDs = ["DE98ZZZ09999999999", "AT61ZZZ01234567890"]
  static let vatIDs = ["DE136695976", "DE384738738", "DE288818176", "DE994170260", "HR65243233669"]
  static let steuerIDs = ["36574261809", "86095742719", "65929970489", "57549285017", "25768131411"]

  // MARK: MOD 97-10

  @Test(arguments: ibans) func iban(text: String) {
    expectFound(IBAN.self, text)
  }

  @Test(arguments: leis) func lei(text: String) {
    expectFound(LEI.self, text)
  }

  @Test(arguments: leitwegIDs) func leitwegID(text: String) {
    expectFound(LeitwegID.self, text)
  }

  /// The business code is the creditor's own and does not count.
  @Test(arguments: creditorIDs) func creditorID(text: String) {
    expectFound(CreditorID.self, text)
  }

  /// Every wrong digit, and every swap, but those of a letter with a digit where 9 · (letter − 11 · digit) is 0: B and 1,
  /// M and 2, X and 3. No remainder can tell these, nor a hyphen that moved, since hyphens do not count.
  private func expectFound<ID: Identifier>(_ type: ID.Type, _ text: String) {
    #expect(ID(text) != nil)
    #expect(Mistyping.wrongDigits(in: text).filter { ID($0) != nil } == [])
    for swap in Mistyping.swaps(in: text) where ID(swap.text) != nil {
      let pair = Set([swap.first, swap.second])
      #expect(pair.contains("-") || [["B", "1"], ["M", "2"], ["X", "3"]].contains(pair), "\(swap.text)")
    }
  }

  @Test func aSwapThatNoRemainderTellsPasses() {
    #expect(LEI("529900T8BM49AURB1O29") != nil)
    #expect(LEI("529900T8BM49AUR1BO29") != nil)
  }

  // MARK: MOD 11,10

  @Test(arguments: vatIDs) func vatID(text: String) {
    expectFound(VATID.self, text, digits: text.dropFirst(2))
  }

  @Test(arguments: steuerIDs) func steuerID(text: String) {
    expectFound(SteuerID.self, text, digits: text[...])
  }

  /// Every wrong digit, and every swap but those to which the system itself is blind.
  private func expectFound<ID: Identifier>(_ type: ID.Type, _ text: String, digits: Substring) {
    #expect(ID(text) != nil)
    #expect(Mistyping.wrongDigits(in: text).filter { ID($0) != nil } == [])
    let values = digits.compactMap(\.wholeNumberValue)
    for swap in Mistyping.swaps(in: text) where ID(swap.text) != nil {
      let index = swap.index - (text.count - values.count)
      let before = values[..<index].reduce(10) { MistypingTests.next($0, $1) }
      #expect(MistypingTests.isBlind(before, values[index], values[index + 1]), "\(swap.text)")
    }
  }

  /// How MOD 11,10 goes on from one digit to the next.
  private static func next(_ product: Int, _ digit: Int) -> Int {
    ((product + digit - 1) % 10 + 1) * 2 % 11
  }

  /// Whether the two digits leave the same behind in either order.
  private static func isBlind(_ before: Int, _ first: Int, _ second: Int) -> Bool {
    next(next(before, first), second) == next(next(before, second), first)
  }

  @Test func blindSwapsAreFew() {
    let pairs = (1...10).flatMap { before in (0...9).flatMap { a in (0...9).map { (before, a, $0) } } }
      .filter { $0.1 < $0.2 }
    #expect(pairs.count == 450)
    #expect(pairs.filter { MistypingTests.isBlind($0.0, $0.1, $0.2) }.count == 10)
  }
}

/// What fingers do to a number.
enum Mistyping {
  struct Swap: Equatable {
    let text: String
    /// Of the first of the two, in characters.
    let index: Int
    let first: Character
    let second: Character
  }

  /// Every text that differs in one digit.
  static func wrongDigits(in text: String) -> [String] {
    let characters = Array(text)
    return characters.indices.filter { characters[$0].isNumber }.flatMap { index in
      (0...9).map { digit in
        var wrong = characters
        wrong[index] = Character("\(digit)")
        return String(wrong)
      }.filter { $0 != text }
    }
  }

  /// Every text with two neighbours swapped, unless they are the same.
  static func swaps(in text: String) -> [Swap] {
    let characters = Array(text)
    return zip(characters.indices, characters.indices.dropFirst()).compactMap { index, next in
      guard characters[index] != characters[next] else { return nil }
      var swapped = characters
      swapped.swapAt(index, next)
      return Swap(text: String(swapped), index: index, first: characters[index], second: characters[next])
    }
  }
}
