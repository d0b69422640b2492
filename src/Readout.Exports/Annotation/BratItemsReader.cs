using Readout.Coding;
using Readout.Lexicon;
using Readout.Record;
using Readout.Text;

namespace Readout.Exports.Annotation;

/// <summary>Events, statements, commitments and appointments of an annotation file, compared with those of the record.</summary>
internal sealed class BratItemsReader
{
    private readonly CodedReport _old;
    private readonly string _report;
    private readonly string _text;
    private readonly BratLines _lines;
    private readonly ExportTables _tables;
    private readonly ICollection<BratChange> _changes;
    private readonly string _file;
    private readonly ICollection<BlockFault> _faults;
    private readonly BratActors _actors;

    public BratItemsReader(ReportRecord record, BratLines lines, ExportTables tables, ICollection<BratChange> changes, string file, ICollection<BlockFault> faults)
    {
        (_old, _report, _text, _lines, _tables, _changes, _file, _faults) = (record.Coded, record.Id, record.Text, lines, tables, changes, file, faults);
        _actors = new BratActors(_old, lines, _text, Changed);
    }

    public CodedReport Coded()
    {
        var statements = Each(_old.Statements, s => s.Id, e => e.Type == BratNames.Statement, Statement);
        foreach (var statement in statements.Where(s => s.ReportedBy is not null))
        {
            statement.ReportedBy = statements.FirstOrDefault(s => s.Id == statement.ReportedBy!.Id);
        }

        var events = Each(_old.Events, e => e.Id, e => _tables.Ontology.Plover(e.Type) is not null, (old, found) => Event(old, found, statements));
        foreach (var figure in _old.Figures)
        {
            figure.OfActor = figure.OfActor is { } actor ? _actors.Now(actor) : null;
            figure.OfEvent = figure.OfEvent is { } item ? events.FirstOrDefault(e => e.Id == item.Id) : null;
        }

        return new CodedReport
        {
            Analysis = _old.Analysis,
            Published = _old.Published,
            Actors = _actors.Actors,
            Places = _old.Places,
            Times = _old.Times,
            Events = events,
            Statements = statements,
            Commitments = Each(_old.Commitments, c => c.Id, e => BratNames.Commitments.Contains(e.Type), (old, found) => Commitment(old, found, statements, events)),
            Appointments = Each(_old.Appointments, a => a.Id, e => BratNames.Appointments.Contains(e.Type), Appointment),
            Figures = _old.Figures,
        };
    }

    private void Changed(string item, string what) => _changes.Add(new BratChange(_report, item, what));

    // Old items in their order, each by its event in the file, then what is new. One that has no event there was removed.
    private List<T> Each<T>(IReadOnlyList<T> old, Func<T, string> id, Func<BratEvent, bool> is_, Func<T?, BratEvent, T?> read)
        where T : class
    {
        var found = _lines.Events.Values.Where(is_).ToList();
        var items = new List<T>();
        foreach (var item in old)
        {
            if (found.FirstOrDefault(e => _lines.ItemOf(e.Id) == id(item)) is not { } match)
            {
                Changed(id(item), "removed");
            }
            else if (read(item, match) is { } kept)
            {
                items.Add(kept);
            }
        }

        foreach (var match in found.Where(e => !old.Any(o => _lines.ItemOf(e.Id) == id(o))))
        {
            if (read(null, match) is { } added)
            {
                items.Add(added);
                Changed(match.Id, $"added: {match.Type} \"{match.Trigger.Span.Of(_text)}\"");
            }
        }

        return items;
    }

    private Event? Event(Event? old, BratEvent found, List<Statement> statements)
    {
        var mode = _lines.Attribute(found.Id, BratNames.Mode);
        var cameo = Cameo(old, found, mode);
        if (cameo is null)
        {
            return null;
        }

        var item = new Event
        {
            Id = old?.Id ?? "",
            Plover = new Plover(found.Type, mode, old?.Plover.Contexts ?? _tables.Ontology.Cameo(cameo.Code)?.Contexts ?? []),
            Cameo = cameo,
            Source = Parties(old?.Source, found, BratNames.Source),
            Target = Parties(old?.Target, found, BratNames.Target),
            Trigger = Same(old?.Trigger, found.Trigger),
            Evidence = old?.Evidence ?? [found.Trigger.Span],
            Modality = Value(found, BratNames.Modality, old?.Modality ?? Modality.Occurred),
            Time = old?.Time,
            Place = Where(old?.Place, found),
            Attribution = [.. (old?.Attribution ?? []).Select(a => statements.FirstOrDefault(s => s.Id == a.Id)).OfType<Statement>()],
            Figures = old?.Figures ?? [],
            Confidence = old?.Confidence ?? 1,
            Rule = old?.Rule ?? "brat",
        };
        if (old is not null)
        {
            Differ(old.Id, "event", old.Plover.Event, item.Plover.Event);
            Differ(old.Id, "mode", old.Plover.Mode, item.Plover.Mode);
            Differ(old.Id, "cameo", old.Cameo.Code, item.Cameo.Code);
            Differ(old.Id, "modality", RecordNames.Of(old.Modality), RecordNames.Of(item.Modality));
            Differ(old.Id, "trigger", old.Trigger.ToString(), item.Trigger.ToString());
            Differ(old.Id, "source", Ids(old.Source), Ids(item.Source));
            Differ(old.Id, "target", Ids(old.Target), Ids(item.Target));
            Differ(old.Id, "place", old.Place?.Id, item.Place?.Id);
        }

        return item;
    }

