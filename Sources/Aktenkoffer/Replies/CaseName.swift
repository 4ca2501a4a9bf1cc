import Intake

/// A case as people name it on the command line: by its file number, or by its folder.
public enum CaseName {
  /// The file number; the text itself where no case folder lies there.
  public static func number(_ text: String) -> String {
    CaseFolder(text).number() ?? text
  }
}
