using Readout.Language;
using Readout.Lexicon;
using Readout.Time;

namespace Readout.Coding;

/// <summary>Codes an analysed report with the whole lexicon: who, when, what was said, what happened. Load once; may be used from many threads.</summary>
internal sealed class ReportCoder
{
    private readonly ActorFinder _actors;
    private readonly SpeechCoder _speech;
    private readonly EventFinder _events;

    private ReportCoder(IReadOnlyList<string> lexicons, ICollection<BlockFault> faults)
    {
        Ontology = Ontology.Load(lexicons, faults);
        _actors = new ActorFinder(ActorLexiconReader.Load(lexicons, faults), FirstNames.Load(lexicons));
        _speech = SpeechCoder.Load(lexicons, faults);
        Events = EventLexicon.Load(lexicons, Ontology, faults);
        _events = new EventFinder(Events, Ontology, _speech.Speech);
    }

    /// <summary>PLOVER, CAMEO and the table between them.</summary>
    public Ontology Ontology { get; }

    /// <summary>The rules of events.</summary>
    public EventLexicon Events { get; }

    /// <summary>Who is who.</summary>
    public ActorFinder Actors => _actors;

    /// <summary>Statements, commitments, appointments and figures.</summary>
    public SpeechCoder Speech => _speech;

    /// <summary>Finds events alone, for checks and explanations.</summary>
    public EventFinder EventFinder => _events;

    /// <summary>Reads the lexicon directories, those shipped first; later ones add to earlier ones. What is wrong in them goes to <paramref name="faults"/>.</summary>
    public static ReportCoder Load(IReadOnlyList<string> lexicons, ICollection<BlockFault> faults) => new(lexicons, faults);

    /// <summary>Codes a report.</summary>
    /// <param name="analysis">Its sentences with trees and names.</param>
    /// <param name="log">Takes the event rules that did not hold; null to forget them.</param>
    public CodedReport Code(Analysis analysis, List<RuledOut>? log = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        // Offices bound the day of publication, and the day decides who holds an office: the actors of an undated report are read twice.
        var day = analysis.Report.Published;
        var map = _actors.Find(analysis, day);
        var published = PublicationFinder.Find(analysis, map);
        if (day is null && published is not null)
        {
            map = _actors.Find(analysis, published.Likeliest);
        }

        var context = new SpeechContext
        {
            Analysis = analysis,
            Frames = [.. analysis.Sentences.Select(Frames.Of)],
            Map = map,
            Times = SpeechCoder.TimesOf(analysis, published is null ? null : new TimeAnchor(published.Earliest, published.Latest)),
            Published = published?.Earliest,
            PublishedLast = published is { } days && days.Latest > days.Earliest ? days.Latest : null,
        };
        var items = _speech.Read(context);
        var events = _events.Find(context, items, log);
        SpeechCoder.Link(items, events);
        return new CodedReport
        {
            Analysis = analysis,
            Published = published,
            Actors = [.. map.Actors, .. items.Statements.Documents],
            Places = map.Places,
            Times = context.Times,
            Events = events,
            Statements = items.Statements.All,
            Commitments = items.Commitments,
            Appointments = items.Appointments,
            Figures = SpeechCoder.Once(items.Figures),
        };
    }
}