    // The code in the note, if it goes with the type and mode; else the first that the ontology has for them.
    private Cameo? Cameo(Event? old, BratEvent found, string? mode)
    {
        var ontology = _tables.Ontology;
        var wanted = _lines.NoteValue(found.Id, "cameo");
        if (old is not null && wanted == old.Cameo.Code && found.Type == old.Plover.Event)
        {
            return old.Cameo;
        }

        var code = wanted is not null && ontology.Cameo(wanted) is { } given && given.Event == found.Type ? given
            : ontology.Codes.FirstOrDefault(c => c.Event == found.Type && c.Mode == mode && c.Code.Length > 2)
            ?? ontology.Codes.FirstOrDefault(c => c.Event == found.Type && c.Code.Length > 2);
        if (code is null)
        {
            _faults.Add(new BlockFault(_file, 0, 0, "RD664", $"{found.Id}: the ontology has no CAMEO code for {found.Type}; write one into its note, as cameo=112"));
            return null;
        }

        return new Cameo(code.Code, code.Goldstein, code.Quad);
    }

    private Statement? Statement(Statement? old, BratEvent found)
    {
        if (found.Of(BratNames.Speaker).Select(_actors.Of).FirstOrDefault(a => a is not null) is not { } speaker)
        {
            // A speaker who stands nowhere in the text can't be drawn in brat.
            if (old is null || old.Speaker.Mentions.Count > 0)
            {
                _faults.Add(new BlockFault(_file, 0, 0, "RD665", $"{found.Id}: a statement needs a speaker; draw the role Speaker to a mention"));
                return old;
            }

            speaker = old.Speaker;
        }

        var item = new Statement
        {
            Id = old?.Id ?? "",
            Speaker = speaker,
            Addressees = Parties(old?.Addressees, found, BratNames.Addressee),
            Medium = Value(found, BratNames.Medium, old?.Medium ?? Medium.Unknown),
            Form = Value(found, BratNames.Form, old?.Form ?? SpeechForm.Indirect),
            Cue = Same(old?.Cue, found.Trigger),
            Content = Contents(old, found),
            Time = old?.Time,
            ReportedBy = old?.ReportedBy,
        };
        if (old is not null)
        {
            Differ(old.Id, "speaker", old.Speaker.Id, item.Speaker.Id);
            Differ(old.Id, "addressees", Ids(old.Addressees), Ids(item.Addressees));
            Differ(old.Id, "medium", RecordNames.Of(old.Medium), RecordNames.Of(item.Medium));
            Differ(old.Id, "form", RecordNames.Of(old.Form), RecordNames.Of(item.Form));
            Differ(old.Id, "cue", old.Cue.ToString(), item.Cue.ToString());
            Differ(old.Id, "content", string.Join(' ', old.Content), string.Join(' ', item.Content));
        }

        return item;
    }

