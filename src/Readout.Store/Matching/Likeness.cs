namespace Readout.Store.Matching;

/// <summary>How much two tellings have in common.</summary>
internal static class Likeness
{
    // A shorter name may begin another by chance.
    private const int LeastOfName = 5;

    /// <summary>The share of all that both hold (Jaccard).</summary>
    public static double Jaccard(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b) =>
        Shared(a, b) is > 0 and var shared ? shared / (double)(a.Count + b.Count - shared) : 0;

    /// <summary>The share of the smaller set that the other holds, too.</summary>
    public static double Overlap(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : Shared(a, b) / (double)Math.Min(a.Count, b.Count);

    /// <summary>The same of numbers in ascending order.</summary>
    public static double Overlap(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            shared += a[i] == b[j] ? 1 : 0;
            (i, j) = (i + (a[i] <= b[j] ? 1 : 0), j + (b[j] <= a[i] ? 1 : 0));
        }

        return shared == 0 ? 0 : shared / (double)Math.Min(a.Length, b.Length);
    }

    /// <summary>Whether both hold something, and nothing of it in common.</summary>
    public static bool Disjoint(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b) => a.Count > 0 && b.Count > 0 && Shared(a, b) == 0;

    // A set is asked, and no other one made of it: stories compare thousands of them.
    private static int Shared(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b) =>
        a is HashSet<string> or SortedSet<string> && b is HashSet<string> or SortedSet<string> ? a.Count(((IReadOnlySet<string>)b).Contains) : a.Intersect(b).Count();

    /// <summary>The same name, or one that lost or took something at its end.</summary>
    public static bool SameName(string a, string b) =>
        a == b || (Math.Min(a.Length, b.Length) >= LeastOfName && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)));

    /// <summary>Whether the first names somebody of a country that the other doesn't mention, though the other names who was there.</summary>
    /// <param name="persons">Persons of the first, with their countries; an empty country is unknown.</param>
    /// <param name="others">Persons of the other.</param>
    /// <param name="countries">Countries of the other.</param>
    public static bool OneMore(IReadOnlyDictionary<string, string> persons, IReadOnlyDictionary<string, string> others, IReadOnlyCollection<string> countries) =>
        others.Count > 1 && persons.Any(p => p.Value.Length > 0 && !countries.Contains(p.Value) && !others.Keys.Any(k => SameName(k, p.Key)));
}
