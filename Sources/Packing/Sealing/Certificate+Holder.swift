import CaseModel
import Formats

extension Certificate {
  /// Whose it is, in brackets behind its number: the organisation alone, for a common name may be a person's.
  ///
  /// Empty where the certificate names none, or one too long to be a name.
  var holder: Text {
    let name = organisation.onOneLine
    return name.isEmpty || name.count > 100 ? Text("", "") : Text(" (\(name))", " (\(name))")
  }
}
