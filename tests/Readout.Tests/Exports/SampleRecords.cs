using Readout.Coding;
using Readout.Language;
using Readout.Record;
using Readout.Text;

namespace Readout.Tests.Exports;

/// <summary>Records made by hand, in the contract's shape.</summary>
internal static class SampleRecords
{
    public const string Body =
        "A call 📞 and a warning\n\n"
        + "Joe Biden spoke by phone with Volodymyr Zelenskiy on Sunday. "
        + "Biden said the United States would respond decisively if Russia further invades Ukraine.\n\n"
        + "Talks of the United States, Russia and the European Union are set for Geneva on January 10. "
        + "Moscow denies that it has massed 100,000 troops.";

    private static readonly Provenance Provenance = new() { Program = "readout 0.0-test", Lexicon = new string('0', 64) };

    /// <summary>A call, a conditional threat, talks of three parties ahead, a denied build-up.</summary>
    public static ReportRecord Call() => Call(name => name);

    /// <summary>The same record with other words in every field that holds words, its own text included.</summary>
    public static ReportRecord Call(Func<string, string> words)
    {
        var text = words(Body);
        var biden = Actor(text, words, "Joe Biden", ActorKind.Person, "USA", "GOV", "president", "Q6279");
        biden.Mentions.Add(new Mention(At(text, "Biden said") with { End = At(text, "Biden said").Start + 5 }, MentionForm.Name));
        var zelenskiy = Actor(text, words, "Volodymyr Zelenskiy", ActorKind.Person, "UKR", "GOV", "president", null);
        var usa = Actor(text, words, "United States", ActorKind.State, "USA");
        var russia = Actor(text, words, "Russia", ActorKind.State, "RUS");
        var ukraine = Actor(text, words, "Ukraine", ActorKind.State, "UKR");
        var union = Actor(text, words, "European Union", ActorKind.Organisation, "IGO");
        var geneva = new Place { Name = words("Geneva"), Country = "CHE", Latitude = 46.2, Longitude = 6.15, GeoNames = 2660646, Precision = PlacePrecision.City };
        geneva.Mentions.Add(new Mention(At(text, "Geneva"), MentionForm.Name));
        var sunday = Day(text, "on Sunday", "2022-01-02");
        var tenth = Day(text, "January 10", "2022-01-10");
        var troops = new Figure { Value = 100_000, Unit = "troops", Span = At(text, "100,000 troops"), OfActor = russia };
        var said = new Statement { Speaker = biden, Cue = At(text, "said"), Content = [At(text, "the United States would respond decisively if Russia further invades Ukraine")], Medium = Medium.Phone };
        var denied = new Statement { Speaker = russia, Cue = At(text, "denies"), Content = [At(text, "it has massed 100,000 troops")] };
        var threat = Event(text, "THREATEN", "violence", "138", -7, 3, [usa], [russia], "respond decisively", Modality.Conditional, null, "threaten-if");
        threat.Attribution.Add(said);
        var build = Event(text, "MOBILIZE", "troops", "154", -7.2, 4, [russia], [], "massed", Modality.Denied, null, "build-up");
        build.Attribution.Add(denied);
        build.Figures.Add(troops);
        var talks = Event(text, "AGREE", null, "036", 4, 1, [usa], [russia, union], "Talks", Modality.Scheduled, Time(tenth), "talks-ahead");
        talks.Place = geneva;
        var regions = RegionFinder.Find(text, text[..text.IndexOf("\n\n", StringComparison.Ordinal)]);
        var report = new Report
        {
            Text = text,
            Title = text[..text.IndexOf("\n\n", StringComparison.Ordinal)],
            SourceId = words("7"),
            Published = new DateOnly(2022, 1, 3),
            Url = "https://example.org/call?a=1&b=2",
            Publisher = words("example.org"),
        };
        var coded = new CodedReport
        {
            Analysis = new Analysis(report, regions, []),
            Published = new Publication(new DateOnly(2022, 1, 3), new DateOnly(2022, 1, 3), "given", []),
            Actors = [biden, zelenskiy, usa, russia, ukraine, union],
            Places = [geneva],
            Times = [sunday, tenth],
            Events = [Event(text, "CONSULT", "phone", "041", 1, 1, [biden], [zelenskiy], "spoke", Modality.Occurred, Time(sunday), "consult-phone"), threat, talks, build],
            Statements = [said, denied],
            Commitments =
            [
                new Commitment
                {
                    Kind = CommitmentKind.Threat,
                    Issuer = [usa],
                    Target = [russia],
                    Protege = [ukraine],
                    Purpose = Purpose.Deterrent,
                    Condition = new Condition(At(text, "if Russia further invades Ukraine"), Connective.If),
                    Action = new CommittedAction(At(text, "respond decisively"), threat),
                    Statement = said,
                    Evidence = [At(text, "the United States would respond decisively if Russia further invades Ukraine")],
                    Rule = "threat-if",
                },
            ],
            Appointments =
            [
                new Appointment
                {
                    Kind = AppointmentKind.Talks,
                    Participants = [usa, russia, union],
                    Place = geneva,
                    Time = Time(tenth),
                    Status = AppointmentStatus.Scheduled,
                    Evidence = [At(text, "Talks of the United States, Russia and the European Union are set for Geneva on January 10")],
                    Rule = "talks-set",
                },
            ],
            Figures = [troops],
        };
        return new ReportRecord(RecordOrder.Number(coded), Provenance);
    }

