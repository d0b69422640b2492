namespace Readout.Coding;

/// <content>Appointments that a sentence names in passing.</content>
internal sealed partial class AppointmentReader
{
    /// <summary>What has a name of its own, with a day ahead of the report: "the June 29-30 NATO Summit in Madrid".</summary>
    private AppointmentDraft? FromName(int noun)
    {
        var token = sentence.Tokens[noun];
        if (token.Upos != "PROPN" || token.Relation is "compound" or "flat" or "amod" || context.Published is null || KindOf(noun) is not { } kind || kind is not (AppointmentKind.Summit or AppointmentKind.Meeting))
        {
            return null;
        }

        var published = context.PublishedLast ?? context.Published;
        foreach (var item in context.Times)
        {
            if (item.Type is not ("date" or "time") || (item.Earliest ?? item.Latest) is null || !sentence.Span.Contains(item.Span) || TimeRanges.IsRangeEnd(context, item)
                || CueFinder.WordAt(sentence, item.Span.Start) is not (>= 0 and var word) || !(sentence.IsUnder(word, noun) || IsBehind(noun, word)))
            {
                continue;
            }

            if (TimeRanges.Ahead(context, TimeRanges.Ranged(context, item)) is { Earliest: { } day } time && day > published)
            {
                (int, Place)? place = null;
                for (var i = noun + 1; place is null && i < sentence.Tokens.Count && (sentence.IsUnder(i, noun) || IsBehind(noun, i)); i++)
                {
                    place = context.PlaceAt(sentence.Index, i) is { } there && sentence.Children(i).Any(c => sentence.Tokens[c].Form is "in" or "at" && c < i) ? (i, there) : null;
                }

                return kind == AppointmentKind.Meeting && place is null ? null : Make(kind, AppointmentStatus.Scheduled, noun, noun, "arranged-name", [], place, time);
            }
        }

        return null;
    }

    /// <summary>Whether the word stands behind the noun in one string of phrases, without a clause or a comma between.</summary>
    private bool IsBehind(int noun, int word) => word > noun && word <= noun + Reach && !Enumerable.Range(noun + 1, word - noun - 1).Any(i => sentence.Tokens[i] is { Upos: "VERB" or "AUX" or "SCONJ" or "CCONJ" } or { Upos: "PUNCT", Form: not ("-" or "–" or "’" or "'") });
}
