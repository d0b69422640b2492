using Readout.Store.Events;
using Readout.Store.Matching;

namespace Readout.Store.Ledger;

/// <summary>Whether two appointments are tellings of one, and whether an encounter is one that was held.</summary>
internal static class AppointmentScore
{
    /// <summary>Tellings farther apart than this are not compared.</summary>
    public const int LongestSilence = 200;

    // Without a day a telling stands for what is near.
    private const int NearWithout = 15;
    private const int FarthestWithout = 30;
    private const int DaysAhead = 45;
    private const int DaysLate = 7;

    // So many names in common tell of one conference, whoever is said to come.
    private const int NamesOfConference = 3;

    private const double SameDay = 0.35;
    private const double SameDays = 0.25;
    private const double SameSpan = 0.15;
    private const double DayBeside = -0.25;
    private const double Moved = -0.05;
    private const double NoDay = 0.05;
    private const double LongWithoutDay = -0.05;
    private const double Person = 0.3;
    private const double Country = 0.3;
    private const double OtherPersons = -0.6;
    private const double OtherPersonsAtConference = -0.2;
    private const double OtherParties = -0.3;
    private const double OtherPartiesAtConference = -0.1;
    private const double OnePartyOnly = -0.35;
    private const double OnePartyTold = -0.1;
    private const double SamePlace = 0.2;
    private const double SameCountry = 0.1;
    private const double OtherPlace = -0.35;
    private const double OtherPlaceOfConference = -0.1;
    private const double SameKind = 0.1;
    private const double OtherNames = -0.15;
    private const double Words = 0.2;
    private const double Held = 0.05;
    private const double OtherForm = -0.15;
    private const double OneMoreAtTable = -0.6;

    // By how many names there are in common.
    private static readonly double[] Names = [0, 0.15, 0.3, 0.5, 0.6];

    /// <summary>The score of two tellings.</summary>
    public static LedgerScore Of(LedgerFeatures a, LedgerFeatures b)
    {
        if (Family(a.Kind) != Family(b.Kind))
        {
            return LedgerScore.Apart("other kinds");
        }

        var sum = new WeightedSum();
        if (AddDays(a, b, sum) is { } days)
        {
            return days;
        }

        var names = a.Names.Intersect(b.Names).ToList();
        var parties = AddParties(a, b, names.Count, sum);
        if (parties == 1)
        {
            sum.Add(Sides(a) == 1 == (Sides(b) == 1) ? OnePartyOnly : OnePartyTold, "only one party in common");
        }

        var place = AddPlace(a, b, names.Count, sum);
        sum.Add(a.Kind == b.Kind ? SameKind : 0, a.Kind);
        sum.Add(Names[Math.Min(Names.Length - 1, names.Count)], string.Join(", ", names));
        sum.Add(Likeness.Disjoint(a.Names, b.Names) ? OtherNames : 0, "other names");
        sum.Add(Likeness.Jaccard(a.Words, b.Words) * Words, "words");
        return parties > 0 || names.Count > 1 || (place && names.Count > 0) ? LedgerScore.From(sum) : LedgerScore.Apart("other parties");
    }

    /// <summary>The score of an encounter with the appointment that it may be.</summary>
    public static LedgerScore OfDeed(LedgerFeatures told, LedgerFeatures done)
    {
        // A report of the next day often dates it by itself.
        var late = IsDated(told) ? EventDay.Between(told.Last, done.First) : int.MaxValue;
        if (late > 1 || told.Status == "cancelled" || EventDay.Between(done.Last, told.First) > 0
            || (told.Published.Length > 0 && EventDay.Between(told.Published, done.Last) < 0)
            || (done.Published.Length > 0 && EventDay.Between(told.First, done.Published) < 0))
        {
            return LedgerScore.Apart("other days");
        }

        var sum = new WeightedSum();
        AddDays(told, done, sum);
        var names = told.Names.Intersect(done.Names).ToList();
        var parties = AddParties(told, done, names.Count, sum);
        // The traveller meets many on these days: without a second party only the place tells which it is.
        if ((!AddPlace(told, done, names.Count, sum) && parties == 1) || parties == 0)
        {
            return LedgerScore.Apart("other parties");
        }

        sum.Add(Names[Math.Min(Names.Length - 1, names.Count)], string.Join(", ", names));
        sum.Add(Family(told.Kind) == Family(done.Kind) ? Held : OtherForm, done.Kind);
        // Who travels meets one after the other; at one table all are there.
        sum.Add(told.Kind != "visit" && Likeness.OneMore(told.Persons, done.Persons, done.Countries) ? OneMoreAtTable : 0, "somebody is missing");
        return LedgerScore.From(sum);
    }

