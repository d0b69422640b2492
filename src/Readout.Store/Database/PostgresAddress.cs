using Npgsql;

namespace Readout.Store.Database;

/// <summary>Reads <c>postgres://name:password@host:port/database?sslmode=…</c>.</summary>
internal static class PostgresAddress
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>Whether the location is an address of a server.</summary>
    public static bool Is(string location) => Schemes.Any(s => location.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address as the driver wants it.</summary>
    public static string ConnectionString(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            throw new StoreException("RD805 the address can't be read; write postgres://name:password@host:port/database");
        }

        var login = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Trim('[', ']'),
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : null,
            Username = login[0].Length > 0 ? Uri.UnescapeDataString(login[0]) : null,
            Password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null,
            Pooling = false,
            // However long it takes: an index of many words, say, or a batch.
            CommandTimeout = 0,
            // Statements that run over and over are parsed once; plans are still made for the values (see PostgresDatabase).
            MaxAutoPrepare = 100,
            ApplicationName = "readout",
        };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            try
            {
                builder[Uri.UnescapeDataString(parts[0]) is "sslmode" ? "SSL Mode" : Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
            }
            catch (ArgumentException e)
            {
                throw new StoreException($"RD805 the address has an unknown setting '{parts[0]}'; sslmode, timeout … are known", e);
            }
        }

        return builder.ToString();
    }

    /// <summary>The address, fit to be shown.</summary>
    public static string WithoutPassword(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Contains(':', StringComparison.Ordinal)
            ? address.Replace(uri.UserInfo, uri.UserInfo.Split(':', 2)[0], StringComparison.Ordinal)
            : address;
}
