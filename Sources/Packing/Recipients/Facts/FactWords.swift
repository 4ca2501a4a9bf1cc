import CaseModel

/// Words of the case in the words of a reader, where a recipient's question is answered with them.
package enum FactWords {
  package static func title(of word: String) -> Text? {
    switch word {
    case Debtor.Kind.consumer.rawValue: return Text("Verbraucher", "consumer")
    case Debtor.Kind.business.rawValue: return Text("Unternehmer", "business")
    case Mandate.Approach.extrajudicial.rawValue: return Text("außergerichtlich", "out of court")
    case Mandate.Approach.judicial.rawValue: return Text("gerichtlich", "in court")
    default: return nil
    }
  }
}
