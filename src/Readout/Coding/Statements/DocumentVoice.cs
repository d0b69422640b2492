using Readout.Language;
using Readout.Text;

namespace Readout.Coding;

/// <summary>Finds whose words a whole document or a turn of a transcript is: labels of turns, "Statement by …", "attributable to …".</summary>
internal sealed class DocumentVoice(SpeechLexicon lexicon, SpeechContext context)
{
    /// <summary>Statements that hold a turn, a body, or what follows a colon in the title.</summary>
    public List<Statement> Find()
    {
        var title = FromTitle();
        var turns = FromTurns(title);
        if (turns.Count > 0)
        {
            return turns;
        }

        var statements = new List<Statement>();
        if (FromAttribution() is { } attributed)
        {
            statements.Add(attributed);
        }
        else if (title is { } opening && Body(opening.Cue.End) is { IsEmpty: false } body && IsFirstPerson(body))
        {
            statements.Add(new Statement { Speaker = opening.Speaker, Cue = opening.Cue, Content = [body], Medium = opening.Medium, Form = SpeechForm.Direct, Rule = "opening" });
        }

        if (statements.Count == 0 && Headline() is { } headline)
        {
            statements.Add(headline);
        }

        return statements;
    }

    private readonly record struct Opening(Actor Speaker, Span Cue, Medium Medium);

    private Span Title() => context.Analysis.Regions.FirstOrDefault(r => r.Kind == RegionKind.Title).Span;

    /// <summary>"Statement by the Secretary …": the cue and its speaker, if the title has one.</summary>
    private Opening? FromTitle()
    {
        var title = Title();
        var text = title.Of(context.Text);
        foreach (var (words, medium) in lexicon.Openings)
        {
            var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at > 0 && char.IsLetter(text[at - 1]))
            {
                continue;
            }

            var cue = new Span(title.Start + at, title.Start + at + words.Length);
            if (FirstActor(new Span(cue.End, Math.Min(title.End, cue.End + 60)), 40) is { } speaker)
            {
                return new Opening(speaker, cue, medium);
            }
        }

