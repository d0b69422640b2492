using Readout.Store.Events;
using Readout.Store.Matching;

namespace Readout.Store.Stories;

/// <summary>How likely two tellings tell of one happening: a sum of written weights. <c>tests/gold/stories.md</c> says what it was measured on.</summary>
/// <param name="Value">The sum.</param>
/// <param name="Sum">What counted.</param>
internal readonly record struct StoryScore(double Value, WeightedSum Sum)
{
    private static readonly WeightedSum OtherDays = new("other days");
    private static readonly WeightedSum StillToCome = new("one is still to come");

    /// <summary>What counted, in words.</summary>
    public string Reason => Sum.Reason;

    public bool Equals(StoryScore other) => Value.Equals(other.Value) && Reason == other.Reason;

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>From here on two tellings are joined.</summary>
    public const double Joins = 0.7;

    /// <summary>Texts with this share of runs of words in common are one text.</summary>
    public const double Copy = 0.9;

    private const double Apart = -1;

    // Of encounters.
    private const double Person = 0.35;
    private const double Country = 0.2;
    private const double TitleWord = 0.3;
    private const double LeadWord = 0.3;
    private const double SameDays = 0.1;
    private const double OtherForm = -0.1;
    private const double OtherPersonOfCountry = -0.6;
    private const double OneMoreAtTable = -0.5;
    private const double PublishedAgain = -0.8;
    private const double OtherNames = -0.3;
    private const double OnePartyOnly = -0.45;

    // Of other matters.
    private const double PersonOfMatter = 0.1;
    private const double TitleWordOfMatter = 0.4;
    private const double LeadWordOfMatter = 0.6;
    private const double OtherPersonOfMatter = -0.4;
    private const double OtherNamesOfMatter = -0.2;
    private const double OtherNamesOfPublisher = -0.4;
    private const double OtherCountries = -0.6;

    private const double OtherNumbers = -0.6;

    /// <summary>The score of two tellings of different reports, the same whichever comes first: what the two say of one person may differ, and is taken from the lesser name.</summary>
    public static StoryScore Of(Telling a, Telling b) => string.CompareOrdinal(a.Name, b.Name) <= 0 ? Of(a.Features, b.Features) : Of(b.Features, a.Features);

    /// <summary>Whether the two may be joined at all: no more than what speaks for it is looked at. Most candidates share a country and nothing else.</summary>
    public static bool MayJoin(TellingFeatures a, TellingFeatures b)
    {
        if (a.Sketch.Length > 0 && b.Sketch.Length > 0 && TextSketch.Likeness(a.Sketch, b.Sketch) >= Copy)
        {
            return true;
        }

        if (a.Ahead != b.Ahead || a.First.Length == 0 || b.First.Length == 0 || EventDay.Gap((a.First, a.Last), (b.First, b.Last)) > 1)
        {
            return false;
        }

        var encounter = a.Kind != "matter" && b.Kind != "matter" && !a.Ahead;
        var persons = b.Persons.Count == 0 ? 0 : Math.Min(2, a.Persons.Count);
        var (person, lead) = encounter ? (Person, LeadWord) : (PersonOfMatter, LeadWordOfMatter);
        var most = (Likeness.Jaccard(a.Countries, b.Countries) * Country) + (Likeness.Jaccard(a.Title, b.Title) * (encounter ? TitleWord : TitleWordOfMatter)) + (encounter ? SameDays : 0);
        // First lines are long, and a person's name may be told in two ways: what takes longer is looked at when the rest may do.
        return most + lead + (persons * person) >= Joins - Rounding
            && (most += Likeness.Overlap(a.LeadKeys, b.LeadKeys) * lead) + (persons * person) >= Joins - Rounding
            && most + (persons == 0 ? 0 : Math.Min(2, Persons(a.Persons.Keys, b.Persons.Keys).Count()) * person) >= Joins - Rounding;
    }

    // Sums are rounded to four places.
    private const double Rounding = 0.001;

    private static StoryScore Of(TellingFeatures a, TellingFeatures b)
    {
        var likeness = TextSketch.Likeness(a.Sketch, b.Sketch);
        var dated = a.First.Length > 0 && b.First.Length > 0;
        var gap = dated ? EventDay.Gap((a.First, a.Last), (b.First, b.Last)) : 0;
        var sum = new WeightedSum();
        if (IsCopy(a, b, likeness) && (!dated || gap <= LongestReprint))
        {
            sum.Add(1, "one text");
        }
        else if (!dated || gap > 1)
        {
            return new StoryScore(Apart, OtherDays);
        }

        if (a.Ahead != b.Ahead)
        {
            return new StoryScore(Apart, StillToCome);
        }

        var shared = Persons(a.Persons.Keys, b.Persons.Keys).ToList();
        var others = OtherPersons(a, b);
        var otherNames = Except(a.Names, b.Names) && Except(b.Names, a.Names);
        var names = string.Join(", ", shared);
        var countries = string.Join(", ", a.Countries.Intersect(b.Countries));
        // Two persons of one government are one party.
        var oneParty = shared.Select(p => a.Persons[p] is { Length: > 0 } country ? country : p).Union(a.Countries.Intersect(b.Countries)).Count() < 2;
        var encounter = a.Kind != "matter" && b.Kind != "matter" && !a.Ahead;
        sum.Add(Math.Min(2, shared.Count) * (encounter ? Person : PersonOfMatter), names);
        sum.Add(Likeness.Jaccard(a.Countries, b.Countries) * Country, countries);
        sum.Add(Likeness.Jaccard(a.Title, b.Title) * (encounter ? TitleWord : TitleWordOfMatter), "words of the title");
        sum.Add(Likeness.Overlap(a.Lead, b.Lead) * (encounter ? LeadWord : LeadWordOfMatter), "first lines");
        sum.Add(a.Kind != b.Kind ? OtherForm : 0, $"{a.Kind} and {b.Kind}");
        sum.Add(others.Count * (encounter ? OtherPersonOfCountry : OtherPersonOfMatter), "other persons of " + string.Join(", ", others));
        if (encounter)
        {
            sum.Add(gap == 0 && dated ? SameDays : 0, "same days");
            sum.Add(Likeness.OneMore(a.Persons, b.Persons, b.Countries) || Likeness.OneMore(b.Persons, a.Persons, a.Countries) ? OneMoreAtTable : 0, "another party at the table");
            sum.Add(oneParty && !Close(a, b) ? OnePartyOnly : 0, "only one party in common");
            sum.Add((shared.Count < 2 || oneParty) && otherNames ? OtherNames : 0, "other names in the titles");
        }
        else
        {
            sum.Add(!otherNames ? 0 : a.Publisher is not null && a.Publisher == b.Publisher ? OtherNamesOfPublisher : OtherNamesOfMatter, "other names in the titles");
            sum.Add(a.Countries.Count > 0 && b.Countries.Count > 0 && countries.Length == 0 ? OtherCountries : 0, "other countries");
        }

        sum.Add(Again(a, b) && likeness < Copy ? PublishedAgain : 0, "told anew on another day by one publisher");
        sum.Add(a.Numbers.Count > 0 && b.Numbers.Count > 0 && !a.Numbers.SetEquals(b.Numbers) ? OtherNumbers : 0, "other numbers in the titles");
        return new StoryScore(sum.Value, sum);
    }

    // A text may be printed again some days later.
    private const int LongestReprint = 10;

    // "indian" and "india", "greek" and "greece", a name and the same with a letter lost.
    private static bool Like(string a, string b) =>
        a == b || (Math.Min(a.Length, b.Length) >= 4 && a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4)) && (Starts(a, b) || Starts(b, a)));

    private static bool Starts(string a, string b) => a.AsSpan().StartsWith(b.AsSpan(0, Math.Max(4, b.Length - 3)));

    private static IEnumerable<string> Persons(IEnumerable<string> a, IEnumerable<string> b) => a.Where(x => b.Any(y => Likeness.SameName(x, y)));

    // A text with nothing changed, or with little changed and printed by another, or on the same day: forms that one publisher fills in anew are no copies.
    private static bool IsCopy(TellingFeatures a, TellingFeatures b, double likeness) =>
        likeness >= (a.Publisher is not null && a.Publisher == b.Publisher && a.Published != b.Published ? 1 : Copy);

    private static bool Close(TellingFeatures a, TellingFeatures b) => Likeness.Jaccard(a.Title, b.Title) >= 0.5 || Likeness.Overlap(a.Lead, b.Lead) >= 0.5;

    private static bool Except(HashSet<string> a, HashSet<string> b) => a.Any(x => !b.Any(y => Like(x, y)));

    // Countries for which each telling has persons, and none in common: the one with the president, the other with the minister.
    private static List<string> OtherPersons(TellingFeatures a, TellingFeatures b) => [.. a.Countries.Intersect(b.Countries).Where(country =>
    {
        var (mine, theirs) = (Of(a, country), Of(b, country));
        return mine.Count > 0 && theirs.Count > 0 && !Persons(mine, b.Persons.Keys).Any() && !Persons(theirs, a.Persons.Keys).Any();
    })];

    private static List<string> Of(TellingFeatures telling, string country) => [.. telling.Persons.Where(p => p.Value == country).Select(p => p.Key)];

    private static bool Again(TellingFeatures a, TellingFeatures b) =>
        a.Main && b.Main && a.Publisher is not null && a.Publisher == b.Publisher && a.Published is not null && b.Published is not null && a.Published != b.Published && a.Remarks == b.Remarks;
}
