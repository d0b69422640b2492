using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Gives quotations to the cues that they belong to: in their own sentence, before a colon, or beside them in the paragraph.</summary>
internal sealed class QuotationAttacher(SpeechContext context, IReadOnlyList<StatementDraft> drafts)
{
    private readonly IReadOnlyList<Quotation> _quotations = QuotationFinder.Find(context.Text);

    // Drafts sorted by cue; the last one whose quotation ended a paragraph.
    private StatementDraft? _lastDirect;

    /// <summary>Attaches every outer quotation it can and sets the form of each draft.</summary>
    public void Attach()
    {
        for (var i = 0; i < _quotations.Count; i++)
        {
            if (_quotations[i].Depth == 0 && _quotations[i].Continues < 0 && !_quotations[i].Inner.IsEmpty)
            {
                Attach(Pieces(i));
            }
        }

        foreach (var draft in drafts)
        {
            draft.Form = FormOf(draft);
        }
    }

    private List<Quotation> Pieces(int first)
    {
        var pieces = new List<Quotation> { _quotations[first] };
        var last = first;
        for (var i = first + 1; i < _quotations.Count; i++)
        {
            if (_quotations[i].Depth == 0)
            {
                if (_quotations[i].Continues != last)
                {
                    break;
                }

                pieces.Add(_quotations[i]);
                last = i;
            }
        }

        return pieces;
    }

    private void Attach(List<Quotation> pieces)
    {
        var owner = Overlapping(pieces) ?? InSentence(pieces);
        var beside = false;
        if (owner is null && IsSpeech(pieces))
        {
            owner = Beside(pieces);
            beside = owner is not null;
        }

        if (owner is null)
        {
            return;
        }

        foreach (var piece in pieces)
        {
            Merge(owner, piece.Inner);
        }

        if (beside || owner.Content.TrueForAll(c => pieces.Any(p => p.Outer.Contains(c))))
        {
            _lastDirect = owner;
        }
    }

    /// <summary>The cue outside the quotation whose clause runs into it.</summary>
    private StatementDraft? Overlapping(List<Quotation> pieces)
    {
        StatementDraft? best = null;
        foreach (var draft in drafts)
        {
            if (!Outside(draft, pieces) || !draft.Content.Any(c => pieces.Any(p => p.Inner.Overlaps(c))))
            {
                continue;
            }

            // The nearer cue: in "A said B told C that …" the words are B's first.
            if (best is null || Distance(draft, pieces) < Distance(best, pieces))
            {
                best = draft;
            }
        }

        return best;
    }

    private StatementDraft? InSentence(List<Quotation> pieces)
    {
        StatementDraft? best = null;
        foreach (var draft in drafts)
        {
            if (!draft.Quotes || !Outside(draft, pieces) || !pieces.Any(p => p.Outer.Overlaps(draft.Sentence.Span)) && !LeadsIn(draft, pieces[0]))
            {
                continue;
            }

            // A cue that has its clause already takes another quotation only if that is speech of its own.
            if (draft.Content.Count > 0 && !IsSpeech(pieces) && !draft.Content.Any(c => IsQuoted(c)))
            {
                continue;
            }

            if (best is null || Distance(draft, pieces) < Distance(best, pieces))
            {
                best = draft;
            }
        }

        return best;
    }

    private bool LeadsIn(StatementDraft draft, Quotation first)
    {
        var end = draft.Sentence.Span.End;
        return end <= first.Outer.Start && first.Outer.Start - end <= 3 && end > 0 && context.Text[end - 1] is ':' or ',';
    }

    /// <summary>The speaker of the sentence before, in the same paragraph or of the paragraph of quotation before.</summary>
    private StatementDraft? Beside(List<Quotation> pieces)
    {
        var start = pieces[0].Outer.Start;
        StatementDraft? before = null;
        foreach (var draft in drafts)
        {
            if (draft.Cue.Start < start && Outside(draft, pieces) && (draft.Content.Count > 0 || draft.Quotes))
            {
                before = draft;
            }
        }

        if (before is not null && !HasBreak(before.Sentence.Span.Start, start))
        {
            return before;
        }

        // A paragraph of its own: it goes on from a paragraph that was a quotation, too.
        if (_lastDirect is { } last && last == before && Breaks(Math.Max(last.Sentence.Span.End, last.Content.Max(c => c.End)), start) == 1)
        {
            return last;
        }

        foreach (var draft in drafts)
        {
            var gap = draft.Sentence.Span.Start - pieces[^1].Outer.End;
            if (draft.Quotes && draft.Content.Count == 0 && gap >= 0 && gap < 3 && !HasBreak(pieces[^1].Outer.End, draft.Sentence.Span.Start))
            {
                return draft;
            }
        }

        return null;
    }

    private bool HasBreak(int from, int to) => from < to && context.Text.AsSpan(from, to - from).Contains('\n');

    private int Breaks(int from, int to)
    {
        var (count, inBreak) = (0, false);
        for (var i = from; i < to; i++)
        {
            if (context.Text[i] == '\n')
            {
                count += inBreak ? 0 : 1;
                inBreak = true;
            }
            else if (!char.IsWhiteSpace(context.Text[i]))
            {
                inBreak = false;
            }
        }

        return count;
    }

    private static bool Outside(StatementDraft draft, List<Quotation> pieces) => !pieces.Any(p => p.Outer.Overlaps(draft.Cue));

    private static int Distance(StatementDraft draft, List<Quotation> pieces) =>
        draft.Cue.End <= pieces[0].Outer.Start ? pieces[0].Outer.Start - draft.Cue.End : Math.Max(0, draft.Cue.Start - pieces[^1].Outer.End);

    /// <summary>Whether it is speech and no mere word in marks: it ends like a sentence or clause, or has five words or more.</summary>
    private bool IsSpeech(List<Quotation> pieces)
    {
        var text = pieces[^1].Inner.Of(context.Text).TrimEnd();
        return text.Length > 0 && (text[^1] is '.' or '!' or '?' or ',' or '…') && text.Contains(' ', StringComparison.Ordinal)
            || pieces.Sum(p => p.Inner.Of(context.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) >= 8;
    }

    private static void Merge(StatementDraft draft, Span inner)
    {
        var merged = inner;
        for (var i = draft.Content.Count - 1; i >= 0; i--)
        {
            var content = draft.Content[i];
            if (content.Overlaps(merged))
            {
                // Inside the marks the quotation's own bounds hold; beyond them the clause's.
                var start = content.Start >= merged.Start - 1 ? merged.Start : content.Start;
                var end = content.End <= merged.End + 2 ? merged.End : content.End;
                merged = new Span(start, end);
                draft.Content.RemoveAt(i);
            }
        }

        if (!merged.Overlaps(draft.Cue))
        {
            draft.Content.Add(merged);
        }
        else if (!inner.Overlaps(draft.Cue))
        {
            draft.Content.Add(inner);
        }

        draft.Content.Sort();
    }

    private bool IsQuoted(Span content) => _quotations.Any(q => q.Depth == 0 && q.Outer.Contains(content));

    private SpeechForm FormOf(StatementDraft draft)
    {
        if (draft.Content.Count > 0 && draft.Content.TrueForAll(IsQuoted))
        {
            return SpeechForm.Direct;
        }

        return _quotations.Any(q => q.Depth == 0 && draft.Content.Any(c => c.Overlaps(q.Inner) && !q.Outer.Contains(draft.Cue))) ? SpeechForm.Mixed : SpeechForm.Indirect;
    }
}