    private Commitment Commitment(Commitment? old, BratEvent found, List<Statement> statements, List<Event> events)
    {
        var condition = found.Of(BratNames.Condition).FirstOrDefault();
        var action = found.Of(BratNames.Action).FirstOrDefault();
        Event? Now(Event? item) => item is null ? null : events.FirstOrDefault(e => e.Id == item.Id);
        var item = new Commitment
        {
            Id = old?.Id ?? "",
            Kind = Enum.Parse<CommitmentKind>(found.Type),
            Issuer = Parties(old?.Issuer, found, BratNames.Issuer),
            Target = Parties(old?.Target, found, BratNames.Target),
            Protege = Parties(old?.Protege, found, BratNames.Protege),
            Purpose = Value(found, BratNames.Purpose, old?.Purpose ?? Purpose.Unclear),
            Condition = condition is null ? null : new Condition(Same(old?.Condition?.Span, condition), old?.Condition?.Connective ?? Connective.Implicit, Now(old?.Condition?.Event)),
            Action = action is null ? null : new CommittedAction(Same(old?.Action?.Span, action), Now(old?.Action?.Event)),
            Deadline = old?.Deadline,
            Statement = old?.Statement is { } made ? statements.FirstOrDefault(s => s.Id == made.Id) : null,
            Evidence = Evidence(old?.Evidence, found),
            Rule = old?.Rule ?? "brat",
        };
        if (old is not null)
        {
            Differ(old.Id, "kind", RecordNames.Of(old.Kind), RecordNames.Of(item.Kind));
            Differ(old.Id, "issuer", Ids(old.Issuer), Ids(item.Issuer));
            Differ(old.Id, "target", Ids(old.Target), Ids(item.Target));
            Differ(old.Id, "protege", Ids(old.Protege), Ids(item.Protege));
            Differ(old.Id, "purpose", RecordNames.Of(old.Purpose), RecordNames.Of(item.Purpose));
            Differ(old.Id, "condition", old.Condition?.Span.ToString(), item.Condition?.Span.ToString());
            Differ(old.Id, "action", old.Action?.Span.ToString(), item.Action?.Span.ToString());
            Differ(old.Id, "evidence", string.Join(' ', old.Evidence), string.Join(' ', item.Evidence));
        }

        return item;
    }

    private Appointment Appointment(Appointment? old, BratEvent found)
    {
        var item = new Appointment
        {
            Id = old?.Id ?? "",
            Kind = Enum.GetValues<AppointmentKind>().First(k => BratNames.Of(k) == found.Type),
            Participants = Parties(old?.Participants, found, BratNames.Participant),
            Place = Where(old?.Place, found),
            Time = old?.Time,
            Status = Value(found, BratNames.Status, old?.Status ?? AppointmentStatus.Scheduled),
            Evidence = Evidence(old?.Evidence, found),
            Rule = old?.Rule ?? "brat",
        };
        if (old is not null)
        {
            Differ(old.Id, "kind", RecordNames.Of(old.Kind), RecordNames.Of(item.Kind));
            Differ(old.Id, "participants", Ids(old.Participants), Ids(item.Participants));
            Differ(old.Id, "place", old.Place?.Id, item.Place?.Id);
            Differ(old.Id, "status", RecordNames.Of(old.Status), RecordNames.Of(item.Status));
            Differ(old.Id, "evidence", string.Join(' ', old.Evidence), string.Join(' ', item.Evidence));
        }

        return item;
    }

    // In the old order as far as it goes; who stands nowhere in the text can't be drawn in brat and stays.
    private List<Actor> Parties(List<Actor>? old, BratEvent found, string role)
    {
        var drawn = found.Of(role).Select(_actors.Of).OfType<Actor>().Distinct().ToList();
        var kept = (old ?? []).Where(a => a.Mentions.Count == 0 || drawn.Any(d => d.Id == a.Id)).Select(a => _actors.Now(a) ?? a).ToList();
        return [.. kept.Concat(drawn.Where(d => !kept.Any(k => k.Id == d.Id)))];
    }

    private Place? Where(Place? old, BratEvent found) =>
        old is { Mentions.Count: 0 } ? old : found.Of(BratNames.Place).Select(_actors.PlaceOf).FirstOrDefault(p => p is not null);

    // A span that was split at line ends comes back without what stood at its ends.
    private static Span Same(Span? old, BratText text) => old is { } span && span.Contains(text.Span) && IsEdge(span, text.Span) ? span : text.Span;

    private static bool IsEdge(Span old, Span now) => now.Length * 2 > old.Length && now.Start - old.Start <= 2 && old.End - now.End <= 2;

    private static List<Span> Evidence(List<Span>? old, BratEvent found) =>
        old is { Count: > 0 } ? [Same(old[0], found.Trigger), .. old.Skip(1)] : [found.Trigger.Span];

    private static List<Span> Contents(Statement? old, BratEvent found)
    {
        var drawn = found.Of(BratNames.Content).ToList();
        return drawn.ConvertAll(d => old?.Content.Select(c => (Span?)c).FirstOrDefault(c => c!.Value.Contains(d.Span)) is { } span ? Same(span, d) : d.Span);
    }

    private T Value<T>(BratEvent found, string attribute, T otherwise)
        where T : struct, Enum => _lines.Attribute(found.Id, attribute) is { } name && RecordNames.TryParse<T>(name, out var value) ? value : otherwise;

    private static string Ids(List<Actor> actors) => string.Join(',', actors.Select(a => a.Id));

    private void Differ(string item, string field, string? before, string? after)
    {
        if ((before ?? "") != (after ?? ""))
        {
            Changed(item, $"{field} {(string.IsNullOrEmpty(before) ? "none" : before)} → {(string.IsNullOrEmpty(after) ? "none" : after)}");
        }
    }
}
