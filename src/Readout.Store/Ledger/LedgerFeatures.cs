using System.Text.Json;
using System.Text.Json.Serialization;

namespace Readout.Store.Ledger;

/// <summary>What items of the ledger are compared by. Days are YYYY-MM-DD; empty if nothing tells them.</summary>
internal sealed record LedgerFeatures
{
    /// <summary>Of commitments and appointments their kind; of deeds the PLOVER event, call or meeting, or threat, promise or demand for one that is taken back.</summary>
    public required string Kind { get; init; }

    /// <summary>How an appointment stands.</summary>
    public string? Status { get; init; }

    /// <summary>First and last possible day of an appointment or deed; of a commitment its deadline.</summary>
    public string First { get; init; } = "";

    public string Last { get; init; } = "";

    /// <summary>Day of the report.</summary>
    public string Published { get; init; } = "";

    /// <summary>Who undertakes or acts, towards whom, on whose behalf: countries, or names of those who are no state.</summary>
    public SortedSet<string> Issuer { get; init; } = new(StringComparer.Ordinal);

    public SortedSet<string> Target { get; init; } = new(StringComparer.Ordinal);

    public SortedSet<string> Protege { get; init; } = new(StringComparer.Ordinal);

    /// <summary>States that the report's title names: what a commitment without a target is about.</summary>
    public SortedSet<string> Context { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Last words of names of the persons of an encounter, with their countries; an empty country is unknown.</summary>
    public SortedDictionary<string, string> Persons { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Countries and organisations of an encounter.</summary>
    public SortedSet<string> Countries { get; init; } = new(StringComparer.Ordinal);

    public string? Place { get; init; }

    public string? PlaceCountry { get; init; }

    /// <summary>Content words, without their endings: of what is undertaken or done, and of the condition.</summary>
    public SortedSet<string> Words { get; init; } = new(StringComparer.Ordinal);

    public SortedSet<string> Condition { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Those of these words that name a party, which is counted as one.</summary>
    public SortedSet<string> PartyWords { get; init; } = new(StringComparer.Ordinal);

    /// <summary>States that the condition names.</summary>
    public SortedSet<string> ConditionParties { get; init; } = new(StringComparer.Ordinal);

    public SortedSet<string> Numbers { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Capitalised words besides the names of parties.</summary>
    public SortedSet<string> Names { get; init; } = new(StringComparer.Ordinal);

    /// <summary>PLOVER event that the action would be, and that the condition is.</summary>
    public string? Deed { get; init; }

    public string? ConditionDeed { get; init; }

    /// <summary>The sentence, in UTF-16 units of the text.</summary>
    public int Start { get; init; }

    public int End { get; init; }

    /// <summary>The words that say what: the action, or the appointment.</summary>
    public int SaidStart { get; init; }

    public int SaidEnd { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, LedgerFeaturesJson.Default.LedgerFeatures);

    public static LedgerFeatures Of(string json) => JsonSerializer.Deserialize(json, LedgerFeaturesJson.Default.LedgerFeatures)!;
}

[JsonSerializable(typeof(LedgerFeatures))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class LedgerFeaturesJson : JsonSerializerContext;

/// <summary>A commitment or appointment as one report tells it, or a deed.</summary>
/// <param name="Report">Key of the report.</param>
/// <param name="Number">Its number among the items of the report.</param>
/// <param name="Name">What rulings name it by: the lasting name of the record's item; the report's identifier for what only the title tells.</param>
/// <param name="Sort">commitment, appointment or deed.</param>
/// <param name="Features">What it is compared by.</param>
internal sealed record LedgerItem(long Report, int Number, string Name, string Sort, LedgerFeatures Features)
{
    public const string Commitment = "commitment";
    public const string Appointment = "appointment";
    public const string Deed = "deed";

    public (long Report, int Number) Key => (Report, Number);

    /// <summary>Identifier of the entry whose first telling this is.</summary>
    public string Own { get; } = "l" + Reports.RecordText.ShortHash(Name)[..12];

    /// <summary>Order of tellings: as they were published.</summary>
    public static int InTime(LedgerItem a, LedgerItem b)
    {
        // Undated ones come last.
        var (x, y) = (a.Features.Published is { Length: > 0 } p ? p : "~", b.Features.Published is { Length: > 0 } q ? q : "~");
        var order = string.CompareOrdinal(x, y);
        return order != 0 ? order : string.CompareOrdinal(a.Name, b.Name);
    }
}
