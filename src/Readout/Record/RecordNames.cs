using System.Text.Json;

namespace Readout.Record;

/// <summary>Names of enumerated values as a record writes them: <c>WrittenStatement</c> is <c>written_statement</c>.</summary>
internal static class RecordNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Table<T>.ByValue.TryGetValue(value, out var name) ? name : throw new ArgumentOutOfRangeException(nameof(value), value, "RD401 a value without a name");

    /// <summary>The value of a name; false if there is none such.</summary>
    public static bool TryParse<T>(string name, out T value)
        where T : struct, Enum => Table<T>.ByName.TryGetValue(name, out value);

    /// <summary>All names, in the order of their declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Names;

    private static class Table<T>
        where T : struct, Enum
    {
        internal static readonly string[] Names = Array.ConvertAll(Enum.GetNames<T>(), JsonNamingPolicy.SnakeCaseLower.ConvertName);
        internal static readonly Dictionary<T, string> ByValue = [];
        internal static readonly Dictionary<string, T> ByName = new(StringComparer.Ordinal);

        static Table()
        {
            var values = Enum.GetValues<T>();
            var names = Enum.GetNames<T>();
            for (var i = 0; i < values.Length; i++)
            {
                var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(names[i]);
                ByValue[values[i]] = name;
                ByName[name] = values[i];
            }
        }
    }
}
