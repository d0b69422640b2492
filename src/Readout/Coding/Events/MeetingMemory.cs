using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Who met or spoke with whom last: for "the call", "their talks", where the text doesn't say it again.</summary>
/// <remarks>Besides events of CONSULT, it remembers who told something to whom: "Biden told Zelenskyy that … The call came after …".</remarks>
internal sealed class MeetingMemory(SpeechContext context, StatementLayer statements)
{
    // A call that was spoken of so many sentences ago is no longer "the call".
    private const int Reach = 4;

    private readonly List<Meeting> _meetings = [];

    /// <summary>Remembers a meeting that a predicate tells of by its own parties.</summary>
    public void Add(EventDraft draft)
    {
        if (draft.Plover.Event == "CONSULT" && draft.Source.Count > 0 && draft.Target.Count > 0)
        {
            _meetings.Add(new Meeting(draft.Match.Sentence.Index, draft.Trigger, [.. draft.Source, .. draft.Target], null));
        }
    }

    /// <summary>The last meeting before the word that has all of <paramref name="known"/> among its parties; null if none is near enough.</summary>
    public Meeting? Before(Sentence sentence, int word, IReadOnlyCollection<Actor> known)
    {
        var start = sentence.Tokens[word].Span.Start;
        return _meetings.Concat(Tellings(sentence))
            .Where(m => m.Told.Start < start && sentence.Index - m.Sentence <= Reach && known.All(k => m.Parties.Any(p => p == k || (p.Country is not null && p.Country == k.Country))))
            .MaxBy(m => m.Told.Start);
    }

    private IEnumerable<Meeting> Tellings(Sentence sentence)
    {
        foreach (var statement in statements.All)
        {
            if (statement.Cue.Start < sentence.Span.End && statement.Speaker.Country is { } own && statement.Medium is Medium.Phone or Medium.Meeting or Medium.Unknown
                && statement.Addressees.Find(a => a.Country is { Length: 3 } c && c != own) is { } other && Speaks(statement.Speaker) && Speaks(other)
                && context.Analysis.Sentences.LastOrDefault(s => s.Span.Start <= statement.Cue.Start) is { } home)
            {
                yield return new Meeting(home.Index, statement.Cue, [statement.Speaker, other], statement.Time ?? Retold(statement, home, other)?.Time);
            }
        }
    }

    /// <summary>What a heading tells without a day, as the text below it tells it with one: "Biden tells Ukraine that …", "Biden on Sunday told Zelenskyy that …".</summary>
    private Statement? Retold(Statement statement, Sentence home, Actor other) =>
        context.Analysis.RegionAt(home.Span.Start)?.Kind is RegionKind.Title or RegionKind.Deck
            ? statements.All.FirstOrDefault(s => s.Cue.Start > statement.Cue.Start && s.Time is not null && s.Speaker == statement.Speaker
                && (s.Addressees.Any(a => a.Country == other.Country) || (s.Addressees.Count == 0 && Lemma(s) == Lemma(statement))))
            : null;

    private string? Lemma(Statement statement) =>
        context.Analysis.Sentences.SelectMany(s => s.Span.Contains(statement.Cue) ? s.Tokens : []).FirstOrDefault(t => t.Span.Overlaps(statement.Cue))?.Lemma;

    private static bool Speaks(Actor actor) => actor.Kind is ActorKind.Person or ActorKind.Government or ActorKind.State;
}

/// <summary>A meeting that was told of.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Told">The words that tell of it.</param>
/// <param name="Parties">Who took part, the first-named first.</param>
/// <param name="Time">When, if the telling says so.</param>
internal sealed record Meeting(int Sentence, Span Told, IReadOnlyList<Actor> Parties, EventTime? Time);
