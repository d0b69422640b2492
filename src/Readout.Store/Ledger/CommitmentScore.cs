using Readout.Store.Events;
using Readout.Store.Matching;

namespace Readout.Store.Ledger;

/// <summary>Whether two commitments are tellings of one, and whether a deed is a step of one.</summary>
internal static class CommitmentScore
{
    // Told again after a longer silence, it is another.
    public const int LongestSilence = 120;

    // A deed later than this is not for its sake.
    public const int LongestWait = 365;

    private const int LeastWords = 2;
    private const int EnoughWords = 3;
    private const int EnoughOfDemand = 4;
    private const int SameBeginning = 4;
    private const int PartyBeginning = 5;

    // A condition is short: "if Russia invades Ukraine" has one word besides its parties.
    private const int LeastConditionWords = 1;

    // Of repeats.
    private const double Issuer = 0.2;
    private const double NoIssuer = -0.1;
    private const double Target = 0.15;
    private const double OtherTarget = -0.6;
    private const double Protege = 0.1;
    private const double OtherProtege = -0.3;
    private const double OtherContext = -0.5;
    private const double Words = 0.5;
    private const double Breadth = 0.4;
    private const double Condition = 0.2;
    private const double OtherCondition = -0.2;
    private const double OtherNumbers = -0.4;
    private const double OtherNames = -0.2;
    private const double SharedWord = 0.05;

    // Of steps.
    private const double Doer = 0.25;
    private const double DoneTo = 0.2;
    private const double ThatDeed = 0.2;
    private const double DeedWord = 0.1;
    private const int MostWords = 4;

    /// <summary>The score of two tellings, whenever they are told.</summary>
    public static LedgerScore Of(LedgerFeatures a, LedgerFeatures b)
    {
        if (Family(a.Kind) != Family(b.Kind))
        {
            return LedgerScore.Apart("other kinds");
        }

        if (Likeness.Disjoint(a.Issuer, b.Issuer))
        {
            return LedgerScore.Apart("others commit themselves");
        }

        // Parties are counted by themselves.
        var shared = a.Words.Intersect(b.Words).Where(w => !IsParty(w, a) && !IsParty(w, b)).ToList();
        var whole = shared.Count > 0 && a.Words.SetEquals(b.Words);
        if (shared.Count < LeastWords && !(whole && a.Condition.Overlaps(b.Condition)))
        {
            return LedgerScore.Apart("other words");
        }

        // "His immediate release": of whom, the words don't say.
        if (shared.Count < (a.Kind == "demand" ? EnoughOfDemand : EnoughWords) && !About(a).Overlaps(About(b)) && !a.Condition.Overlaps(b.Condition))
        {
            return LedgerScore.Apart("few words, and nobody in common");
        }

        var sum = new WeightedSum();
        sum.Add(a.Issuer.Count > 0 && b.Issuer.Count > 0 ? Issuer : NoIssuer, "who commits itself");
        // What one asks of one's own says nothing.
        sum.Add(a.Target.Intersect(b.Target).Except(a.Issuer).Any() ? Target : Likeness.Disjoint(a.Target, b.Target) ? OtherTarget : 0, "towards whom");
        sum.Add(a.Protege.Overlaps(b.Protege) ? Protege : Likeness.Disjoint(a.Protege, b.Protege) ? OtherProtege : 0, "for whom");
        sum.Add(!a.Target.Overlaps(b.Target) && Likeness.Disjoint(About(a), About(b)) ? OtherContext : 0, "other countries");
        sum.Add(shared.Count / (double)Math.Max(1, Math.Min(a.Words.Count, b.Words.Count)) * Words, string.Join(", ", shared));
        sum.Add(Likeness.Jaccard(a.Words, b.Words) * Breadth, "of all words");
        sum.Add(Math.Min(MostWords, shared.Count) * SharedWord, "their number");
        sum.Add(Likeness.Overlap(a.Condition, b.Condition) * Condition, "condition");
        sum.Add(Likeness.Disjoint(a.Condition, b.Condition) ? OtherCondition : 0, "other conditions");
        sum.Add(Likeness.Disjoint(a.Numbers, b.Numbers) ? OtherNumbers : 0, "other numbers");
        sum.Add(a.Names.Count > 0 && b.Names.Count > 0 && !a.Names.Any(x => b.Names.Any(y => LikeName(x, y))) ? OtherNames : 0, "other names");
        return LedgerScore.From(sum);
    }

