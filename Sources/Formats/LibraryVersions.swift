import CDeflate
import CHash
import CMail
import CPDF
import CXML
import CYAML

/// The system libraries this program runs on, as they name themselves at run time.
package enum LibraryVersions {
  package static var all: [(name: String, version: String)] {
    [
      ("libxml2", String(cString: cxml_version())), ("zlib", String(cString: cdeflate_zlib_version())),
      ("libdeflate", String(cString: cdeflate_libdeflate_version())), ("OpenSSL", String(cString: chash_version())),
      ("libyaml", String(cString: cyaml_version())), ("GMime", gmime),
      ("qpdf", String(cString: cpdf_version())),
    ]
  }

  private static var gmime: String {
    var (major, minor, micro): (UInt32, UInt32, UInt32) = (0, 0, 0)
    cmail_version(&major, &minor, &micro)
    return "\(major).\(minor).\(micro)"
  }
}
