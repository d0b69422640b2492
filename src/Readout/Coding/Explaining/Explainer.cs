using System.Globalization;
using Readout.Language;
using Readout.Lexicon;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Tells for each item of a coded report which rule decided, by which words, and how the tree leads to them.</summary>
/// <param name="coded">The report, its items numbered.</param>
/// <param name="rules">The rules of the lexicon.</param>
/// <param name="log">The event rules that did not hold; null if nobody wrote them down.</param>
internal sealed class Explainer(CodedReport coded, RuleIndex rules, IReadOnlyList<RuledOut>? log = null)
{
    private readonly EventExplainer _events = new(rules, log ?? []);
    private readonly string _text = coded.Report.Text;

    /// <summary>One explanation an item, in the order of the record's lists.</summary>
    public IEnumerable<Explanation> All() =>
        coded.Events.Select(e => _events.Explain(e, [.. Around(e)]))
            .Concat(coded.Commitments.Select(Explain))
            .Concat(coded.Appointments.Select(Explain))
            .Concat(coded.Statements.Select(Explain))
            .Concat(coded.Figures.Select(Explain))
            .Concat(coded.Times.Select(Explain))
            .Concat(coded.Places.Select(Explain))
            .Concat(coded.Actors.Select(Explain));

    /// <summary>What an event has beside its parties.</summary>
    private IEnumerable<ExplainedPart> Around(Event item) =>
    [
        .. item.Matches.Count > 0 ? Array.Empty<ExplainedPart>() : Made(item),
        .. item.Time is { } time ? [time.Expression is { } told ? Part("time", Days(time), told.Span, item.Trigger) : new ExplainedPart("time", Days(time), null, "")] : Array.Empty<ExplainedPart>(),
        .. item.Place is { } place ? Mentions("place", place.Name, place.Mentions, item.Trigger) : [],
        .. item.Attribution.Select(s => Part("said by", s.Speaker.Name, s.Cue, item.Trigger)),
        .. item.Figures.Select(f => Part("figure", f.Unit, f.Span, item.Trigger)),
    ];

    /// <summary>The parts of an event that was made of a commitment or an appointment, as no rule of events holds for its words.</summary>
    private IEnumerable<ExplainedPart> Made(Event item) =>
    [
        .. item.Undertaking is { } commitment ? [Part("made of", $"{Word(commitment.Kind)} {commitment.Id}", commitment.Cue, item.Trigger)] : Array.Empty<ExplainedPart>(),
        .. item.Arrangement is { } appointment ? [new ExplainedPart("made of", $"{Word(appointment.Kind)} {appointment.Id}", appointment.Evidence[0], "")] : Array.Empty<ExplainedPart>(),
        .. Actors("source", item.Source, item.Trigger),
        .. Actors("target", item.Target, item.Trigger),
        new ExplainedPart("coded", EventExplainer.Code(item), null, ""),
        new ExplainedPart("modality", $"{EventExplainer.Word(item.Modality)}: {WhyReal(item)}", null, ""),
    ];

    private static string WhyReal(Event item) =>
        item.Arrangement is { } appointment ? $"{appointment.Id} is {Word(appointment.Status)}"
        : item.Undertaking?.Condition is not null && item.Modality == Modality.Conditional ? "the threat names its condition"
        : $"a {Word(item.Undertaking!.Kind)} is an act by being uttered";

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private Explanation Explain(Commitment item)
    {
        var block = rules.Find(item.Rule, "act");
        var trigger = Trigger(item.Evidence[0], block, item.Action?.Span);
        return new Explanation(item.Id, item.Rule, RuleIndex.Place(block), RuleIndex.Meaning(item.Rule, block), trigger)
        {
            Parts =
            [
                .. Actors("issuer", item.Issuer, trigger),
                .. Actors("target", item.Target, trigger),
                .. Actors("protégé", item.Protege, trigger),
                new ExplainedPart("coded", $"{Word(item.Kind)}, {Word(item.Purpose)}, {(item.Extended ? "extended" : "direct")}", null, ""),
                .. item.Action is { } action ? [Part("action", action.Event?.Id ?? "", action.Span, trigger)] : Array.Empty<ExplainedPart>(),
                .. item.Condition is { } condition ? [Part("condition", Word(condition.Connective), condition.Span, trigger)] : Array.Empty<ExplainedPart>(),
                .. item.Statement is { } statement ? [Part("said by", statement.Speaker.Name, statement.Cue, trigger)] : Array.Empty<ExplainedPart>(),
                .. item.Evidence.Skip(1).Select(e => new ExplainedPart("told again", "", e, "")),
            ],
        };
    }

