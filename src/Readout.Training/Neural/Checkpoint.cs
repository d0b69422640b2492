using System.Text;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>The state of a run between two epochs: weights, moments and the log so far.</summary>
internal sealed class Checkpoint(string path)
{
    public string Path => path;

    /// <summary>Writes the state, first beside and then over the last one.</summary>
    public void Save(Parameters parameters, Adam adam, int epoch, string journal)
    {
        var arrays = new Dictionary<string, Array>(StringComparer.Ordinal)
        {
            ["state"] = new[] { epoch, adam.Step },
            ["journal"] = Encoding.UTF8.GetBytes(journal),
        };
        foreach (var p in parameters.All)
        {
            arrays[p.Name] = p.Value;
            arrays[p.Name + ".first"] = p.First;
            arrays[p.Name + ".second"] = p.Second;
            arrays[p.Name + ".average"] = p.Average;
        }

        TensorFile.Write(path + ".new", arrays);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Brings back the last state; returns its epoch, 0 where there is none.</summary>
    public int Restore(Parameters parameters, Adam adam, out string journal)
    {
        journal = "";
        if (!File.Exists(path))
        {
            return 0;
        }

        using var file = new TensorFile(path);
        foreach (var p in parameters.All)
        {
            file.Get<float>(p.Name).CopyTo(p.Value);
            file.Get<float>(p.Name + ".first").CopyTo(p.First);
            file.Get<float>(p.Name + ".second").CopyTo(p.Second);
            file.Get<float>(p.Name + ".average").CopyTo(p.Average);
        }

        var state = file.Get<int>("state");
        adam.Step = state[1];
        journal = Encoding.UTF8.GetString(file.Get<byte>("journal"));
        return state[0];
    }
}
