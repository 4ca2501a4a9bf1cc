import Foundation
import TestSupport

/// Runs a program without root's power to read and write everything.
enum Rights {
  /// Nothing has to be done for an ordinary user; root gives its capabilities up.
  static let lacking: [String] =
    geteuid() != 0
    ? []
    : ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]

  static let canBeLacked = geteuid() != 0 || Tool.isInstalled("setpriv")
}
