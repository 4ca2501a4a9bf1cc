import CaseModel
import Escalation
import TestSupport
import Testing

@testable import Packing

/// Whom the letter is addressed to, what it calls the documents, and where the debtor can be reached.
@Suite(.enabled(if: RenderedPages.witnesses, "qpdf or poppler is not installed"))
struct LetterTests {
  private static let sample = "bereit-drei-rechnungen"

  private func pages(_ recipient: Recipient) throws -> RenderedPages {
    RenderedPages(try #require(try ClearedSample(Self.sample)), for: recipient)
  }

  private func mapped(_ name: String, _ settings: [String: String] = [:]) throws -> Recipient {
    let place = Place("koffer.yaml")
    let values = settings.mapValues { RecipientSettings.Entry($0, at: place) }
    return Recipient(
      try #require(RecipientShelf.mapping(named: name)), RecipientSettings(values, place: place))
  }

  /// In a package without folders names are whole, too.
  @Test(arguments: [Recipient.koffer, .xjustiz]) func documentsHaveTheirWholeNames(recipient: Recipient) throws {
    let pages = try pages(recipient)
    let letter = try pages.words(.letter)
    for packed in pages.handover.contents.documents {
      let name = try #require(packed.file.split(separator: "/").last)
      #expect(letter.contains(" \(name)"), "\(name)")
    }
    // The day to pay was agreed, and the contract shows it. Long names are broken; their beginning stands together.
    let contract = try #require(pages.handover.file.contract?.file)
    let packed = try #require(pages.handover.contents.documents.first { $0.document.path == contract })
    let name = try #require(packed.file.split(separator: "/").last)
    #expect(try pages.words(.claim).contains("Beleg: \(name.prefix(8))"))
  }

  @Test(arguments: [
    ("paywise", "paywise"), ("ra-micro", "An den Empfänger dieser Akte"), ("webfakt", "An den Empfänger dieser Akte"),
    ("table-csv", "An den Empfänger dieser Akte"),
  ])
  func itIsAddressedToNoFileFormat(name: String, addressee: String) throws {
    let words = try pages(try mapped(name)).words(.letter)
    #expect(words.contains("\(addressee) Stand "))
    let named = try pages(try mapped(name, ["receiver": "Kanzlei Sund"])).words(.letter)
    #expect(named.contains("Kanzlei Sund Stand ") && !named.contains("\(addressee) Stand "))
  }

  @Test func theReceiverOfAMessageIsAddressed() throws {
    #expect(try pages(.xjustiz).words(.letter).contains("An den Empfänger dieser Akte"))
    let place = Place("koffer.yaml")
    let settings = RecipientSettings(["receiver": .init("Kanzlei Sund", at: place)], place: place)
    #expect(try pages(Recipient.xjustiz.set(settings)).words(.letter).contains("Kanzlei Sund Stand "))
  }

  /// Where the debtor can be reached the message has no element for; a mapping tells what its fields hold.
  @Test func whereTheDebtorCanBeReached() throws {
    func words(_ recipient: Recipient) throws -> String {
      let sample = try #require(
        try ClearedSample(Self.sample) {
          $0.debtors[0].emails = ["schuld@example.org"]
          $0.debtors[0].phones = ["+49 40 7654321"]
        })
      return try RenderedPages(sample, for: recipient).words(.letter)
    }
    for (recipient, mail, phone) in [
      (Recipient.xjustiz, true, true), (.koffer, true, true), (try mapped("ra-micro"), true, false),
      (try mapped("paywise"), true, true), (try mapped("mediafinanz"), false, false),
    ] {
      let text = try words(recipient)
      #expect(text.contains("schuld@example.org") == mail, "\(recipient.name)")
      #expect(text.contains("7654321") == phone, "\(recipient.name)")
    }
  }
}
