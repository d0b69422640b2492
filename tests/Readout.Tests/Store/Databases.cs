using System.Reflection;
using Xunit.Sdk;

namespace Readout.Tests.Store;

/// <summary>The databases that a store can be kept in.</summary>
public enum DatabaseKind
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    Postgres,
}

/// <summary>The server that all tests of stores share: it starts when the first needs it.</summary>
public sealed class Databases : IDisposable
{
    /// <summary>The collection of all tests that need it.</summary>
    public const string Name = "databases";

    private readonly Lazy<PostgresServer> _server = new(() => PostgresServer.Start());

    internal PostgresServer Server => _server.Value;

    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }
    }
}

/// <summary>Puts all tests of stores in a row: they share a server.</summary>
[CollectionDefinition(Databases.Name)]
public sealed class DatabasesCollection : ICollectionFixture<Databases>;

/// <summary>Data for a test that runs with each kind of database: the kind, then the values given here.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class OnBothAttribute(params object?[] values) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => Enum.GetValues<DatabaseKind>().Select(kind => new object?[] { kind }.Concat(values).ToArray());
}
