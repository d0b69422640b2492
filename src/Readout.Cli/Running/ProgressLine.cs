using System.Diagnostics;

namespace Readout.Cli.Running;

/// <summary>One line on standard error that says how far a long run is; it appears after two seconds and wipes itself.</summary>
internal sealed class ProgressLine(TextWriter error, bool shown) : IDisposable
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.FromSeconds(2);
    private int _written;
    private int _count;

    /// <summary>Counts one report.</summary>
    public void Step()
    {
        _count++;
        if (!shown || _clock.Elapsed < _next)
        {
            return;
        }

        _next = _clock.Elapsed + TimeSpan.FromSeconds(0.5);
        var line = $"{_count} reports read, {_count / _clock.Elapsed.TotalSeconds:F1} a second";
        error.Write("\r" + line.PadRight(_written));
        _written = line.Length;
    }

    /// <summary>Wipes the line, so that a message can stand there.</summary>
    public void Clear()
    {
        if (_written > 0)
        {
            error.Write("\r" + new string(' ', _written) + "\r");
            _written = 0;
        }
    }

    public void Dispose() => Clear();
}
