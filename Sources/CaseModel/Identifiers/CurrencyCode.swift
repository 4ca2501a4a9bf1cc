/// The currencies of ISO 4217 by their three letters.
package enum CurrencyCode {
  package static let all = Set((list + " " + former).split(separator: " ").map(String.init))

  /// Source: the codes for BT-5 of EN 16931 (CEN's schematron), with STN; without units of account, funds, metals and codes
  /// for tests, in which no invoice is paid.
  private static let list = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY \
    COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR \
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK \
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU \
    UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """

  /// Of claims that may not be time-barred yet: what went out of use since 2017. Source: ISO 4217 as UN/CEFACT lists it.
  private static let former = "ANG BGN CUC HRK MRO SLL STD VEF ZWL"
}
