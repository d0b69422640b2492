using Readout.Coding;
using Readout.Language;
using Readout.Lexicon;
using Readout.Record;
using Readout.Text;

namespace Readout;

/// <summary>The whole way: a report in, its record out. Load once, read from as many threads as you like.</summary>
/// <example><code>
/// var reader = Reader.Load();
/// var record = reader.Read(Report.WithTitle("A call", "The two presidents spoke by phone on Sunday."));
/// Console.WriteLine(RecordWriter.ToJson(record));
/// </code></example>
public sealed class Reader
{
    private readonly LanguageEngine _language;
    private readonly ReportCoder _coder;

    private Reader(LanguageEngine language, ReportCoder coder, Provenance provenance)
    {
        (_language, _coder) = (language, coder);
        Provenance = provenance;
    }

    /// <summary>Program, models and lexicon: what makes the records.</summary>
    public Provenance Provenance { get; }

    /// <summary>All rules and lists of the lexicon as they were read, for explanations.</summary>
    internal IReadOnlyList<Block> Rules => [.. _coder.Events.Blocks, .. _coder.Speech.Blocks];

    /// <summary>Loads models and lexicon.</summary>
    /// <param name="lexicon">A folder of the user's own rules, lists and actors, on top of those shipped; null for none.</param>
    /// <param name="home">Folder that holds <c>models</c> and <c>lexicon</c>; null for the program's own.</param>
    /// <exception cref="FileNotFoundException">A model is missing.</exception>
    /// <exception cref="InvalidDataException">A model is of another version.</exception>
    /// <exception cref="LexiconException">The lexicon has faults; all of them are in the message.</exception>
    public static Reader Load(string? lexicon = null, string? home = null)
    {
        home ??= AppContext.BaseDirectory;
        var models = Path.Combine(home, "models");
        var shipped = Path.Combine(home, "lexicon");
        string[] lexicons = lexicon is null ? [shipped] : [shipped, lexicon];
        var faults = new List<BlockFault>();
        var coder = ReportCoder.Load(lexicons, faults);
        return faults.Count > 0
            ? throw new LexiconException(faults)
            : new Reader(LanguageEngine.Load(models, VerbList.Load(lexicons)), coder, Fingerprint.Of(models, LanguageEngine.ModelFiles, lexicons));
    }

    /// <summary>Reads one report into its record. The same report gives the same record, whatever else is read meanwhile.</summary>
    public ReportRecord Read(Report report) => Read(report, null);

    /// <summary>The same; the event rules that did not hold go to <paramref name="log"/>, for explanations.</summary>
    internal ReportRecord Read(Report report, List<RuledOut>? log)
    {
        ArgumentNullException.ThrowIfNull(report);
        var regions = RegionFinder.Find(report.Text, report.Title);
        var sentences = _language.Read(report.Text, regions);
        var analysis = new Analysis(report, regions, sentences);
        var coded = _coder.Code(analysis, log);
        return new ReportRecord(RecordOrder.Number(coded), Provenance);
    }
}
