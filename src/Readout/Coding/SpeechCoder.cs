using Readout.Language;
using Readout.Lexicon;
using Readout.Text;
using Readout.Time;

namespace Readout.Coding;

/// <summary>What is said, undertaken, arranged and counted in a report.</summary>
/// <param name="Statements">Who says what, and who reports it.</param>
/// <param name="Commitments">Threats, promises, demands …</param>
/// <param name="Appointments">Meetings, votes, deadlines ahead.</param>
/// <param name="Figures">Numbers claimed.</param>
public sealed record SpeechItems(StatementLayer Statements, IReadOnlyList<Commitment> Commitments, IReadOnlyList<Appointment> Appointments, IReadOnlyList<Figure> Figures);

/// <summary>Statements, commitments, appointments and figures with their parts of the lexicon. Load once; may be used from many threads.</summary>
public sealed class SpeechCoder
{
    private readonly SpeechLexicon _speech;
    private readonly CommitmentLexicon _commitments;
    private readonly AppointmentLexicon _appointments;
    private readonly FigureLexicon _figures;

    private SpeechCoder(IReadOnlyList<string> lexicons, ICollection<BlockFault> faults)
    {
        _speech = SpeechLexicon.Load(lexicons, faults);
        _commitments = CommitmentLexicon.Load(lexicons, faults);
        _appointments = AppointmentLexicon.Load(lexicons, faults);
        _figures = FigureLexicon.Load(lexicons, faults);
    }

    /// <summary>The words of speech.</summary>
    public SpeechLexicon Speech => _speech;

    /// <summary>Reads the lexicon directories; later ones add to earlier ones.</summary>
    public static SpeechCoder Load(IReadOnlyList<string> lexicons, ICollection<BlockFault> faults) => new(lexicons, faults);

    /// <summary>Reads a report that is analysed already.</summary>
    public SpeechItems Read(SpeechContext context)
    {
        var statements = new StatementFinder(_speech).Find(context);
        return new SpeechItems(
            statements,
            new CommitmentFinder(_commitments, _speech).Find(context, statements),
            new AppointmentFinder(_appointments).Find(context),
            new FigureFinder(_figures).Find(context));
    }

    /// <summary>Ties the layers to the events: who says that they are so, what is counted of them, and which of them are threatened, asked for or supposed.</summary>
    public static void Link(SpeechItems items, IReadOnlyList<Event> events)
    {
        foreach (var happening in events)
        {
            if (happening.Attribution.Count == 0)
            {
                happening.Attribution.AddRange(items.Statements.ChainFor(happening.Trigger));
            }
        }

        foreach (var figure in items.Figures)
        {
            var of = events.Where(e => e.Evidence.Any(v => v.Contains(figure.Span)))
                .OrderBy(e => e.Evidence.Where(v => v.Contains(figure.Span)).Min(v => v.Length))
                .ThenBy(e => Math.Abs(e.Trigger.Start - figure.Span.Start)).FirstOrDefault();
            if (of is not null)
            {
                figure.OfEvent = of;
                figure.OfActor = null;
                of.Figures.Add(figure);
            }
        }

        foreach (var commitment in items.Commitments)
        {
            if (commitment.Condition is { } condition)
            {
                commitment.Condition = condition with { Event = Inside(condition.Span, events) };
            }

            if (commitment.Action is { } action)
            {
                commitment.Action = action with { Event = Inside(action.Span, events) };
            }
        }
    }

    /// <summary>Runs every example of the lexicon's speech, commitments and appointments; each one that fails is a fault (RD641–RD644).</summary>
    public IReadOnlyList<BlockFault> Check(LanguageEngine language, ActorFinder actors)
    {
        var faults = new List<BlockFault>();
        foreach (var block in _speech.Blocks.Concat(_commitments.Blocks).Concat(_appointments.Blocks))
        {
            foreach (var line in block.Lines)
            {
                if (line.Key is "example" or "never" && Fault(block, line, language, actors) is { } message)
                {
                    faults.Add(new BlockFault(block.File, line.Line, line.Column, message[..5], message[6..]));
                }
            }
        }

        return faults;
    }

