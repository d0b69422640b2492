using System.CommandLine;
using Readout.Lexicon;
using Readout.Store;

namespace Readout.Cli.Keeping;

/// <summary><c>--store</c>, which every command that uses one has.</summary>
internal static class StoreOption
{
    public static Option<string> Create() => new("--store")
    {
        Description = "The store: a file, or postgres://name:password@host:port/database.",
        DefaultValueFactory = _ => "record.db",
    };

    /// <summary><c>--by</c>: who stands for a change.</summary>
    public static Option<string> By() => new("--by") { Description = "Who says so; kept with the change.", Required = true };

    public static Option<string?> Note() => new("--note") { Description = "Why; kept with the change." };

    /// <summary><c>--as-of</c> of what follows from all records together.</summary>
    public static Option<string?> AsOf() => new("--as-of")
    {
        Description = "As it stood then: at the end of a day, at a moment, or after a change (its number). Laid out anew from all records of that time, which takes a while in a large store.",
    };

    /// <summary>The store as it stood; null for now.</summary>
    public static RecordStore? Past(RecordStore kept, string? asOf) => FilterOptions.AsOf(asOf, kept) is { } change ? kept.At(change) : null;

    /// <summary>Opens a store, events getting the intensities of the lexicon's ontology.</summary>
    public static RecordStore Open(string location, bool create = false)
    {
        // Read only when an event comes in: questions don't need it.
        var ontology = new Lazy<Ontology>(() => Ontology.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")], []));
        return RecordStore.Open(location, new StoreOptions { Create = create, Intensity = (plover, mode) => ontology.Value.Plover(plover)?.ScoreOf(mode) });
    }
}
