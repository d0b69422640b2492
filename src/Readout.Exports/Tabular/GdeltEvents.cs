using System.Globalization;
using Readout.Coding;
using Readout.Exports.Rows;

namespace Readout.Exports.Tabular;

/// <summary>GDELT 2.0 Event. What GDELT derives from elsewhere (tone, ethnicity, where actors are) stays empty.</summary>
internal static class GdeltEvents
{
    public static IReadOnlyList<Column<Dyad>> Columns { get; } =
    [
        new("GLOBALEVENTID", d => d.Id),
        new("SQLDATE", d => Words.Digits(d.Day)),
        new("MonthYear", d => d.Day?.ToString("yyyyMM", CultureInfo.InvariantCulture)),
        new("Year", d => d.Day?.ToString("yyyy", CultureInfo.InvariantCulture)),
        new("FractionDate", d => Fraction(d.Day)),
        .. Actor("Actor1", d => d.Source),
        .. Actor("Actor2", d => d.Target),
        new("IsRootEvent", d => d.Scene.IsLead(d.Event.Trigger) ? "1" : "0"),
        new("EventCode", d => d.Code),
        new("EventBaseCode", d => d.Code[..Math.Min(3, d.Code.Length)]),
        new("EventRootCode", d => d.Code[..2]),
        new("QuadClass", d => Words.Whole(d.Event.Cameo.Quad)),
        new("GoldsteinScale", d => Words.Number(d.Goldstein)),
        new("NumMentions", d => Words.Whole(Math.Max(1, d.Event.Evidence.Count))),
        new("NumSources", _ => "1"),
        new("NumArticles", _ => "1"),
        new("AvgTone", _ => null),
        .. Geography("Actor1Geo", _ => null),
        .. Geography("Actor2Geo", _ => null),
        .. Geography("ActionGeo", d => d.Event.Place),
        new("DATEADDED", d => Added(d.Scene)),
        new("SOURCEURL", d => d.Scene.Report.Url),
    ];

    /// <summary>The moment when GDELT would have added it: no clock is asked, so it is the day of publication.</summary>
    internal static string Added(ReportScene scene) => scene.Published is { } day ? Words.Digits(day) + "000000" : "";

    // The year, and the month counted as thirty days, as a part of 365.
    private static string Fraction(DateOnly? day) =>
        day is { } d ? (d.Year + ((((d.Month - 1) * 30) + d.Day) / 365.0)).ToString("F4", CultureInfo.InvariantCulture) : "";

    private static Column<Dyad>[] Actor(string prefix, Func<Dyad, Actor?> actor)
    {
        string Type(Dyad d, int n) => ActorCodes.CameoTypes(actor(d), d.Scene.Tables).ElementAtOrDefault(n) ?? "";
        return
        [
            new(prefix + "Code", d => ActorCodes.Cameo(actor(d), d.Scene.Tables)),
            new(prefix + "Name", d => actor(d)?.Name.ToUpperInvariant()),
            new(prefix + "CountryCode", d => ActorCodes.CameoCountry(actor(d), d.Scene.Tables)),
            new(prefix + "KnownGroupCode", d => ActorCodes.Group(actor(d), d.Scene.Tables)),
            new(prefix + "EthnicCode", _ => null),
            new(prefix + "Religion1Code", _ => null),
            new(prefix + "Religion2Code", _ => null),
            new(prefix + "Type1Code", d => Type(d, 0)),
            new(prefix + "Type2Code", d => Type(d, 1)),
            new(prefix + "Type3Code", d => Type(d, 2)),
        ];
    }

    // FeatureID is a number of the GNS or GNIS gazetteers, which records don't have; a country's is its FIPS code.
    private static Column<Dyad>[] Geography(string prefix, Func<Dyad, Place?> place)
    {
        string Fips(Dyad d) => d.Scene.Tables.State(place(d)?.Country)?.Fips ?? "";
        return
        [
            new(prefix + "_Type", d => Type(place(d))),
            new(prefix + "_FullName", d => place(d)?.Name),
            new(prefix + "_CountryCode", Fips),
            new(prefix + "_ADM1Code", d => place(d)?.Precision == PlacePrecision.Country ? Fips(d) : null),
            new(prefix + "_ADM2Code", _ => null),
            new(prefix + "_Lat", d => Words.Number(place(d)?.Latitude)),
            new(prefix + "_Long", d => Words.Number(place(d)?.Longitude)),
            new(prefix + "_FeatureID", d => place(d)?.Precision == PlacePrecision.Country ? Fips(d) : null),
        ];
    }

    // 1 country, 2 state of the US, 3 city of the US, 4 city elsewhere, 5 region elsewhere.
    private static string Type(Place? place) => (place?.Precision, place?.Country == "USA") switch
    {
        (null, _) => "",
        (PlacePrecision.Country, _) => "1",
        (PlacePrecision.Region, true) => "2",
        (PlacePrecision.Region, false) => "5",
        (_, true) => "3",
        _ => "4",
    };
}
