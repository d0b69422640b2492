using Readout.Coding;
using Readout.Exports.Rows;
using Readout.Text;

namespace Readout.Exports.Tabular;

/// <summary>One telling of an event in one report.</summary>
internal sealed record GdeltMention(Dyad Dyad, Span Evidence);

/// <summary>GDELT 2.0 Mentions: a row for each piece of evidence of each dyad. Offsets count code points of the text.</summary>
internal static class GdeltMentions
{
    private const string Web = "1";
    private const string CitationOnly = "2";

    public static IReadOnlyList<Column<GdeltMention>> Columns { get; } =
    [
        new("GLOBALEVENTID", m => m.Dyad.Id),
        new("EventTimeDate", m => GdeltEvents.Added(m.Dyad.Scene)),
        new("MentionTimeDate", m => GdeltEvents.Added(m.Dyad.Scene)),
        new("MentionType", m => m.Dyad.Scene.Report.Url is null ? CitationOnly : Web),
        new("MentionSourceName", m => m.Dyad.Scene.Report.Publisher),
        new("MentionIdentifier", m => m.Dyad.Scene.Report.Url ?? m.Dyad.Scene.Report.SourceId ?? m.Dyad.Scene.Record.Id),
        new("SentenceID", m => m.Dyad.Scene.SentenceOf(m.Evidence.Start)),
        new("Actor1CharOffset", m => Offset(m, m.Dyad.Source)),
        new("Actor2CharOffset", m => Offset(m, m.Dyad.Target)),
        new("ActionCharOffset", m => Words.Whole(m.Dyad.Scene.Points.FromUtf16(
            m.Evidence.Contains(m.Dyad.Event.Trigger) ? m.Dyad.Event.Trigger.Start : m.Evidence.Start))),
        new("InRawText", _ => "1"),
        new("Confidence", m => Words.Whole((int)Math.Round(m.Dyad.Event.Confidence * 100, MidpointRounding.AwayFromZero))),
        new("MentionDocLen", m => m.Dyad.Scene.HasText ? Words.Whole(m.Dyad.Scene.Points.FromUtf16(m.Dyad.Scene.Record.Text.Length)) : null),
        new("MentionDocTone", _ => null),
        new("MentionDocTranslationInfo", _ => null),
        new("Extras", _ => null),
    ];

    public static IEnumerable<GdeltMention> Of(ReportScene scene) =>
        from dyad in Dyads.Of(scene)
        from evidence in dyad.Event.Evidence.DefaultIfEmpty(dyad.Event.Trigger)
        select new GdeltMention(dyad, evidence);

    // The first mention of the actor inside the evidence; none if it is named elsewhere.
    private static string Offset(GdeltMention mention, Actor? actor)
    {
        foreach (var m in actor?.Mentions ?? [])
        {
            if (mention.Evidence.Contains(m.Span))
            {
                return Words.Whole(mention.Dyad.Scene.Points.FromUtf16(m.Span.Start));
            }
        }

        return "";
    }
}
