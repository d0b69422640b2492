namespace Readout.Coding;

/// <summary>Finds who says what: cues and clauses, quotations, transcripts and documents in somebody's name, and who reports whose words.</summary>
public sealed class StatementFinder(SpeechLexicon lexicon)
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
                });
            }
        }

        statements.Sort((a, b) => a.Cue.CompareTo(b.Cue));
        Chain(statements);
        return new StatementLayer(statements);
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
