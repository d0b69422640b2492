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
internal sealed record SpeechItems(StatementLayer Statements, IReadOnlyList<Commitment> Commitments, IReadOnlyList<Appointment> Appointments, IReadOnlyList<Figure> Figures);

/// <summary>Statements, commitments, appointments and figures with their parts of the lexicon. Load once; may be used from many threads.</summary>
internal sealed class SpeechCoder
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
                if (!of.Figures.Exists(f => IsSame(f, figure)))
                {
                    of.Figures.Add(figure);
                }
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

    /// <summary>The figures without those that an earlier one of the same event says already.</summary>
    public static IReadOnlyList<Figure> Once(IReadOnlyList<Figure> figures) => [.. figures.Where(f => f.OfEvent is not { } of || of.Figures.Contains(f))];

    private static bool IsSame(Figure a, Figure b) => (a.Value, a.Low, a.High, a.Approximate, a.Unit) == (b.Value, b.Low, b.High, b.Approximate, b.Unit);

    /// <summary>Whether a verb, noun or adjective of saying, committing or arranging is the predicate.</summary>
    public bool Covers(Frame frame) => frame.Kind switch
    {
        PredicateKind.Verb => _speech.Verbs.ContainsKey(frame.Lemma) || _commitments.Verbs.ContainsKey(frame.Lemma) || _appointments.Verbs.ContainsKey(frame.Lemma),
        PredicateKind.Noun => _speech.Nouns.ContainsKey(frame.Lemma) || _commitments.Nouns.ContainsKey(frame.Lemma) || _appointments.Nouns.ContainsKey(frame.Lemma),
        _ => _commitments.Adjectives.ContainsKey(frame.Lemma),
    };

    /// <summary>All blocks of its lexicon, in the order of the files.</summary>
    public IReadOnlyList<Block> Blocks => [.. _speech.Blocks, .. _commitments.Blocks, .. _appointments.Blocks, .. _figures.Blocks];

    /// <summary>The layers of a text of its own: an example of the lexicon, or a test.</summary>
    public static SpeechContext Context(string text, LanguageEngine language, ActorFinder actors, DateOnly? published = null)
    {
        var regions = RegionFinder.Plain(text);
        return Context(new Analysis(new Report { Text = text, Published = published }, regions, language.Read(text, regions)), actors);
    }

    /// <summary>The layers of a report.</summary>
    public static SpeechContext Context(Report report, LanguageEngine language, ActorFinder actors)
    {
        var regions = RegionFinder.Find(report.Text, report.Title);
        return Context(new Analysis(report, regions, language.Read(report.Text, regions)), actors);
    }

    private static SpeechContext Context(Analysis analysis, ActorFinder actors)
    {
        var published = analysis.Report.Published;
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
}
