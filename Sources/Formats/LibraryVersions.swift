import CDeflate
import CHash
import CMail
import CPDF
import CPGP
import CPage
import CSheet
import CXML
import CYAML

/// The system libraries this program runs on, as they name themselves at run time.
package enum LibraryVersions {
  package static var all: [(name: String, version: String)] {
    [
      ("libxml2", String(cString: cxml_version())), ("zlib", String(cString: cdeflate_zlib_version())),
      ("libdeflate", String(cString: cdeflate_libdeflate_version())), ("OpenSSL", String(cString: chash_version())),
      ("libyaml", String(cString: cyaml_version())), ("GMime", gmime),
      ("qpdf", String(cString: cpdf_version())), ("cairo", String(cString: cpage_cairo_version())),
      ("pango", String(cString: cpage_pango_version())), ("fontconfig", fontconfig),
      ("HarfBuzz", String(cString: cpage_harfbuzz_version())),
      ("libxlsxwriter", String(cString: csheet_version())),
      ("GPGME", String(cString: cpgp_version())),
    ]
  }

  /// The gpg that GPGME runs; nil where none is installed.
  package static var gnuPG: String? { cpgp_engine_version().map { String(cString: $0) } }

  /// Its number is 10,000 × major + 100 × minor + revision.
  private static var fontconfig: String {
    let number = cpage_fontconfig_version()
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }

  private static var gmime: String {
    var (major, minor, micro): (UInt32, UInt32, UInt32) = (0, 0, 0)
    cmail_version(&major, &minor, &micro)
    return "\(major).\(minor).\(micro)"
  }
}
