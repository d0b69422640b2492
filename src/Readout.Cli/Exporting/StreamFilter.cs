using Readout.Coding;
using Readout.Exports;
using Readout.Record;
using Readout.Store;
using Readout.Store.Queries;

namespace Readout.Cli.Exporting;

/// <summary>What was asked of events, as exporters ask it of records one by one.</summary>
internal static class StreamFilter
{
    /// <summary>Which events a format gets, and the filter; null if nothing is asked for.</summary>
    /// <param name="asked">The options.</param>
    /// <param name="inStore">Whether a store has answered already what it can answer.</param>
    /// <param name="calendar">Whether appointments are wanted: a store answers questions about events.</param>
    public static (ModalityChoice Choice, ExportFilter? Filter) Of(EventFilter asked, bool inStore, bool calendar)
    {
        var choice = asked.Modalities.Count == 0 ? ModalityChoice.Default
            : asked.Modalities.Contains("facts") ? ModalityChoice.Facts
            : ModalityChoice.All;
        if (calendar && inStore && (!string.IsNullOrWhiteSpace(asked.Text) || asked.Origins != default))
        {
            throw new StoreException("RD817 a calendar holds appointments, and --text and --origins ask of events; leave them out, or name the reports with --report");
        }

        if (!inStore && (!string.IsNullOrWhiteSpace(asked.Text) || asked.Origins != default))
        {
            throw new StoreException("RD816 --text and --origins need --store: words and stories of reports are found in a store");
        }

        var filter = new ExportFilter
        {
            Parties = asked.Pair is var (a, b) && !asked.Directed ? [.. asked.Parties, a, b] : asked.Parties,
            Sources = asked.Pair is var (from, _) && asked.Directed ? [.. asked.Sources, from] : asked.Sources,
            Targets = asked.Pair is var (_, to) && asked.Directed ? [.. asked.Targets, to] : asked.Targets,
            Sectors = asked.Sectors,
            Events = asked.Events,
            Modes = asked.Modes,
            Cameo = asked.Cameo,
            Modalities = Names(asked.Modalities),
            Goldstein = asked.Goldstein,
            Intensity = asked.Intensity,
            Confidence = asked.Confidence,
            From = asked.From,
            To = asked.To,
            Places = asked.Places,
            Media = [.. asked.Media.Select(m => RecordNames.TryParse<Medium>(m, out var medium) ? medium : default)],
            Speakers = asked.Speakers,
        };
        return (choice, (inStore && !calendar) || IsEmpty(filter) ? null : filter);
    }

    /// <summary>The modalities among the words of <c>--modality</c>, which are also "facts" and "all".</summary>
    public static IReadOnlyList<Modality> Names(IReadOnlyList<string> words) =>
        words.Contains("all") ? [] : [.. words.Where(w => RecordNames.TryParse<Modality>(w, out _)).Select(w => RecordNames.TryParse<Modality>(w, out var m) ? m : default)];

    private static bool IsEmpty(ExportFilter f) =>
        f.Parties.Count + f.Sources.Count + f.Targets.Count + f.Sectors.Count + f.Events.Count + f.Modes.Count + f.Cameo.Count + f.Modalities.Count + f.Places.Count + f.Media.Count + f.Speakers.Count == 0
        && f.Goldstein == default && f.Intensity == default && f.Confidence is null && f.From is null && f.To is null;
}
