using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Readout.Cli.Keeping;

/// <summary>How answers are written.</summary>
internal enum SheetFormat
{
    /// <summary>Aligned columns, for people.</summary>
    Table,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>RFC 4180; texts in quotation marks, so that 010 stays a code.</summary>
    Csv,
}

/// <summary>Writes rows of named values as a table, JSON Lines or CSV. Values are texts, numbers, lists of texts, or null.</summary>
internal sealed class Sheet(TextWriter output, SheetFormat format, IReadOnlyList<string> columns)
{
    private const int WidestCell = 60;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string[]> _table = [];

    public void Open()
    {
        if (format == SheetFormat.Csv)
        {
            output.Write(string.Join(',', columns) + "\r\n");
        }
    }

    public void Row(params IReadOnlyList<object?> values)
    {
        switch (format)
        {
            case SheetFormat.Csv: output.Write(string.Join(',', values.Select(Csv)) + "\r\n"); break;
            case SheetFormat.Jsonl: output.Write(JsonOf(values)); break;
            default: _table.Add([.. values.Select(Cell)]); break;
        }
    }

    /// <summary>Writes the table, whose columns are as wide as what they hold.</summary>
    public void Close()
    {
        if (format != SheetFormat.Table)
        {
            return;
        }

        var widths = columns.Select((c, i) => Math.Max(c.Length, _table.Select(r => r[i].Length).DefaultIfEmpty().Max())).ToArray();
        foreach (var row in _table.Prepend([.. columns]))
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => i == row.Length - 1 ? cell : cell.PadRight(widths[i]))).TrimEnd());
        }
    }

    private static string Cell(object? value)
    {
        var text = string.Join(' ', Text(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= WidestCell ? text : text[..(char.IsHighSurrogate(text[WidestCell - 2]) ? WidestCell - 2 : WidestCell - 1)] + "…";
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join(' ', list),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };

    private static string Csv(object? value) => value switch
    {
        null => "",
        long or int or double => Text(value),
        _ => "\"" + Text(value).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
    };

    private string JsonOf(IReadOnlyList<object?> values)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Json))
        {
            writer.WriteStartObject();
            for (var i = 0; i < values.Count; i++)
            {
                Write(writer, columns[i], values[i]);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    // What is not known is absent, as in records.
    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null: break;
            case string text: writer.WriteString(name, text); break;
            case long number: writer.WriteNumber(name, number); break;
            case int number: writer.WriteNumber(name, number); break;
            case double number: writer.WriteNumber(name, Math.Round(number, 6)); break;
            case IEnumerable<string> list:
                writer.WriteStartArray(name);
                foreach (var item in list)
                {
                    writer.WriteStringValue(item);
                }

                writer.WriteEndArray();
                break;
            default: throw new ArgumentException($"no cell holds a {value.GetType().Name}");
        }
    }
}
