import CaseModel
import Escalation
import Formats
import TestSupport
import Testing

@testable import Packing

/// A friendly reminder is no Mahnung, whatever list it stands in.
@Suite struct FriendlyReminderTests {
  private static let sample = "bereit-drei-rechnungen"

  private func letters(_ handover: Handover) throws -> (friendly: PackedDocument, dunning: PackedDocument) {
    func packed(_ kind: Reminder.Kind) throws -> PackedDocument {
      let path = try #require(handover.file.reminders.first { $0.kind == kind }?.file)
      return try #require(handover.contents.documents.first { $0.document.path == path })
    }
    return (try packed(.reminder), try packed(.dunning))
  }

  @Test(arguments: [Recipient.koffer, .xjustiz]) func itHasATitleOfItsOwn(recipient: Recipient) throws {
    let sample = try #require(try ClearedSample(Self.sample))
    let handover = sample.handover(to: recipient)
    let (friendly, dunning) = try letters(handover)
    #expect(friendly.title.german == "Zahlungserinnerung" && dunning.title.german == "Mahnschreiben")
    // In case.xml both are letters: its schema knows one kind.
    #expect(friendly.kind == .reminder && dunning.kind == .reminder)
    let told = Disclosure(handover, []).documents
    #expect(told.first { $0.file == friendly.file }?.kind.german == "Zahlungserinnerung")
  }

  @Test func theMessageToACourtNamesIt() throws {
    let sample = try #require(try ClearedSample(Self.sample))
    let handover = sample.handover(to: .xjustiz)
    let (friendly, dunning) = try letters(handover)
    let documents = try XJustizMessage(handover).documents
    let sent = try #require(handover.file.reminders.first { $0.kind == .reminder }?.sent)
    #expect(documents.first { $0.file == friendly.file }?.title == "Zahlungserinnerung vom \(sent.german)")
    #expect(documents.first { $0.file == dunning.file }?.title?.hasPrefix("Mahnschreiben vom ") == true)
  }

  @Test(arguments: [
    ("paywise", "correspondence", "reminder"), ("debitura", "Miscellaneous", "DemandLetter"),
  ])
  func recipientsGetTheirOwnWordForIt(name: String, friendly: String, dunning: String) throws {
    let handover = try MappedSamples.handover(name, Self.sample)
    let list = try #require(RecipientShelf.mapping(named: name)?.files.first { $0.each == .documents })
    let field = try #require(list.fields.first { $0.codes != nil })
    let letters = try letters(handover)
    for (document, code) in [(letters.friendly, friendly), (letters.dunning, dunning)] {
      let ground = Ground(handover).with { $0.entry = .document(document) }
      let fact = try #require(Fact.named("document.kind"))
      let value = try #require(fact.read(ground))
      #expect(field.written(value) == .text(code))
    }
  }

  /// A file that holds both is a letter that demands payment.
  @Test func oneFileOfBothIsALetterThatDemands() throws {
    var file = try #require(try ClearedSample(Self.sample)).cleared.file
    #expect(Contents(of: file).documents.filter(\.isFriendlyReminder).count == 1)
    let path = file.reminders.first { $0.kind == .reminder }?.file
    for index in file.reminders.indices where file.reminders[index].kind == .dunning {
      file.reminders[index].file = path
    }
    #expect(Contents(of: file).documents.filter(\.isFriendlyReminder).isEmpty)
  }
}