    private Explanation Explain(Appointment item)
    {
        var block = rules.Find(Word(item.Kind), "kind");
        var trigger = Trigger(item.Evidence[0], block, null);
        return new Explanation(item.Id, item.Rule, RuleIndex.Place(block), RuleIndex.Meaning(item.Rule, block), trigger)
        {
            Parts =
            [
                new ExplainedPart("coded", $"{Word(item.Kind)}, {Word(item.Status)}", null, ""),
                .. Actors("participant", item.Participants, trigger),
                .. item.Time?.Expression is { } time ? [Part("time", Days(item.Time), time.Span, trigger)] : Array.Empty<ExplainedPart>(),
                .. item.Place is { } place ? Mentions("place", place.Name, place.Mentions, trigger) : [],
                .. Standing(item, trigger),
                .. item.Evidence.Skip(1).Select(e => new ExplainedPart("told again", "", e, "")),
            ],
        };
    }

    private Explanation Explain(Statement item)
    {
        var block = rules.Find(item.Rule, "pattern", "noun");
        return new Explanation(item.Id, item.Rule, RuleIndex.Place(block), RuleIndex.Meaning(item.Rule, block), item.Cue)
        {
            Parts =
            [
                .. Actors("speaker", [item.Speaker], item.Cue),
                .. Actors("addressee", item.Addressees, item.Cue),
                .. item.Content.Select(c => Part("content", "", c, item.Cue)),
                .. item.Time?.Expression is { } time ? [Part("time", Days(item.Time), time.Span, item.Cue)] : Array.Empty<ExplainedPart>(),
                .. item.ReportedBy is { } outer ? [Part("reported by", outer.Speaker.Name, outer.Cue, item.Cue)] : Array.Empty<ExplainedPart>(),
            ],
        };
    }

    private Explanation Explain(Figure item)
    {
        var block = rules.Find(item.Unit, "unit", "casualties");
        return new Explanation(item.Id, $"unit {item.Unit}", RuleIndex.Place(block), null, item.Span)
        {
            Parts =
            [
                new ExplainedPart("value", Value(item), null, ""),
                .. item.OfEvent is { } of ? [Part("of", of.Id, of.Trigger, item.Span)] : Array.Empty<ExplainedPart>(),
                .. item.OfActor is { } actor ? Actors("of", [actor], item.Span) : [],
            ],
        };
    }