    /// <summary>A small record about one day: for orders and long streams.</summary>
    public static ReportRecord Small(int number)
    {
        var text = $"Number {number}: Russia warned Ukraine.";
        var russia = new Actor { Name = "Russia", Kind = ActorKind.State, Code = "RUS", Country = "RUS" };
        var ukraine = new Actor { Name = "Ukraine", Kind = ActorKind.State, Code = "UKR", Country = "UKR" };
        var warned = Event(text, "THREATEN", null, "130", -4.4, 3, [russia], [ukraine], "warned", Modality.Occurred, new EventTime(new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 1)), "warn");
        var coded = new CodedReport
        {
            Analysis = new Analysis(new Report { Text = text, SourceId = $"{number}" }, RegionFinder.Find(text, null), []),
            Actors = [russia, ukraine],
            Events = [warned],
        };
        return new ReportRecord(RecordOrder.Number(coded), Provenance);
    }

    /// <summary>The first place where the words stand.</summary>
    public static Span At(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new Span(start, start + words.Length) : throw new ArgumentException($"the text has no '{words}'", nameof(words));
    }

    private static Actor Actor(string text, Func<string, string> words, string name, ActorKind kind, string country, string? sector = null, string? role = null, string? wikidata = null)
    {
        var actor = new Actor
        {
            Name = words(name),
            Kind = kind,
            Code = country + sector,
            Country = country,
            Sectors = sector is null ? [] : [sector],
            Role = role is null ? null : words(role),
            Wikidata = wikidata,
        };
        actor.Mentions.Add(new Mention(At(text, name), MentionForm.Name));
        return actor;
    }

    private static Event Event(
        string text, string plover, string? mode, string cameo, double goldstein, int quad, List<Actor> source, List<Actor> target, string trigger, Modality modality, EventTime? time, string rule)
    {
        var span = At(text, trigger);
        var start = text.LastIndexOfAny(['.', '\n'], span.Start) + 1;
        return new Event
        {
            Plover = new Plover(plover, mode, plover == "CONSULT" ? ["diplomatic"] : []),
            Cameo = new Cameo(cameo, goldstein, quad),
            Source = source,
            Target = target,
            Trigger = span,
            Evidence = [new Span(start + (text[start] == ' ' ? 1 : 0), text.IndexOf('.', span.End))],
            Modality = modality,
            Time = time,
            Confidence = 0.9,
            Rule = rule,
        };
    }

    private static TimeItem Day(string text, string words, string day) =>
        new() { Span = At(text, words), Timex = day, Type = "date", Earliest = DateOnly.ParseExact(day, "yyyy-MM-dd"), Latest = DateOnly.ParseExact(day, "yyyy-MM-dd") };

    private static EventTime Time(TimeItem item) => new(item.Earliest, item.Latest, item);
}
