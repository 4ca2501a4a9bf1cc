import CaseModel

extension CallSheet {
  /// A part of the page as lines of words, for whoever prints it.
  package struct Block: Sendable {
    package let part: Part
    package let lines: [Line]
    /// How many more lines there would be.
    package let omitted: Int

    package enum Part: String, CaseIterable, Sendable {
      case stops, whom, why, past, running, offering, aim, next, advice
    }

    init(_ part: Part, _ lines: [Line], omitted: Int = 0) {
      self.part = part
      self.lines = lines
      self.omitted = omitted
    }
  }

  /// One line: what leads it (a day, a name), what it says, and what is said beside it in a low voice.
  package struct Line: Sendable {
    package let lead: Text?
    package let text: Text
    package let more: Text?
    package let tone: Tone

    package enum Tone: String, Sendable {
      case plain, good, bad
    }

    init(_ text: Text, lead: Text? = nil, more: Text? = nil, _ tone: Tone = .plain) {
      self.lead = lead
      self.text = text
      self.more = more
      self.tone = tone
    }
  }

  /// The whole page, in the order in which it is needed; the invoices are a table of their own, which `why` goes with.
  package var blocks: [Block] {
    [
      Block(.stops, stops.map(\.line)), whom.block, why.block,
      Block(.past, past.items.map(\.line), omitted: past.omitted),
      Block(.running, running.items.map(\.line).or(.nothing), omitted: running.omitted), offering.block, aim.block,
      aim.nextBlock, Block(.advice, advice.items.map(\.line), omitted: advice.omitted),
    ]
  }
}

extension CallSheet.Block.Part {
  package var title: Text {
    switch self {
    case .stops: return Text("Heute zu beachten", "Mind today")
    case .whom: return Text("Wen anrufen", "Whom to call")
    case .why: return Text("Worum es geht", "What it is about")
    case .past: return Text("Was war", "What was")
    case .running: return Text("Was läuft", "What runs")
    case .offering: return Text("Was angeboten werden darf", "What may be offered")
    case .aim: return Text("Was zu erreichen ist", "What to reach")
    case .next: return Text("Was danach kommt", "What comes next")
    case .advice: return Text("Was zu vermeiden ist", "What to avoid")
    }
  }
}

extension CallSheet.Line {
  static let nothing = CallSheet.Line(Text("Nichts.", "Nothing."))
}

extension [CallSheet.Line] {
  /// The lines, or the one that says that there are none.
  func or(_ line: CallSheet.Line) -> [CallSheet.Line] { isEmpty ? [line] : self }
}

extension Text {
  static let unknown = Text("nicht bekannt", "not known")

  init(_ day: Day) { self.init(day.german, day.description) }

  /// A text of the case, in whatever language it was written.
  init(verbatim text: String) { self.init(text, text) }

  /// `Ziff. 2.4`.
  init(clause: String) { self.init("Ziff.\u{A0}\(clause)", "cl.\u{A0}\(clause)") }

  /// With something behind it in brackets.
  func with(_ other: Text?) -> Text {
    guard let other else { return self }
    return Text("\(german) (\(other.german))", "\(english) (\(other.english))")
  }
}
