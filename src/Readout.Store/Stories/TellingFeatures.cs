using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Numerics;

namespace Readout.Store.Stories;

/// <summary>What tellings are compared by. Days are YYYY-MM-DD; empty if nothing dates it.</summary>
internal sealed record TellingFeatures
{
    /// <summary>call, meeting or matter.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it is what the report itself is about.</summary>
    public bool Main { get; init; }

    /// <summary>Whether it is still to come.</summary>
    public bool Ahead { get; init; }

    /// <summary>Whether the report gives words spoken on the occasion rather than a readout.</summary>
    public bool Remarks { get; init; }

    public required string First { get; init; }

    public required string Last { get; init; }

    public string? Published { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Last words of names of persons, with their countries; an empty country is unknown.</summary>
    public SortedDictionary<string, string> Persons { get; init; } = new(StringComparer.Ordinal);

    public SortedSet<string> Countries { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Words of the title that tell events apart, and of the title and the first lines.</summary>
    public HashSet<string> Title { get; init; } = [];

    public HashSet<string> Lead { get; init; } = [];

    /// <summary>Numbers of the words of <see cref="Lead"/>, ascending: two lists are compared many times faster than two sets of words.</summary>
    [JsonIgnore]
    public ulong[] LeadKeys => _leadKeys ??= [.. Lead.Select(w => StableHash.Of(w)).Order()];

    private ulong[]? _leadKeys;

    /// <summary>Capitalised words of the title that name no state or office.</summary>
    public HashSet<string> Names { get; init; } = [];

    public HashSet<string> Numbers { get; init; } = [];

    public uint[] Sketch { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, FeaturesJson.Default.TellingFeatures);

    public static TellingFeatures Of(string json) => JsonSerializer.Deserialize(json, FeaturesJson.Default.TellingFeatures)!;
}

[JsonSerializable(typeof(TellingFeatures))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class FeaturesJson : JsonSerializerContext;

/// <summary>What one report tells of one happening.</summary>
/// <param name="Report">Key of the report.</param>
/// <param name="Number">0 for what the report is about.</param>
/// <param name="Name">What rulings name it by: the report's identifier for number 0, or else the event's lasting name.</param>
/// <param name="Item">Lasting name of the event, if one was coded.</param>
/// <param name="Features">What it is compared by.</param>
internal sealed record Telling(long Report, int Number, string Name, string? Item, TellingFeatures Features)
{
    public (long Report, int Number) Key => (Report, Number);
}
