// swift-tools-version: 6.2
import PackageDescription

// The flow is the floor plan (README, "How it is built"): a module may import only what
// stands before it, and the compiler refuses the rest.
//
//   CaseModel ◀ Law ◀ Escalation ◀ Packing ◀ Custody ◀ Aktenkoffer ◀ koffer
//       ▲── Intake, Escalation ──▶ Fields ──▶ Formats ──▶ C… (shims over the system libraries)

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)", exclude: exclude,
    swiftSettings: strict)
}

/// A C target that hides one library: its header shows no foreign type.
func shim(_ name: String, over library: String) -> Target {
  .target(name: name, dependencies: [.target(name: library)])
}

func library(_ name: String, at folder: String, pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/System/\(folder)", pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let package = Package(
  name: "Aktenkoffer",
  products: [
    .library(name: "Aktenkoffer", targets: ["Aktenkoffer"]),
    .executable(name: "koffer", targets: ["koffer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The flow.
    module("CaseModel"),
    module("Law", ["CaseModel"]),
    module(
      "Formats", ["CFiles", "CXML", "CDeflate", "CHash", "CYAML", "CMail", "CPDF", "CPage", "CSheet", "CSeal", "CPGP"]),
    module("Fields", ["CaseModel", "Formats"]),
    module("Intake", ["CaseModel", "Formats", "Fields"]),
    module("Escalation", ["CaseModel", "Law", "Formats", "Fields", "CResources"]),
    module("Packing", ["CaseModel", "Law", "Escalation", "Fields", "Formats", "CResources"]),
    module(
      "Custody",
      [
        "CaseModel", "Formats", "CFiles", "CPostgres", "CSFTP", "CHTTP",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    module(
      "Aktenkoffer",
      ["CaseModel", "Law", "Escalation", "Fields", "Intake", "Packing", "Custody", "Formats", "CResources"]),
    .executableTarget(
      name: "koffer",
      dependencies: ["Aktenkoffer", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),

    // Small shims: flat C over one system library each, and over the system itself.
    .target(name: "CFiles"),
    shim("CXML", over: "SystemLibXML2"),
    .target(name: "CDeflate", dependencies: ["SystemZlib", "SystemLibDeflate"]),
    shim("CHash", over: "SystemLibCrypto"),
    shim("CSeal", over: "SystemLibCrypto"),
    shim("CPGP", over: "SystemGPGME"),
    shim("CYAML", over: "SystemLibYAML"),
    shim("CMail", over: "SystemGMime"),
    .target(name: "CPDF", dependencies: ["SystemQPDF", "SystemZlib"]),
    .target(
      name: "CPage",
      dependencies: [
        "SystemCairo", "SystemPangoCairo", "SystemPangoFT2", "SystemFontconfig", "SystemFreeType",
        "SystemHarfBuzzSubset",
      ]),
    shim("CSheet", over: "SystemLibXLSXWriter"),
    shim("CPostgres", over: "SystemLibPQ"),
    shim("CSFTP", over: "SystemLibSSH"),
    shim("CHTTP", over: "SystemLibCurl"),
    .target(name: "CResources"),

    // The system libraries.
    library("SystemLibSSH", at: "libssh", pkgConfig: "libssh", apt: "libssh-dev", brew: "libssh"),
    library("SystemLibCurl", at: "libcurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev", brew: "curl"),
    library("SystemLibPQ", at: "libpq", pkgConfig: "libpq", apt: "libpq-dev", brew: "libpq"),
    library("SystemLibXML2", at: "libxml2", pkgConfig: "libxml-2.0", apt: "libxml2-dev", brew: "libxml2"),
    library("SystemZlib", at: "zlib", pkgConfig: "zlib", apt: "zlib1g-dev", brew: "zlib"),
    library("SystemLibDeflate", at: "libdeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev", brew: "libdeflate"),
    library("SystemLibCrypto", at: "libcrypto", pkgConfig: "libcrypto", apt: "libssl-dev", brew: "openssl"),
    library("SystemGPGME", at: "gpgme", pkgConfig: "gpgme", apt: "libgpgme-dev", brew: "gpgme"),
    library("SystemLibYAML", at: "libyaml", pkgConfig: "yaml-0.1", apt: "libyaml-dev", brew: "libyaml"),
    library("SystemGMime", at: "gmime", pkgConfig: "gmime-3.0", apt: "libgmime-3.0-dev", brew: "gmime"),
    library("SystemQPDF", at: "libqpdf", pkgConfig: "libqpdf", apt: "libqpdf-dev", brew: "qpdf"),
    library("SystemCairo", at: "cairo", pkgConfig: "cairo", apt: "libcairo2-dev", brew: "cairo"),
    library("SystemPangoCairo", at: "pangocairo", pkgConfig: "pangocairo", apt: "libpango1.0-dev", brew: "pango"),
    library("SystemPangoFT2", at: "pangoft2", pkgConfig: "pangoft2", apt: "libpango1.0-dev", brew: "pango"),
    library(
      "SystemFontconfig", at: "fontconfig", pkgConfig: "fontconfig", apt: "libfontconfig-dev", brew: "fontconfig"),
    library("SystemFreeType", at: "freetype", pkgConfig: "freetype2", apt: "libfreetype-dev", brew: "freetype"),
    library(
      "SystemHarfBuzzSubset", at: "harfbuzzsubset", pkgConfig: "harfbuzz-subset", apt: "libharfbuzz-dev",
      brew: "harfbuzz"),

    library(
      "SystemLibXLSXWriter", at: "libxlsxwriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev",
      brew: "libxlsxwriter"),

    // Tests stand in folders that mirror the rooms.
    .target(
      name: "TestSupport", dependencies: ["CaseModel", "Formats"], path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "CaseModel", ["CaseModel"]),
    tests(of: "Law", ["CaseModel", "Law"]),
    tests(of: "Formats", ["Formats", "CDeflate"]),
    tests(of: "Intake", ["CaseModel", "Fields", "Formats", "Intake"]),
    tests(
      of: "Escalation", ["CaseModel", "Law", "Formats", "Escalation", "Aktenkoffer"],
      exclude: ["Tone/Corpus", "Policy/Broken"]),
    tests(of: "Packing", ["CaseModel", "Law", "Escalation", "Formats", "Packing", "Aktenkoffer"], exclude: ["Old"]),
    tests(of: "Custody", ["CaseModel", "Formats", "Custody"], exclude: ["Ledger/Old"]),
    tests(of: "Aktenkoffer", ["Aktenkoffer", "CaseModel", "Custody", "Escalation", "Formats", "Intake"]),
    tests(of: "koffer", ["Aktenkoffer", "CaseModel", "Custody", "Formats", "Packing"], exclude: ["Golden"]),

    // `bench/run.sh` measures with them; they are no products.
    .executableTarget(
      name: "ClaimBench", dependencies: ["CaseModel", "Law"], path: "bench/claims", swiftSettings: strict),
    .executableTarget(
      name: "LedgerBench", dependencies: ["Custody"], path: "bench/ledger", swiftSettings: strict),
    .executableTarget(
      name: "ArchiveBench", dependencies: ["CaseModel", "Custody", "Formats"], path: "bench/archive",
      swiftSettings: strict),
    .executableTarget(
      name: "PageBench", dependencies: ["Aktenkoffer", "CaseModel", "Packing"], path: "bench/pages",
      swiftSettings: strict
    ),
  ]
)