    /// <summary>Kinds between which tellings waver: one report's talks are another's meeting.</summary>
    public static string Family(string kind) => kind is "talks" or "summit" or "visit" ? "meeting" : kind;

    /// <summary>Whether its days are told.</summary>
    public static bool IsDated(LedgerFeatures f) => f.First.Length > 0;

    // Null where the days leave it to the rest.
    private static LedgerScore? AddDays(LedgerFeatures a, LedgerFeatures b, WeightedSum sum)
    {
        if (IsDated(a) && IsDated(b))
        {
            var gap = EventDay.Gap((a.First, a.Last), (b.First, b.Last));
            var changed = a.Status is "postponed" || b.Status is "postponed";
            // The more days are left open, the less it says that they are the same.
            var days = Math.Max(EventDay.Between(a.First, a.Last), EventDay.Between(b.First, b.Last));
            sum.Add(gap == 0 ? (days <= 1 ? SameDay : days <= 3 ? SameDays : SameSpan) : changed ? Moved : DayBeside, gap == 0 ? "same days" : changed ? "put off to another day" : "a day beside");
            return gap <= 1 || changed ? null : LedgerScore.Apart("other days");
        }

        if (a.Published.Length == 0 || b.Published.Length == 0)
        {
            return LedgerScore.Unknown("no days told");
        }

        if (!IsDated(a) && !IsDated(b))
        {
            var gap = Math.Abs(EventDay.Between(a.Published, b.Published));
            sum.Add(gap <= NearWithout ? NoDay : LongWithoutDay, "no day told");
            return gap <= FarthestWithout ? null : LedgerScore.Unknown("no days told");
        }

        var (dated, other) = IsDated(a) ? (a, b) : (b, a);
        sum.Add(NoDay, "no other day told");
        return EventDay.Between(other.Published, dated.Last) switch
        {
            // That it was put off or called off may be told some days late.
            < 0 when other.Status is "scheduled" or "tentative" => LedgerScore.Apart("over when it was told"),
            < -DaysLate => LedgerScore.Apart("long over when it was told"),
            <= DaysAhead => null,
            _ => LedgerScore.Unknown("long ahead"),
        };
    }

    // How many parties there are in common; a person and his country are one.
    private static int AddParties(LedgerFeatures a, LedgerFeatures b, int names, WeightedSum sum)
    {
        var persons = a.Persons.Keys.Where(p => b.Persons.Keys.Any(q => Likeness.SameName(p, q))).ToList();
        var countries = a.Countries.Intersect(b.Countries).ToList();
        sum.Add(Math.Min(2, persons.Count) * Person, string.Join(", ", persons));
        sum.Add(Likeness.Jaccard(a.Countries, b.Countries) * Country, string.Join(", ", countries));
        var others = countries.Where(c => Of(a, c) is { Count: > 0 } mine && Of(b, c) is { Count: > 0 } theirs && !mine.Any(p => theirs.Any(q => Likeness.SameName(p, q)))).ToList();
        sum.Add(others.Count * (names < NamesOfConference ? OtherPersons : OtherPersonsAtConference), "other persons of " + string.Join(", ", others));
        // Each has somebody whom the other lacks.
        var besides = a.Countries.Except(b.Countries).Any() && b.Countries.Except(a.Countries).Any();
        sum.Add(!besides ? 0 : names < NamesOfConference - 1 ? OtherParties : OtherPartiesAtConference, "other parties besides");
        return countries.Concat(persons.Select(p => a.Persons[p] is { Length: > 0 } country ? country : p)).Distinct().Count();
    }

    private static bool AddPlace(LedgerFeatures a, LedgerFeatures b, int names, WeightedSum sum)
    {
        var same = a.Place is not null && a.Place == b.Place;
        var known = a.PlaceCountry is not null && b.PlaceCountry is not null;
        var weight = same ? SamePlace
            : !known ? 0
            : a.PlaceCountry == b.PlaceCountry ? SameCountry
            : names < NamesOfConference ? OtherPlace : OtherPlaceOfConference;
        sum.Add(weight, same ? a.Place! : weight < 0 ? "another place" : a.PlaceCountry ?? "");
        return same;
    }

    private static int Sides(LedgerFeatures f) => f.Countries.Concat(f.Persons.Select(p => p.Value.Length > 0 ? p.Value : p.Key)).Distinct().Count();

    private static List<string> Of(LedgerFeatures f, string country) => [.. f.Persons.Where(p => p.Value == country).Select(p => p.Key)];
}
