namespace Readout.Exports;

/// <summary>The forms in which records go out.</summary>
public enum ExportFormat
{
    /// <summary>Records as they are, a line each, in the order of their identifiers.</summary>
    Jsonl,

    /// <summary>GDELT 2.0 Event: 61 columns, tab-separated, no header.</summary>
    Gdelt,

    /// <summary>GDELT 2.0 Mentions: 16 columns, tab-separated, no header.</summary>
    GdeltMentions,

    /// <summary>ICEWS: 20 columns, tab-separated, with header.</summary>
    Icews,

    /// <summary>POLECAT: 40 columns, tab-separated, with header.</summary>
    Polecat,

    /// <summary>Phoenix: 26 columns, tab-separated, no header.</summary>
    Phoenix,

    /// <summary>PLOVER's JSON, an event a line, actors as lists.</summary>
    Plover,

    /// <summary>One kind of item as a table: RFC 4180, UTF-8, with header.</summary>
    Csv,

    /// <summary>The same table as Apache Parquet.</summary>
    Parquet,

    /// <summary>W3C Web Annotation (JSON-LD).</summary>
    Webanno,

    /// <summary>brat standoff: a text and an annotation file for each report.</summary>
    Brat,

    /// <summary>CoNLL-U, with the items in MISC.</summary>
    Conllu,

    /// <summary>iCalendar of the appointments.</summary>
    Ics,

    /// <summary>Atom feed of the events.</summary>
    Atom,
}
