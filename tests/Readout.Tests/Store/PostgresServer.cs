using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Readout.Tests.Store;

/// <summary>A PostgreSQL server of one's own, in a temporary folder, on a free port of this machine; gone when it is disposed of.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "postgres";
    // Whatever else this process has open, locks above all, is no server's business.
    private const string CloseFiles = "for f in /proc/$$/fd/*; do f=${f##*/}; [ \"$f\" -gt 2 ] && [ \"$f\" -lt 10 ] && eval \"exec $f>&-\"; done; ";
    private static readonly string[] Needed = ["initdb", "pg_ctl", "createdb", "dropdb", "psql"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder;
    private readonly int _port;
    private int _databases;

    private PostgresServer(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>Where the server's programs are; what PostgreSQL's own packages install is found.</summary>
    public static string Programs => Find();

    /// <summary>The address of a database of the server.</summary>
    public string Address(string database) => string.Create(CultureInfo.InvariantCulture, $"postgres://{User}@127.0.0.1:{_port}/{database}");

    /// <summary>Makes a server.</summary>
    /// <param name="safe">Whether what is committed is on the disk, as in real use; tests of behaviour need no syncs.</param>
    /// <param name="memory">Pages that the server keeps in memory, as PostgreSQL writes it (<c>2GB</c>); its own default if not given.</param>
    public static PostgresServer Start(bool safe = false, string? memory = null)
    {
        var folder = Directory.CreateTempSubdirectory("readout-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Call("chown", User, folder); // a server doesn't run as root
        }

        var server = new PostgresServer(folder, FreePort());
        server.Own("initdb", "-D", server.Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions");
        var settings = string.Create(CultureInfo.InvariantCulture, $"-p {server._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync={(safe ? "on" : "off")}")
            + (memory is null ? "" : $" -c shared_buffers={memory} -c max_wal_size=8GB");
        server.Own("pg_ctl", "-D", server.Data, "-l", Path.Combine(folder, "log"), "-o", settings, "-w", "-s", "start");
        server.StopAfter(Environment.ProcessId);
        return server;
    }

    /// <summary>Makes an empty database; its address.</summary>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"store{++_databases}");
        Own("createdb", [.. Here, "-T", "template0", name]);
        return Address(name);
    }

    /// <summary>Deletes a database that <see cref="NewDatabase"/> made.</summary>
    public void Drop(string address) => Own("dropdb", [.. Here, "--force", new Uri(address).AbsolutePath[1..]]);

    /// <summary>Runs a file of statements in a database.</summary>
    public void Run(string address, string file) => Own("psql", "-q", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", "-f", file, address);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Own("pg_ctl", "-D", Data, "-m", "immediate", "-w", "-s", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string Data => Path.Combine(_folder, "data");

    private string[] Here => ["-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", User];

    // Tests may be killed: the server then ends by itself.
    private void StopAfter(int process)
    {
        var stop = $"{(Environment.IsPrivilegedProcess ? $"runuser -u {User} -- " : "")}'{Path.Combine(Programs, "pg_ctl")}' -D '{Data}' -m immediate stop";
        var wait = string.Create(CultureInfo.InvariantCulture, $"while kill -0 {process}; do [ -d '{_folder}' ] || exit 0; sleep 1; done; {stop}; rm -rf '{_folder}'");
        using var watcher = Process.Start(new ProcessStartInfo("sh", ["-c", CloseFiles + $"({wait}) >/dev/null 2>&1 </dev/null &"]) { WorkingDirectory = "/" })!;
        watcher.WaitForExit();
    }

    private static string Find()
    {
        const string Debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(Debian) ? Directory.EnumerateDirectories(Debian).OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")) : [];
        return installed.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => Needed.All(program => File.Exists(Path.Combine(folder, program))))
            ?? throw new InvalidOperationException("there is no PostgreSQL server to test with: install one (Debian: apt-get install postgresql-15), or put its programs on the PATH");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Own(string program, params string[] arguments)
    {
        program = Path.Combine(Programs, program);
        if (Environment.IsPrivilegedProcess)
        {
            Call("runuser", ["-u", User, "--", program, .. arguments]);
        }
        else
        {
            Call(program, arguments);
        }
    }

    private static void Call(string program, params string[] arguments)
    {
        // The server inherits what its starter writes to: a pipe would stay open as long as it runs. What it says goes to a file.
        var said = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("sh", ["-c", CloseFiles + "exec \"$@\" >\"$0\" 2>&1 </dev/null", said, program, .. arguments]) { WorkingDirectory = "/" };
            using var process = Process.Start(start)!;
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{program} {string.Join(' ', arguments)}: no end within {Patience}");
            }

            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {File.ReadAllText(said)}");
            }
        }
        finally
        {
            File.Delete(said);
        }
    }
}
