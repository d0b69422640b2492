using System.Globalization;
using Readout.Lexicon;
using Readout.Store;

namespace Readout.Cli.Keeping;

/// <summary>Fields and values of a correction as a user types them, held to the ontology.</summary>
internal static class CorrectionFields
{
    /// <summary>Reads <c>field=value</c>. A CAMEO code brings its Goldstein score and its quad class along, unless they are given.</summary>
    /// <exception cref="StoreException">One is of no form, or names a code that there is not.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(IEnumerable<string> arguments)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var argument in arguments)
        {
            var at = argument.IndexOf('=', StringComparison.Ordinal);
            fields.Add(at > 0 ? new(argument[..at], argument[(at + 1)..]) : throw new StoreException($"RD830 '{argument}' is no field with a value; write modality=denied"));
        }

        var ontology = Ontology.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")], []);
        string? Given(string name) => fields.Where(f => f.Key == name).Select(f => f.Value).FirstOrDefault();
        if (Given("plover.event") is { } plover && ontology.Plover(plover) is null)
        {
            throw new StoreException($"RD831 '{plover}' is no PLOVER event; there are {string.Join(", ", ontology.Events.Select(e => e.Name))}");
        }

        if (Given("plover.mode") is { Length: > 0 } mode && !ontology.Events.Any(e => e.HasMode(mode)))
        {
            throw new StoreException($"RD831 '{mode}' is no mode of PLOVER; CODEBOOK.md lists them");
        }

        if (Given("cameo.code") is { } code)
        {
            var cameo = ontology.Cameo(code) ?? throw new StoreException($"RD831 '{code}' is no CAMEO code; CODEBOOK.md lists them");
            Add("cameo.goldstein", cameo.Goldstein?.ToString(CultureInfo.InvariantCulture) ?? "");
            Add("cameo.quad", cameo.Quad.ToString(CultureInfo.InvariantCulture));
        }

        return fields;

        void Add(string name, string? value)
        {
            if (value is not null && Given(name) is null)
            {
                fields.Add(new(name, value));
            }
        }
    }
}
