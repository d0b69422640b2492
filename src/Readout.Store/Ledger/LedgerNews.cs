using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Store.Changes;
using Readout.Store.Reports;

namespace Readout.Store.Ledger;

/// <summary>Tells the feed of changes which steps the ledger gained and lost. That something is told for the first time is told by the report that came in.</summary>
internal static class LedgerNews
{
    public const string Added = "ledger-step-added";
    public const string Removed = "ledger-step-removed";

    private static readonly string[] First = ["told", "announced"];

    /// <summary>Notes what is in one of two sets of entries and not in the other.</summary>
    /// <param name="log">The feed.</param>
    /// <param name="before">Entries with their steps as they stood; null where that isn't known: then nothing is told.</param>
    /// <param name="after">As they stand.</param>
    /// <param name="there">Whether an item is still there: of one that went, the feed says no more than that.</param>
    public static void Tell(ChangeLog log, IReadOnlyCollection<(string Id, string? History)> before, IReadOnlyCollection<(string Id, string? History)> after, Func<string, bool> there)
    {
        if (before.Any(e => e.History is null))
        {
            return;
        }

        var (had, has) = (before.SelectMany(Steps).ToList(), after.SelectMany(Steps).ToList());
        var (old, young) = (had.Select(s => (s.Step, s.Item)).ToHashSet(), has.Select(s => (s.Step, s.Item)).ToHashSet());
        foreach (var step in had.Where(s => !young.Contains((s.Step, s.Item))))
        {
            Add(log, Removed, step, there(step.Item));
        }

        foreach (var step in has.Where(s => !old.Contains((s.Step, s.Item))))
        {
            Add(log, Added, step, true);
        }
    }

    private static void Add(ChangeLog log, string kind, (string Entry, string Step, string Day, string Item) step, bool whole) => log.Add(
        kind, ItemNames.Split(step.Item).Report, step.Entry, note: whole ? step.Step : null,
        detail: whole ? JsonSerializer.Serialize(new LedgerStepNews(step.Step, step.Day.Length > 0 ? step.Day : null, step.Item), LedgerNewsJson.Default.LedgerStepNews) : null);

    private static IEnumerable<(string Entry, string Step, string Day, string Item)> Steps((string Id, string? History) entry) =>
        entry.History!.Split('\n').Select(l => l.Split('\t')).Where(l => l.Length == 3 && !First.Contains(l[0])).Select(l => (entry.Id, l[0], l[1], l[2]));
}

internal sealed record LedgerStepNews(string Step, string? Day, string Item);

[JsonSerializable(typeof(LedgerStepNews))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class LedgerNewsJson : JsonSerializerContext;
