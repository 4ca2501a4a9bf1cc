import CaseModel
import Formats

extension Finding {
  /// An archive, or an entry of it, that is not read.
  init(refused problem: ZIPProblem, of archive: String = ".") {
    self.init(.archiveRefused, at: Place(problem.entry ?? archive), problem.reason.text)
  }
}

extension ZIPProblem.Reason {
  /// Why an archive is refused, for its receiver.
  var text: Text {
    switch self {
    case .empty: return Text("Die Datei ist leer.", "The file is empty.")
    case .notAnArchive: return Text("Die Datei ist kein ZIP-Archiv.", "The file is not a ZIP archive.")
    case .truncated: return Text("Das Archiv ist abgeschnitten.", "The archive is cut off.")
    case .multiDisk:
      return Text("Das Archiv ist auf mehrere Dateien verteilt.", "The archive is split over several files.")
    case .encrypted: return Text("Das Archiv ist verschlüsselt.", "The archive is encrypted.")
    case .unsupportedMethod(let method):
      return Text("Das Packverfahren \(method) wird nicht gelesen.", "Compression method \(method) is not read.")
    case .duplicateName: return Text("Zwei Dateien tragen denselben Namen.", "Two files have the same name.")
    case .unsafeName: return Text("Ein Dateiname führt aus dem Paket.", "A file name leads out of the package.")
    case .nameNotUTF8: return Text("Ein Dateiname ist nicht in UTF-8.", "A file name is not in UTF-8.")
    case .symbolicLink: return Text("Das Archiv enthält eine Verknüpfung.", "The archive holds a symbolic link.")
    case .specialFile: return Text("Das Archiv enthält eine Gerätedatei.", "The archive holds a device file.")
    case .tooManyEntries(let limit):
      return Text("Das Archiv enthält mehr als \(limit) Einträge.", "The archive holds more than \(limit) entries.")
    case .tooLarge(let limit):
      return Text("Ein Inhalt ist größer als \(limit) Byte.", "A content is larger than \(limit) bytes.")
    case .ratioTooHigh:
      return Text("Ein Inhalt entpackt sich verdächtig groß.", "A content unpacks suspiciously large.")
    case .sizesDisagree: return Text("Größenangaben widersprechen sich.", "Sizes contradict each other.")
    case .headersDisagree:
      return Text("Die Verzeichnisse im Archiv widersprechen sich.", "The archive's directories contradict each other.")
    case .overlappingEntries: return Text("Einträge überlappen sich.", "Entries overlap.")
    case .unaccountedBytes:
      return Text(
        "Im Archiv stehen Bytes, die zu keiner Datei gehören.", "The archive holds bytes that belong to no file.")
    case .badExtra: return Text("Ein Zusatzfeld ist fehlerhaft.", "An extra field is broken.")
    case .badContent: return Text("Ein Inhalt lässt sich nicht entpacken.", "A content cannot be unpacked.")
    case .crcMismatch: return Text("Eine Prüfsumme im Archiv stimmt nicht.", "A checksum in the archive is wrong.")
    }
  }
}