    private static string Value(Figure item)
    {
        static string Written(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";
        var value = item.Value is not null ? Written(item.Value) : $"{Written(item.Low)} to {Written(item.High)}";
        return item.Approximate ? $"about {value}" : value;
    }

    private static Explanation Explain(TimeItem item) => new(item.Id, "time expression", null, null, item.Span)
    {
        Parts = [new ExplainedPart("value", $"{item.Type} {item.Timex}", null, ""), .. Days(item.Earliest, item.Latest) is { Length: > 0 } days ? [new ExplainedPart("days", days, null, "")] : Array.Empty<ExplainedPart>()],
    };

    private static Explanation Explain(Place item) => new(item.Id, "place", null, null, item.Mentions.Count > 0 ? item.Mentions[0].Span : default)
    {
        Parts = [new ExplainedPart("country", item.Country ?? "none", null, ""), .. item.Mentions.Skip(1).Select(m => new ExplainedPart("again", "", m.Span, ""))],
    };

    private static Explanation Explain(Actor item) => new(item.Id, "actor", null, null, item.Mentions.Count > 0 ? item.Mentions[0].Span : default)
    {
        Parts =
        [
            new ExplainedPart("code", (item.Code ?? "none") + (item.Inferred ? ", inferred" : ""), null, ""),
            .. item.Role is { } role ? [new ExplainedPart("role", role, null, "")] : Array.Empty<ExplainedPart>(),
            .. item.Mentions.Skip(1).Select(m => new ExplainedPart(Word(m.Form), "", m.Span, "")),
        ],
    };

    /// <summary>The words that tell how sure an appointment is.</summary>
    private IEnumerable<ExplainedPart> Standing(Appointment item, Span trigger)
    {
        if (rules.Blocks.FirstOrDefault(b => b.Kind.Equals(item.Status.ToString(), StringComparison.OrdinalIgnoreCase)) is not { } block || SentenceAt(item.Evidence[0]) is not { } sentence)
        {
            yield break;
        }

        var listed = block.Items("verbs").Concat(block.Items("words")).ToHashSet();
        foreach (var token in sentence.Tokens.Where(t => listed.Contains(t.Lemma.ToLowerInvariant()) && item.Evidence[0].Overlaps(t.Span)))
        {
            yield return Part("status", block.Kind, token.Span, trigger);
        }
    }

    /// <summary>The word of the rule inside the evidence; without one, the head of <paramref name="otherwise"/> or of the evidence.</summary>
    private Span Trigger(Span evidence, Block? block, Span? otherwise)
    {
        if (SentenceAt(evidence) is not { } sentence)
        {
            return evidence;
        }

        var listed = block is null ? [] : block.Items("verbs").Concat(block.Items("nouns")).Concat(block.Items("adjectives")).SelectMany(w => w.Split(' ')).ToHashSet();
        foreach (var token in sentence.Tokens)
        {
            if (evidence.Overlaps(token.Span) && listed.Contains(token.Lemma.ToLowerInvariant()) && (otherwise is not { } not || !not.Overlaps(token.Span)))
            {
                return token.Span;
            }
        }

        var head = TreePath.HeadOf(sentence, otherwise ?? evidence);
        return head < 0 ? evidence : sentence.Tokens[head].Span;
    }

    private IEnumerable<ExplainedPart> Actors(string role, IEnumerable<Actor> actors, Span trigger) => actors.SelectMany(a => Mentions(role, a.Name, a.Mentions, trigger));

    /// <summary>The mention in the trigger's sentence that is nearest in the tree; else the first one of the report.</summary>
    private IEnumerable<ExplainedPart> Mentions(string role, string name, IReadOnlyList<Mention> mentions, Span trigger)
    {
        var sentence = SentenceAt(trigger);
        var from = sentence is null ? -1 : TreePath.HeadOf(sentence, trigger);
        var nearest = mentions
            .Where(m => sentence?.Span.Overlaps(m.Span) == true)
            .OrderBy(m => TreePath.Length(sentence!, from, TreePath.HeadOf(sentence!, m.Span)))
            .Select(m => (Span?)m.Span)
            .FirstOrDefault();
        yield return nearest is { } here ? Part(role, name, here, trigger)
            : new ExplainedPart(role, mentions.Count > 0 ? $"{name}, named elsewhere" : name, mentions.Count > 0 ? mentions[0].Span : null, "");
    }

    private ExplainedPart Part(string role, string what, Span span, Span trigger)
    {
        var path = "";
        if (SentenceAt(trigger) is { } sentence && sentence.Span.Overlaps(span))
        {
            var (from, to) = (TreePath.HeadOf(sentence, trigger), TreePath.HeadOf(sentence, span));
            path = from >= 0 && to >= 0 && from != to ? TreePath.Between(sentence, from, to) : "";
        }

        return new ExplainedPart(role, what == span.Of(_text) ? "" : what, span, path);
    }

    private Sentence? SentenceAt(Span span) => coded.Analysis.Sentences.FirstOrDefault(s => s.Span.Overlaps(span));

    private static string Days(EventTime time) => Days(time.Earliest, time.Latest);

    private static string Days(DateOnly? earliest, DateOnly? latest)
    {
        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        return earliest == latest ? Day(earliest) : $"{Day(earliest)}..{Day(latest)}";
    }
}