    /// <summary>Which step of a commitment a deed may be, with its score; null if none.</summary>
    public static (string Step, LedgerScore Score)? Step(LedgerFeatures told, LedgerFeatures done)
    {
        // Only what comes after the word can be for its sake.
        if (told.Published.Length == 0 || EventDay.Between(told.Published, done.First) is < 0 or > LongestWait)
        {
            return null;
        }

        if (done.Kind is "threat" or "promise" or "demand")
        {
            return Family(told.Kind) == done.Kind && told.Issuer.Overlaps(done.Issuer) ? ("withdrawn", Withdrawn(told, done)) : null;
        }

        // What is asked is done by whom it is asked of; what is threatened or promised by who said so.
        var asked = told.Kind == "demand";
        var family = Family(told.Kind);
        if (told.Deed == done.Kind && LedgerWords.Is(asked || family == "promise" ? "good" : "harm", done.Kind.ToLowerInvariant()))
        {
            var executed = asked
                ? Done(told, done, [.. told.Target.Except(told.Issuer)], [.. told.Issuer, .. told.Protege], told.Words, EnoughWords, needsThem: false)
                : Done(told, done, told.Issuer, [.. told.Target, .. told.Protege], told.Words, LeastWords, needsThem: true);
            if (executed.Value >= LedgerScore.Joins)
            {
                return (asked ? "complied" : "executed", executed);
            }
        }

        if (told.ConditionDeed == done.Kind && !asked)
        {
            // A threat is there to keep its target from it; a promise is made in case another does it.
            HashSet<string> doers = family == "threat" ? [.. told.Target, .. told.ConditionParties] : [.. told.ConditionParties.Except(told.Target)];
            var met = Done(told, done, doers, [.. told.ConditionParties.Except(done.Issuer), .. told.Protege], told.Condition, LeastConditionWords, needsThem: true);
            return met.Value >= LedgerScore.Joins ? ("condition_met", met) : null;
        }

        return null;
    }

    /// <summary>Kinds between which tellings waver: one report's threat is another's warning.</summary>
    public static string Family(string kind) => kind switch
    {
        "threat" or "warning" => "threat",
        "promise" or "assurance" or "offer" => "promise",
        _ => kind,
    };

    // "Burma" and "Burmese".
    private static bool LikeName(string a, string b) => a == b || (a.Length >= SameBeginning && b.Length >= SameBeginning && a.AsSpan(0, SameBeginning).SequenceEqual(b.AsSpan(0, SameBeginning)));

    private static SortedSet<string> About(LedgerFeatures f) => f.Target.Count > 0 ? f.Target : f.Context;

    private static LedgerScore Done(LedgerFeatures told, LedgerFeatures done, IReadOnlyCollection<string> doers, IReadOnlyCollection<string> patients, SortedSet<string> words, int least, bool needsThem)
    {
        if (!done.Issuer.Overlaps(doers))
        {
            return LedgerScore.Apart("others do it");
        }

        var shared = words.Intersect(done.Words).Where(w => !IsParty(w, told)).ToList();
        var them = done.Target.Overlaps(patients);
        // Done to nobody in particular it needs more to be known by.
        if (shared.Count < (them || !needsThem ? least : MostWords) || (needsThem && Likeness.Disjoint(done.Target, patients)) || Likeness.Disjoint(told.Numbers, done.Numbers))
        {
            return LedgerScore.Apart("other words");
        }

        var sum = new WeightedSum();
        sum.Add(Doer, "who does it");
        sum.Add(them ? DoneTo : 0, "to whom");
        sum.Add(ThatDeed, done.Kind);
        sum.Add(Math.Min(MostWords, shared.Count) * DeedWord, string.Join(", ", shared));
        return LedgerScore.From(sum);
    }

    // "Ukrain", by its beginning also where it is "ukrainian".
    private static bool IsParty(string word, LedgerFeatures f) =>
        f.PartyWords.Any(p => p == word || (p.Length >= PartyBeginning && word.Length >= PartyBeginning && p.AsSpan(0, PartyBeginning).SequenceEqual(word.AsSpan(0, PartyBeginning))));

    private static LedgerScore Withdrawn(LedgerFeatures told, LedgerFeatures done)
    {
        var shared = told.Words.Concat(told.Condition).Distinct().Intersect(done.Words).ToList();
        var sum = new WeightedSum();
        sum.Add(Doer, "who takes it back");
        sum.Add(done.Target.Overlaps(About(told)) ? DoneTo : 0, "towards whom");
        sum.Add(told.Kind == done.Kind ? ThatDeed : ThatDeed / 2, done.Kind + " taken back");
        sum.Add(Math.Min(MostWords, shared.Count) * DeedWord, string.Join(", ", shared));
        return LedgerScore.From(sum);
    }
}
