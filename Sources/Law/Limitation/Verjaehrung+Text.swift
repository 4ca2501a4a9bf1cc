import CaseModel

extension Verjaehrung.Step {
  /// The step in one line, with the day it leads to.
  public var text: Text {
    let (german, english) = words
    return Text("\(german): \(end.german)", "\(english): \(end)")
  }

  public var basis: Citation {
    switch what {
    case .regular: return .law("§§ 195, 199 Abs. 1 BGB")
    case .suspended(let ground, _, _, _): return ground.basis
    case .threeMonthsAfterNegotiations: return .law("§ 203 Satz 2 BGB")
    case .restarted: return .law("§ 212 Abs. 1 Nr. 1 BGB")
    case .titled: return .law("§ 197 Abs. 1 Nr. 3, § 201 BGB")
    }
  }

  private var words: (String, String) {
    switch what {
    case .regular(let arose):
      return ("entstanden \(arose.german), drei Jahre ab Jahresende", "arose \(arose), three years from the year's end")
    case .suspended(let ground, let from, let through, let days):
      return (
        "gehemmt \(from.german) bis \(through.german) (\(ground.title.german)), \(days) Tage",
        "suspended \(from) to \(through) (\(ground.title.english)), \(days) days"
      )
    case .threeMonthsAfterNegotiations(let ended):
      return (
        "frühestens drei Monate nach dem Ende der Verhandlungen am \(ended.german)",
        "not before three months after negotiations ended on \(ended)"
      )
    case .restarted(let restart):
      return (
        "Neubeginn nach \(restart.by.title.german) am \(restart.on.german)",
        "restarted after \(restart.by.title.english) on \(restart.on)"
      )
    case .titled(let day):
      return ("tituliert, rechtskräftig \(day.german), dreißig Jahre", "titled, final on \(day), thirty years")
    }
  }
}

extension Verjaehrung.Pause.Ground {
  public var title: Text {
    switch self {
    case .negotiation: return Text("Verhandlungen", "negotiations")
    case .proceedings: return Text("gerichtliches Verfahren", "court proceedings")
    case .forceMajeure: return Text("höhere Gewalt", "force majeure")
    case .consumerCredit: return Text("Verbraucherdarlehen in Verzug", "consumer loan in default")
    }
  }

  var basis: Citation {
    switch self {
    case .negotiation: return .law("§§ 203, 209 BGB")
    case .proceedings: return .law("§§ 204, 209 BGB")
    case .forceMajeure: return .law("§§ 206, 209 BGB")
    case .consumerCredit: return .law("§ 497 Abs. 3 Satz 3 BGB")
    }
  }
}

extension Verjaehrung.Restart.Act {
  public var title: Text {
    switch self {
    case .payment: return Text("Zahlung", "payment")
    case .acknowledgement: return Text("Anerkenntnis", "acknowledgement")
    case .instalments: return Text("Ratenvereinbarung", "instalment agreement")
    }
  }
}
