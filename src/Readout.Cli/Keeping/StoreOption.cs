using System.CommandLine;
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

    public static RecordStore Open(string location, bool create = false) => RecordStore.Open(location, new StoreOptions { Create = create });
}
