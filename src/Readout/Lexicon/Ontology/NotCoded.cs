namespace Readout.Lexicon;

/// <summary>A CAMEO code that no rule gives, and why.</summary>
/// <param name="Code">The code.</param>
/// <param name="Why">In plain words.</param>
/// <param name="Line">Where that stands.</param>
internal sealed record NotCoded(string Code, string Why, ColumnLine Line)
{
    /// <summary>Reads <c>events/not-coded.txt</c> of the lexicon directories, a line a code: <c>0233 | why</c>. What is wrong becomes a fault (RD711, RD702).</summary>
    public static IReadOnlyList<NotCoded> Load(IEnumerable<string> lexicons, Ontology ontology, ICollection<BlockFault> faults)
    {
        ArgumentNullException.ThrowIfNull(ontology);
        ArgumentNullException.ThrowIfNull(faults);
        var read = new Dictionary<string, NotCoded>(StringComparer.Ordinal);
        foreach (var line in lexicons.SelectMany(l => ColumnFile.Load(l, "events/not-coded.txt", 2, faults)))
        {
            var (code, why) = (line[0].Text, line[1]);
            if (ontology.Cameo(code)?.Event is null)
            {
                faults.Add(line.Fault(1, "RD711", $"'{code}' is no CAMEO code of an event{Nearest.Hint(code, ontology.Codes.Where(c => c.Event is not null).Select(c => c.Code))}"));
            }
            else if (why.Text.Length == 0)
            {
                faults.Add(line.Fault(why.Column, "RD711", $"say why {code} is not coded"));
            }
            else if (!read.TryAdd(code, new NotCoded(code, why.Text, line)))
            {
                faults.Add(line.Fault(1, "RD702", $"code '{code}' stands here twice"));
            }
        }

        return [.. read.Values.OrderBy(n => n.Code, StringComparer.Ordinal)];
    }
}
