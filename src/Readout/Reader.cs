using Readout.Coding;
using Readout.Language;
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

    private Reader(LanguageEngine language, Provenance provenance)
    {
        _language = language;
        Provenance = provenance;
    }

    /// <summary>Program, models and lexicon: what makes the records.</summary>
    public Provenance Provenance { get; }

    /// <summary>Loads models and lexicon.</summary>
    /// <param name="lexicon">A folder of the user's own rules, lists and actors, on top of those shipped; null for none.</param>
    /// <param name="home">Folder that holds <c>models</c> and <c>lexicon</c>; null for the program's own.</param>
    /// <exception cref="FileNotFoundException">A model is missing.</exception>
    /// <exception cref="InvalidDataException">A model is of another version.</exception>
    public static Reader Load(string? lexicon = null, string? home = null)
    {
        home ??= AppContext.BaseDirectory;
        var models = Path.Combine(home, "models");
        var shipped = Path.Combine(home, "lexicon");
        return new Reader(LanguageEngine.Load(models), Fingerprint.Of(models, LanguageEngine.ModelFiles, lexicon is null ? [shipped] : [shipped, lexicon]));
    }

    /// <summary>Reads one report into its record. The same report gives the same record, whatever else is read meanwhile.</summary>
    public ReportRecord Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var regions = RegionFinder.Find(report.Text, report.Title);
        var sentences = _language.Read(report.Text, regions);
        var analysis = new Analysis(report, regions, sentences);
        var coded = new CodedReport { Analysis = analysis };
        return new ReportRecord(RecordOrder.Number(coded), Provenance);
    }
}