        return null;
    }

    private List<Statement> FromTurns(Opening? title)
    {
        var statements = new List<Statement>();
        var known = new Dictionary<string, Actor>(StringComparer.Ordinal);
        var medium = title?.Medium ?? TitleMedium();
        foreach (var turn in TurnFinder.Find(context.Text, lexicon.Offices))
        {
            if (turn.Question)
            {
                continue;
            }

            var label = turn.Label.Of(context.Text);
            if (!known.TryGetValue(label, out var speaker))
            {
                // "THE PRESIDENT:" is the one whose remarks they are.
                speaker = Namesake(label) ?? LastActor(turn.Label) ?? (label.StartsWith("THE ", StringComparison.Ordinal) ? title?.Speaker : null);
                if (speaker is null)
                {
                    continue;
                }

                known[label] = speaker;
            }

            statements.Add(new Statement { Speaker = speaker, Cue = turn.Label, Content = [turn.Content], Medium = medium, Form = SpeechForm.Direct, Rule = "turn" });
        }

        return statements;
    }

    /// <summary>"PRESIDENT YOON" is the one person of the report who is named so with more than the label.</summary>
    private Actor? Namesake(string label)
    {
        var name = label.Split(' ')[^1].Trim('.', ',', ')', '(');
        if (name.Length < 3 || name.Any(char.IsLower))
        {
            return null;
        }

        var found = context.Map.Actors.Where(a => a.Kind == ActorKind.Person && a.Code is not null
            && a.Name.Split(' ', '-').Any(part => part.Equals(name, StringComparison.OrdinalIgnoreCase) && part.Any(char.IsLower))).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private Medium TitleMedium()
    {
        var text = Title().Of(context.Text).ToLowerInvariant();
        return text.Contains("press briefing", StringComparison.Ordinal) || text.Contains("press gaggle", StringComparison.Ordinal) || text.Contains("press conference", StringComparison.Ordinal)
            || text.Contains("press availability", StringComparison.Ordinal) || text.Contains("department press", StringComparison.Ordinal) || text.Contains("answers to", StringComparison.Ordinal) ? Medium.PressConference
            : text.Contains("interview", StringComparison.Ordinal) ? Medium.Interview
            : text.Contains("telephone", StringComparison.Ordinal) || text.Contains("phone call", StringComparison.Ordinal) ? Medium.Phone
            : text.Contains("remarks", StringComparison.Ordinal) || text.Contains("address", StringComparison.Ordinal) || text.Contains("speech", StringComparison.Ordinal) ? Medium.Speech
            : text.Contains("meeting", StringComparison.Ordinal) || text.Contains("talks with", StringComparison.Ordinal) ? Medium.Meeting
            : Medium.Unknown;
    }

    /// <summary>"The below is attributable to Spokesperson Ned Price:" near the top.</summary>
    private Statement? FromAttribution()
    {
        var text = context.Text;
        var window = text[..Math.Min(text.Length, 1500)];
        foreach (var words in lexicon.Attributable)
        {
            var at = window.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var cue = new Span(at, at + words.Length);
            var line = text.IndexOf('\n', cue.End);
            if (line > 0 && FirstActor(new Span(cue.End, line), line - cue.End) is { } speaker && Body(line) is { IsEmpty: false } body)
            {
                return new Statement { Speaker = speaker, Cue = cue, Content = [body], Medium = Medium.WrittenStatement, Form = SpeechForm.Direct, Rule = "attributable" };
            }
        }

        return null;
    }

    /// <summary>"Biden: sanctions will follow", "We are ready for talks – Zelenskyy".</summary>
    private Statement? Headline()
    {
        var title = Title();
        var text = title.Of(context.Text);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon is > 2 and < 40 && OnlyActor(new Span(title.Start, title.Start + colon)) is { } first)
        {
            var rest = text.Length - text.AsSpan(colon + 1).TrimStart().Length;
            return rest == text.Length ? null : Make(first, new Span(title.Start + colon, title.Start + colon + 1), new Span(title.Start + rest, title.End));
        }

        foreach (var dash in (string[])[" – ", " — ", " - "])
        {
            var at = text.LastIndexOf(dash, StringComparison.Ordinal);
            if (at > 10 && OnlyActor(new Span(title.Start + at + 3, title.End)) is { } last)
            {
                return Make(last, new Span(title.Start + at + 1, title.Start + at + 2), new Span(title.Start, title.Start + at));
            }
        }

        return null;

        static Statement Make(Actor speaker, Span cue, Span content) => new() { Speaker = speaker, Cue = cue, Content = [content], Rule = "headline" };
    }

    /// <summary>From the first paragraph of the body after <paramref name="from"/> to the last.</summary>
    private Span Body(int from)
    {
        var (start, end) = (-1, -1);
        foreach (var region in context.Analysis.Regions)
        {
            if (region.Kind == RegionKind.Body && region.Span.Start >= from)
            {
                start = start < 0 ? region.Span.Start : start;
                end = region.Span.End;
            }
        }

        return start < 0 ? default : new Span(start, end);
    }

    /// <summary>Whether somebody speaks of himself outside quotation marks.</summary>
    private bool IsFirstPerson(Span body)
    {
        var quotations = QuotationFinder.Find(context.Text);
        foreach (var sentence in context.Analysis.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Form is "I" or "We" or "we" or "my" or "My" or "our" or "Our" && body.Contains(token.Span) && !quotations.Any(q => q.Outer.Contains(token.Span)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private IEnumerable<(Sentence Sentence, int Word)> Words(Span span)
    {
        foreach (var sentence in context.Analysis.Sentences)
        {
            if (!sentence.Span.Overlaps(span))
            {
                continue;
            }

            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                if (span.Contains(sentence.Tokens[i].Span))
                {
                    yield return (sentence, i);
                }
            }
        }
    }

    private Actor? FirstActor(Span span, int reach)
    {
        foreach (var (sentence, word) in Words(span))
        {
            if (sentence.Tokens[word].Span.Start - span.Start < reach && context.ActorAt(sentence.Index, word) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }

    private Actor? LastActor(Span span)
    {
        Actor? last = null;
        foreach (var (sentence, word) in Words(span))
        {
            // A person rather than the state that the office names: "President of Russia Vladimir Putin".
            if (context.ActorAt(sentence.Index, word) is { } actor && (last is null || actor.Kind == ActorKind.Person || last.Kind != ActorKind.Person))
            {
                last = actor;
            }
        }

        return last;
    }

    private Actor? OnlyActor(Span span) => Words(span).Count() is > 0 and <= 6 && LastActor(span) is { Code: not null, Kind: ActorKind.Person or ActorKind.Government or ActorKind.Unnamed } actor ? actor : null;
}
