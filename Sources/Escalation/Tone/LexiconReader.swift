import CResources
import CaseModel
import Fields
import Formats

/// Reads lexicons; one may add phrases to the entries of those before it.
package enum LexiconReader {
  package static func read(_ bytes: [UInt8], file: String, into lexicon: Lexicon = Lexicon()) -> Reading<Lexicon> {
    let desk = ReadingDesk(file: file)
    guard let root = RootSection.read(bytes, desk) else { return Reading(lexicon, desk.findings) }
    var lexicon = lexicon
    for key in ["lexicon", "version"] { root.require(key) }
    _ = root.text("lexicon")
    _ = root.text("version")
    let lists = WordLists(root.lists("words"))
    _ = root.sections("avoid") { section -> Bool? in
      section.avoid(in: &lexicon, lists)
      return true
    }
    _ = root.sections("contain") { section -> Bool? in
      section.contain(in: &lexicon, lists)
      return true
    }
    lexicon.contexts +=
      root.section("contexts") { contexts in
        Lexicon.Context.allCases.flatMap { context in
          contexts.phrases(context.rawValue, lists).map { Lexicon.Remark(phrase: $0, context: context) }
        }
      } ?? []
    root.reportUnknownKeys()
    return Reading(lexicon, desk.findings)
  }

  /// The German and the English lexicon that ship with the tool, as one.
  package static let shipped: Reading<Lexicon> = {
    let german = read(bytes(of: cresource_tone_german()), file: "tone.de.yaml")
    let english = read(bytes(of: cresource_tone_english()), file: "tone.en.yaml", into: german.value)
    return Reading(english.value, german.findings + english.findings)
  }()

  private static func bytes(of resource: cresource) -> [UInt8] {
    [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
  }
}

extension Section {
  fileprivate func avoid(in lexicon: inout Lexicon, _ lists: WordLists) {
    require("id")
    let id = text("id")
    let known = lexicon.avoid.firstIndex { $0.id == id }
    var entry = known.map { lexicon.avoid[$0] } ?? newEntry(id ?? "")
    require("phrases")
    let phrases = phrases("phrases", lists)
    let exceptions = exceptions(lists)
    // Where nothing holds a case, the key is unknown.
    if entry?.group == .unlawfulThreat { entry?.plain += plain(lists) }
    entry?.phrases += phrases
    entry?.underPressure += self.phrases("under_pressure", lists)
    entry?.exceptions += exceptions
    guard let entry else { return }
    if let known { lexicon.avoid[known] = entry } else { lexicon.avoid.append(entry) }
  }

  private func exceptions(_ lists: WordLists) -> [Lexicon.Exception] {
    section("unless") { unless in
      Lexicon.Scope.allCases.flatMap { scope in
        unless.phrases(scope.rawValue, lists).map { Lexicon.Exception(phrase: $0, scope: scope) }
      }
    } ?? []
  }

  private func plain(_ lists: WordLists) -> [Lexicon.Plain] {
    section("holds") { holds in
      holds.phrases("alone", lists).map { Lexicon.Plain(phrase: $0, needsPressure: false) }
        + holds.phrases("under_pressure", lists).map { Lexicon.Plain(phrase: $0, needsPressure: true) }
    } ?? []
  }

  /// An entry of a policy's own: it needs neither group nor law.
  func houseEntry(in lexicon: inout Lexicon) {
    for key in ["id", "title", "why", "better"] { require(key) }
    requireEntries("phrases")
    let id = text("id")
    let kinds = choices("in", Lexicon.Kind.self)
    let title = wording("title")
    let why = wording("why")
    let better = wording("better")
    let phrases = phrases("phrases", .none)
    guard let id, let title, let why, let better else { return }
    lexicon.avoid.append(
      Lexicon.Entry(
        id: id, group: .house, kinds: kinds.isEmpty ? Set(Lexicon.Kind.allCases) : kinds, writing: nil, title: title,
        why: why, better: better, basis: [], phrases: phrases))
  }

  private func newEntry(_ id: String) -> Lexicon.Entry? {
    for key in ["group", "in", "title", "why", "better", "basis"] { require(key) }
    let group = choice("group", Lexicon.Group.self)
    let kinds = choices("in", Lexicon.Kind.self)
    let writing = choice("written", Lexicon.Writing.self)
    let title = wording("title")
    let why = wording("why")
    let better = wording("better")
    let basis = texts("basis")
    guard !id.isEmpty, let group, let title, let why, let better, let basis else { return nil }
    return Lexicon.Entry(
      id: id, group: group, kinds: kinds, writing: writing, title: title, why: why, better: better, basis: basis)
  }

  fileprivate func contain(in lexicon: inout Lexicon, _ lists: WordLists) {
    for key in ["id", "phrases"] { require(key) }
    let id = choice("id", Lexicon.ElementID.self)
    let phrases = phrases("phrases", lists)
    let exceptions = exceptions(lists)
    guard let id else { return }
    let known = lexicon.contain.firstIndex { $0.id == id }
    let index = known ?? lexicon.contain.count
    if known == nil { lexicon.contain.append(Lexicon.Element(id: id)) }
    lexicon.contain[index].phrases += phrases
    lexicon.contain[index].exceptions += exceptions
  }

  /// Those that follow the table of `Phrase`; of the others a finding says so.
  fileprivate func phrases(_ key: String, _ lists: WordLists) -> [Phrase] {
    (words(key) ?? []).compactMap { text, position in
      if let phrase = lists.spelledOut(text).flatMap(Phrase.init) { return phrase }
      desk.report(
        .wrongType, at: position,
        Text(
          "Unter „\(path(key))“ ist diese Wendung nicht zu lesen.", "Under “\(path(key))” this phrase cannot be read."),
        remedy: Text("Wie in docs/tone.md beschrieben schreiben.", "Write it as docs/tone.md says."))
      return nil
    }
  }
}
