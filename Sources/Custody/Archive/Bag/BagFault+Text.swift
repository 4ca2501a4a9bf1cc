import CaseModel
import Formats

extension BagFault {
  /// What is wrong, and what to do where that is not plain; the path stands beside it, not in it.
  package var text: Text { kind.text }
}

extension BagFault.Kind {
  fileprivate var text: Text {
    switch self {
    case .noDeclaration: return Text("bagit.txt fehlt.", "bagit.txt is missing.")
    case .noPayloadFolder: return Text("Der Ordner data fehlt.", "The folder data is missing.")
    case .noManifest:
      return Text("Kein Verzeichnis mit Prüfsummen (manifest-….txt).", "No manifest of the payload (manifest-….txt).")
    case .declaration:
      return Text(
        "bagit.txt besteht nicht genau aus den zwei vorgeschriebenen Zeilen.",
        "bagit.txt does not consist of exactly the two lines prescribed.")
    case .unknownVersion:
      return Text("Diese Fassung von BagIt ist nicht bekannt.", "This version of BagIt is not known.")
    case .unknownEncoding:
      return Text("Diese Zeichenkodierung wird nicht gelesen.", "This character encoding is not read.")
    case .unknownAlgorithm:
      return Text(
        "Dieses Prüfsummenverfahren ist nicht bekannt; so ist nichts nachgewiesen.",
        "This checksum algorithm is not known; nothing is proven by it.")
    case .tooManyEntries(let limit):
      return Text("Mehr als \(limit) Einträge werden nicht geprüft.", "More than \(limit) entries are not checked.")
    case .tooDeep(let limit):
      return Text(
        "Mehr als \(limit) Ordner ineinander werden nicht geprüft.", "Folders deeper than \(limit) are not checked.")
    case .tooLarge(let limit):
      return Text("Größer als \(limit) Bytes; nicht gelesen.", "Larger than \(limit) bytes; not read.")
    case .lineTooLong(let limit):
      return Text("Die Zeile ist länger als \(limit) Bytes.", "The line is longer than \(limit) bytes.")
    case .symbolicLink:
      return Text(
        "Eine symbolische Verknüpfung; ihr wird nicht gefolgt.", "A symbolic link; it is not followed.")
    case .special: return Text("Weder Datei noch Ordner.", "Neither a file nor a folder.")
    case .nameNotUTF8: return Text("Der Dateiname ist kein UTF-8.", "The file's name is not UTF-8.")
    case .unreadable:
      return Text(
        "Nicht lesbar. Rechte und Datenträger prüfen.", "Cannot be read. Check permissions and disk.")
    case .changed:
      return Text(
        "Wurde während der Prüfung verändert. Erneut prüfen.", "Was changed during the check. Check again.")
    case .sameButCase(let other):
      return Text(
        "Unterscheidet sich nur in Groß- und Kleinschreibung von „\(other.printable)“.",
        "Differs only in upper and lower case from “\(other.printable)”.")
    case .sameButNormalization(let other):
      return Text(
        "Unterscheidet sich nur in der Schreibweise der Akzente von „\(other.printable)“.",
        "Differs only in how accents are written from “\(other.printable)”.")
    case .byteOrderMark:
      return Text("Beginnt mit einer Bytereihenfolge-Marke.", "Begins with a byte order mark.")
    case .notInEncoding:
      return Text(
        "Nicht in der Zeichenkodierung, die bagit.txt nennt.", "Not in the character encoding that bagit.txt names.")
    case .line: return Text("Die Zeile ist nicht zu verstehen.", "The line cannot be understood.")
    case .emptyLine: return Text("Die Zeile ist leer.", "The line is empty.")
    case .checksum:
      return Text("Dies ist keine Prüfsumme dieses Verfahrens.", "This is no checksum of this algorithm.")
    case .leadsOut:
      return Text("Der Pfad führt aus dem Bag hinaus.", "The path leads out of the bag.")
    case .path: return Text("Der Pfad nennt keine Datei.", "The path names no file.")
    case .notPayload:
      return Text("Liegt nicht im Ordner data.", "Does not lie in the folder data.")
    case .payloadInTagManifest:
      return Text(
        "Eine Nutzdatei steht nicht in tagmanifest-….txt.", "A payload file has no place in tagmanifest-….txt.")
    case .tagManifestInTagManifest:
      return Text(
        "Ein tagmanifest-….txt steht nicht in einem solchen.", "A tagmanifest-….txt has no place in one.")
    case .asterisk:
      return Text(
        "Sternchen vor dem Pfad, wie md5sum es schreibt; strenge Prüfer weisen das Bag zurück.",
        "An asterisk before the path, as md5sum writes it; strict programs refuse the bag.")
    case .leadingDot: return Text("Der Pfad beginnt mit „./“.", "The path begins with “./”.")
    case .backslash:
      return Text(
        "Der Pfad enthält „\\“, das unter Windows trennt.", "The path holds “\\”, which separates on Windows.")
    case .strayPercent:
      return Text("„%“ ist nicht als „%25“ geschrieben.", "“%” is not written as “%25”.")
    case .otherNormalization:
      return Text(
        "Akzente sind anders geschrieben als im Dateinamen.", "Accents are written otherwise than in the file's name.")
    case .listedTwice(let isSame):
      return isSame
        ? Text("Doppelt aufgeführt.", "Listed twice.")
        : Text("Mit zwei Prüfsummen aufgeführt.", "Listed with two checksums.")
    case .missing: return Text("Aufgeführt, aber nicht da.", "Listed, but not there.")
    case .notFetched:
      return Text(
        "Nicht vollständig: nach fetch.txt erst noch zu holen; geholt wird hier nichts.",
        "Not complete: still to be fetched, says fetch.txt; nothing is fetched here.")
    case .listedNowhere:
      return Text("In keinem Verzeichnis aufgeführt.", "Not listed in any manifest.")
    case .notListed(let manifest):
      return Text("In \(manifest) nicht aufgeführt.", "Not listed in \(manifest).")
    case .tagFileNotListed(let manifest):
      return Text(
        "In \(manifest) nicht aufgeführt: eine Änderung fiele nicht auf.",
        "Not listed in \(manifest): a change would not be seen.")
    case .differs(let algorithm):
      return Text(
        "Die Prüfsumme (\(algorithm.rawValue)) stimmt nicht: Der Inhalt ist ein anderer.",
        "The checksum (\(algorithm.rawValue)) differs: the content is another.")
    case .address: return Text("Keine vollständige Adresse.", "Not a complete address.")
    case .length: return Text("Weder eine Länge noch „-“.", "Neither a length nor “-”.")
    case .label: return Text("Die Zeile ist keine Angabe „Name: Wert“.", "The line is no “label: value”.")
    case .spacing:
      return Text("Nach dem Doppelpunkt fehlt das Leerzeichen.", "There is no space after the colon.")
    case .oxum:
      return Text("Payload-Oxum ist nicht „Bytes.Dateien“.", "Payload-Oxum is not “octets.files”.")
    case .oxumTwice: return Text("Payload-Oxum steht mehrmals da.", "Payload-Oxum is repeated.")
    case .oxumDiffers:
      return Text(
        "Umfang und Zahl der Nutzdateien sind andere, als Payload-Oxum sagt.",
        "Size and number of the payload files are not what Payload-Oxum says.")
    }
  }
}