    /// <summary>The layers of a text of its own: an example of the lexicon, or a test.</summary>
    public static SpeechContext Context(string text, LanguageEngine language, ActorFinder actors, DateOnly? published = null)
    {
        var regions = RegionFinder.Plain(text);
        var analysis = new Analysis(new Report { Text = text, Published = published }, regions, language.Read(text, regions));
        return new SpeechContext
        {
            Analysis = analysis,
            Frames = [.. analysis.Sentences.Select(Frames.Of)],
            Map = actors.Find(analysis, published),
            Times = TimesOf(analysis, published is { } day ? new TimeAnchor(day) : null),
            Published = published,
        };
    }

    /// <summary>Time expressions as items of a record.</summary>
    public static IReadOnlyList<TimeItem> TimesOf(Analysis analysis, TimeAnchor? anchor) =>
        [.. TimeFinder.Find(analysis, anchor).Select(t => new TimeItem { Span = t.Span, Timex = t.Timex, Type = t.Type.ToString().ToLowerInvariant(), Earliest = t.Earliest, Latest = t.Latest })];

    private static Event? Inside(Span span, IReadOnlyList<Event> events) => events.FirstOrDefault(e => span.Contains(e.Trigger));

    private string? Fault(Block block, BlockLine line, LanguageEngine language, ActorFinder actors)
    {
        if (BracketedExample.Parse(line.Value) is not { } example)
        {
            return "RD641 brackets don't pair up; write [role words], as in [speaker The minister] [cue said]";
        }

        var context = Context(example.Text, language, actors, new DateOnly(2022, 1, 3));
        var items = Read(context);
        var found = Parts(context, block, items);
        if (line.Key == "never")
        {
            return found.Count == 0 ? null : $"RD642 nothing may be found in \"{example.Text}\"";
        }

        if (found.Count == 0)
        {
            return $"RD643 nothing is found in \"{example.Text}\"";
        }

        var missing = found.Select(f => example.Parts.Where(p => !f.Any(x => x.Role == p.Role && x.Span.Overlaps(p.Span))).Select(p => p.Role).ToList()).MinBy(m => m.Count)!;
        return missing.Count == 0 ? null : $"RD644 found without its {string.Join(", ", missing)}: \"{example.Text}\"";
    }

    /// <summary>The parts of every item that the block could have found, by the roles that examples use.</summary>
    private static List<List<(string Role, Span Span)>> Parts(SpeechContext context, Block block, SpeechItems items)
    {
        IEnumerable<(string, Span)> Of(string role, IEnumerable<Actor> actors) => actors.SelectMany(a => a.Mentions.Select(m => (role, m.Span)));
        switch (block.Kind)
        {
            case "pattern" or "noun" or "medium":
                return [.. items.Statements.All.Select(s => (List<(string, Span)>)[("cue", s.Cue), .. s.Content.Select(c => ("content", c)), .. Of("speaker", [s.Speaker]), .. Of("addressee", s.Addressees)])];
            case "kind":
                return [.. items.Appointments.Where(a => a.Kind.ToString().Equals(block.Name, StringComparison.OrdinalIgnoreCase)).Select(a => (List<(string, Span)>)[.. Of("participant", a.Participants)])];
            default:
                return [.. items.Commitments.Select(c => (List<(string, Span)>)
                [
                    .. c.Action is { } action ? [("action", action.Span)] : Array.Empty<(string, Span)>(),
                    .. c.Condition is { } condition ? [("condition", condition.Span)] : Array.Empty<(string, Span)>(),
                    .. c.Evidence.Select(e => ("cue", e)), .. Of("issuer", c.Issuer), .. Of("target", c.Target),
                ])];
        }
    }
}
