/// What lies at the top of every archive, for whoever finds it without this program.
enum ArchiveReadme {
  static let bytes = Array(text.utf8)

  private static let text = """
    Archiv übergebener Forderungsakten / archive of handed-over case files

    DEUTSCH
    bags/                Jede Mappe ist ein Bag nach RFC 8493: die Akte, wie sie übergeben wurde, spätere Meldungen,
                         Antworten des Empfängers und die Einträge des Übergabebuchs. Die höchste Fassung (_v2, _v3)
                         einer Akte enthält alles. Prüfen ohne Programm:
                           cd bags/000/000/000000000_2026-0042_v1
                           sha256sum -c manifest-sha256.txt && sha256sum -c tagmanifest-sha256.txt
    log/entries.jsonl    Was geschah, eine Zeile je Eintrag: aufgenommen, gesperrt, gelöscht. „sha256“ ist der Hash von
                         tagmanifest-sha256.txt der Mappe.
    log/heads.jsonl      Unterschriebene Köpfe: Wurzel des Merkle-Baums (RFC 6962) über die ersten „size“ Zeilen.
                         Unterschrieben (Ed25519, key.pem) sind fünf Zeilen: koffer-archive-head-1, archive, size, root, at.
    log/stamps/          Zeitstempel (RFC 3161) über die fünf Zeilen eines Kopfs.
    log/ends, log/nodes/ folgen aus entries.jsonl.
    Hier wird nichts überschrieben. Was von Hand geändert wird, fällt bei der Prüfung auf.

    ENGLISH
    bags/                Each folder is a bag (RFC 8493): the case file as handed over, later updates, the recipient's
                         replies and the ledger's events. The highest version (_v2, _v3) of a case holds everything.
                         To verify without a program, see the commands above.
    log/entries.jsonl    What happened, a line an entry: added, held, purged. "sha256" is the hash of the bag's
                         tagmanifest-sha256.txt.
    log/heads.jsonl      Signed heads: root of the Merkle tree (RFC 6962) over the first "size" lines.
                         Signed (Ed25519, key.pem) are five lines: koffer-archive-head-1, archive, size, root, at.
    log/stamps/          Time stamps (RFC 3161) over the five lines of a head.
    log/ends, log/nodes/ follow from entries.jsonl.
    Nothing is overwritten here. What is changed by hand is found when the archive is verified.

    """
}
