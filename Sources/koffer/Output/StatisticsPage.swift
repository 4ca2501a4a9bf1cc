import Aktenkoffer
import CaseModel
import Custody

/// What a ledger comes to, for a person.
enum StatisticsPage {
  private static let most = 15

  static func print(_ statistics: LedgerStatistics, since: Day?, until: Day) {
    let language = Speech.language
    let period =
      since.map { say("\($0.text(language)) bis ", "\($0.text(language)) to ") } ?? say("bis ", "up to ")
    Console.print(Style.strong(period + until.text(language)))
    line(statistics.firstChecks, say("erste Prüfungen eines Falls", "first checks of a case"))
    line(statistics.readyAtOnce, say("davon sofort abgabereif", "of them ready at once") + share(statistics))
    let days = statistics.handoverDays
    line(days.count, say("Übergaben", "handovers"))
    if let median = days.percentile(50), let most = days.percentile(90), let longest = days.percentile(100) {
      Console.print(
        Style.soft(
          say(
            "         nach \(median) \(median == 1 ? "Tag" : "Tagen") (Median), 90 % in höchstens \(most), längstens \(longest)",
            "         after \(median) \(median == 1 ? "day" : "days") (median), 90 % in no more than \(most), at the longest \(longest)"
          )))
    }
    refusals(statistics)
    recipients(statistics)
  }

  private static func share(_ statistics: LedgerStatistics) -> String {
    guard statistics.firstChecks > 0 else { return "" }
    return " (\((statistics.readyAtOnce * 200 + statistics.firstChecks) / (statistics.firstChecks * 2)) %)"
  }

  private static func refusals(_ statistics: LedgerStatistics) {
    guard !statistics.refusals.isEmpty else { return }
    Console.print("")
    Console.print(Style.strong(say("Woran es lag (Fälle)", "What held them (cases)")))
    let sorted = statistics.refusals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (code, count) in sorted.prefix(most) {
      let title = Catalogue.all.first { $0.code == code }?.title(Speech.language) ?? ""
      line(count, "\(Columns.cell(code, 12)) \(title)")
    }
    if sorted.count > most {
      Console.print(say("         und \(sorted.count - most) weitere", "         and \(sorted.count - most) more"))
    }
  }

  private static func recipients(_ statistics: LedgerStatistics) {
    for (name, tally) in statistics.recipients.sorted(by: { $0.key < $1.key }) {
      Console.print("")
      Console.print(Style.strong(name))
      for kind in LedgerStatistics.outcomes {
        if let count = tally.counts[kind] { line(count, kind.title(Speech.language)) }
      }
    }
  }

  private static func line(_ count: Int, _ what: String) {
    Console.print("\(Columns.pad("\(count)", 7, right: true))  \(what)")
  }
}

/// The same for a program.
struct StatisticsEntry: Encodable {
  var since: String?
  var until: String
  var firstChecks: Int
  var readyAtOnce: Int
  var handedOver: Int
  /// Missing where nothing was handed over.
  var daysToHandover: DaysEntry?
  var refusals: [String: Int]
  var recipients: [String: [String: Int]]

  struct DaysEntry: Encodable {
    var median: Int
    var ninthDecile: Int
    var longest: Int
  }

  init(_ statistics: LedgerStatistics, since: Day?, until: Day) {
    self.since = since?.description
    self.until = until.description
    firstChecks = statistics.firstChecks
    readyAtOnce = statistics.readyAtOnce
    let days = statistics.handoverDays
    handedOver = days.count
    if let median = days.percentile(50), let most = days.percentile(90), let longest = days.percentile(100) {
      daysToHandover = DaysEntry(median: median, ninthDecile: most, longest: longest)
    }
    refusals = statistics.refusals
    recipients = statistics.recipients.mapValues { tally in
      Dictionary(uniqueKeysWithValues: tally.counts.map { ($0.key.rawValue, $0.value) })
    }
  }
}
