using System.Text;
using Readout.Exports.Rows;
using Readout.Language;
using Readout.Record;
using Readout.Text;

namespace Readout.Exports.Annotation;

/// <summary>CoNLL-U: the words of each report with their trees; MISC names the items whose trigger, cue or mention a word belongs to.</summary>
internal sealed class ConlluExporter : Exporter
{
    private readonly StreamWriter _writer;
    private readonly ExportOptions _options;

    public ConlluExporter(Stream output, ExportOptions options)
    {
        _options = options;
        _writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
    }

    public override void Write(ReportRecord record)
    {
        var scene = new ReportScene(record, _options);
        var sentences = record.Coded.Analysis.Sentences is { Count: > 0 } known ? known : scene.HasText ? _options.Words?.Invoke(record) ?? [] : [];
        if (sentences.Count == 0)
        {
            LeaveOut("a record without its text has no words; write records without --no-text");
            return;
        }

        var layers = new List<(string Name, string Id, Span Span)>();
        layers.AddRange(record.Coded.Actors.SelectMany(a => a.Mentions.Select(m => ("Actor", a.Id, m.Span))));
        layers.AddRange(record.Coded.Places.SelectMany(p => p.Mentions.Select(m => ("Place", p.Id, m.Span))));
        layers.AddRange(record.Coded.Times.Select(t => ("Time", t.Id, t.Span)));
        layers.AddRange(record.Coded.Figures.Select(f => ("Figure", f.Id, f.Span)));
        layers.AddRange(scene.Events.Select(e => ($"Event[{e.Plover.Event}]", e.Id, e.Trigger)));
        layers.AddRange(scene.Statements.Select(s => ("Cue", s.Id, s.Cue)));
        new ConlluWriter(record.Text, record.Id, _writer) { More = span => Misc(layers, span) }.Write(sentences, record.Text.Length);
    }

    public override void Complete() => _writer.Flush();

    protected override void Close() => _writer.Dispose();

    private static string Misc(List<(string Name, string Id, Span Span)> layers, Span word) =>
        string.Concat(layers.Where(l => l.Span.Overlaps(word)).GroupBy(l => l.Name, StringComparer.Ordinal).Select(g => $"{g.Key}={string.Join(',', g.Select(l => l.Id).Distinct())}|"));
}
