using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Finds who says what: cues and clauses, quotations, transcripts and documents in somebody's name, and who reports whose words.</summary>
internal sealed class StatementFinder(SpeechLexicon lexicon)
{
    /// <summary>The statements of the report. What the publisher narrates in its own voice is none.</summary>
    public StatementLayer Find(SpeechContext context)
    {
        var cues = new CueFinder(lexicon, context);
        var drafts = new List<StatementDraft>();
        foreach (var sentence in context.Analysis.Sentences)
        {
            if (context.Counts(sentence))
            {
                drafts.AddRange(cues.Find(sentence));
            }
        }

        drafts.Sort((a, b) => a.Cue.CompareTo(b.Cue));
        new QuotationAttacher(context, drafts).Attach();
        var statements = new DocumentVoice(lexicon, context).Find();
        foreach (var draft in drafts)
        {
            if (draft.Content.Count > 0)
            {
                statements.Add(new Statement
                {
                    Speaker = draft.Speaker,
                    Addressees = draft.Addressees,
                    Medium = draft.Medium,
                    Form = draft.Form,
                    Cue = draft.Cue,
                    Content = draft.Content,
                    Time = draft.Time,
                    Rule = draft.Rule,
                });
            }
        }

        statements.Sort((a, b) => a.Cue.CompareTo(b.Cue));
        EndBeforeReplies(context.Text, statements);
        Chain(statements);
        GoOn(context.Text, statements);
        InferCalls(context, statements);
        return new StatementLayer(statements, [.. cues.Documents.Where(d => statements.Any(s => s.Speaker == d))]);
    }

    /// <summary>"…, to which Putin responded": the reply is no part of what it replies to, though the tree hangs it there.</summary>
    private static void EndBeforeReplies(string text, List<Statement> statements)
    {
        foreach (var statement in statements)
        {
            for (var i = 0; i < statement.Content.Count; i++)
            {
                var content = statement.Content[i];
                var reply = content.Of(text).IndexOf(", to which ", StringComparison.Ordinal);
                // Where it opens with the statement's own cue inside, the whole exchange is what is told.
                if (reply > 0 && statements.Exists(s => s != statement && s.Cue.Start > content.Start + reply && s.Cue.End <= content.End)
                    && !statements.Exists(s => s != statement && s.Cue.Start >= content.Start && s.Cue.End <= content.Start + reply))
                {
                    statement.Content[i] = new Span(content.Start, content.Start + reply);
                }
            }
        }
    }

    /// <summary>Who is quoted further in the same paragraph goes on by the same medium: "…", she wrote on Twitter. "…", she added.</summary>
    private static void GoOn(string text, List<Statement> statements)
    {
        foreach (var (before, after) in statements.Zip(statements.Skip(1)))
        {
            if (after.Medium == Medium.Unknown && before.Form != SpeechForm.Indirect && after.Form != SpeechForm.Indirect && before.Speaker == after.Speaker
                && before.ReportedBy == after.ReportedBy && !text.AsSpan(before.Cue.Start, after.Cue.Start - before.Cue.Start).Contains('\n'))
            {
                after.Medium = before.Medium;
            }
        }
    }

    /// <summary>In a report about a call, what one leader tells the other is said by telephone.</summary>
    private static void InferCalls(SpeechContext context, List<Statement> statements)
    {
        var sentences = context.Analysis.Sentences.Where(context.Counts).Take(6).ToList();
        var call = sentences.Any(s => context.Frames[s.Index].All.Any(f => f.Lemma == "call" && f.Kind == PredicateKind.Noun && f.First("for") < 0 && f.First("to-clause") < 0))
            || sentences.Any(s => s.Tokens.Any(t => t.Lemma is "phone" or "telephone" or "videoconference"));
        var meeting = sentences.Any(s => s.Tokens.Any(t => t.Lemma is "meet" or "meeting" or "summit" or "visit"));
        if (!call || meeting)
        {
            return;
        }

        foreach (var statement in statements)
        {
            if (statement.Medium == Medium.Unknown && statement.Speaker is { Kind: ActorKind.Person, Country: { } home }
                && statement.Addressees.Any(a => a.Country is not null && a.Country != home && a.Kind is ActorKind.Person or ActorKind.State))
            {
                statement.Medium = Medium.Phone;
            }
        }
    }

    /// <summary>A statement whose cue stands inside what another one says is reported by it; the nearest one counts.</summary>
    private static void Chain(List<Statement> statements)
    {
        foreach (var inner in statements)
        {
            Statement? nearest = null;
            foreach (var outer in statements)
            {
                if (outer != inner && StatementLayer.Covers(outer, inner.Cue) && !StatementLayer.Covers(inner, outer.Cue)
                    && (nearest is null || StatementLayer.Size(outer) < StatementLayer.Size(nearest)))
                {
                    nearest = outer;
                }
            }

            inner.ReportedBy = nearest;
        }
    }
}
