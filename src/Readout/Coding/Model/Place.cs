namespace Readout.Coding;

/// <summary>How exact a place is.</summary>
public enum PlacePrecision
{
    /// <summary>A building, base or square.</summary>
    Site,

    /// <summary>A town.</summary>
    City,

    /// <summary>A part of a country, a border, a sea.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,
}

/// <summary>A place that the report names.</summary>
public sealed class Place
{
    /// <summary>Identifier in its record: p1, p2 …</summary>
    public string Id { get; internal set; } = "";

    /// <summary>Its usual name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the country; null for seas and the like.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>GeoNames identifier.</summary>
    public int? GeoNames { get; init; }

    /// <summary>How exact it is.</summary>
    public required PlacePrecision Precision { get; init; }

    /// <summary>Every mention, first to last.</summary>
    public List<Mention> Mentions { get; } = [];
}
