namespace Readout.Exports;

/// <summary>The codes of a state or territory in other lists; what a list doesn't have is empty.</summary>
/// <param name="Iso">ISO 3166-1 alpha-3.</param>
/// <param name="Cow">Correlates of War state number.</param>
/// <param name="GleditschWard">Gleditsch–Ward state number.</param>
/// <param name="Fips">FIPS 10-4.</param>
/// <param name="Cameo">CAMEO country code.</param>
/// <param name="IcewsName">Name in ICEWS.</param>
public sealed record StateCodes(string Iso, string Cow, string GleditschWard, string Fips, string Cameo, string IcewsName);

/// <summary>The codes of an organisation in other lists.</summary>
/// <param name="Plover">PLOVER's code in the place of a country: UNO, EUR, IGO or NGO.</param>
/// <param name="Cameo">CAMEO actor code.</param>
/// <param name="Group">CAMEO known group.</param>
public sealed record OrganisationCodes(string Plover, string Cameo, string Group);

/// <summary>A PLOVER sector in the words of other data sets.</summary>
/// <param name="Cameo">CAMEO type; empty if it has none.</param>
/// <param name="Icews">Word of ICEWS.</param>
public sealed record SectorWords(string Cameo, string Icews);
