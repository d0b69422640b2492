using Readout.Training.Neural;

namespace Readout.Tests.Training;

/// <summary>Holds gradients to the slope of the loss between two near points.</summary>
internal static class GradientCheck
{
    /// <summary>Checks some numbers of every parameter.</summary>
    /// <param name="parameters">What is learned.</param>
    /// <param name="gradients">Where <paramref name="loss"/> adds gradients.</param>
    /// <param name="loss">The loss, the same at each call for the same parameters.</param>
    /// <param name="seed">Seed of which numbers are checked.</param>
    public static void Holds(Parameters parameters, Gradients gradients, Func<double> loss, int seed)
    {
        gradients.Clear();
        loss();
        var found = parameters.All.ToDictionary(p => p.Name, p => Values(p, gradients));
        var random = new Random(seed);
        foreach (var p in parameters.All)
        {
            Assert.Contains(found[p.Name], g => g != 0);
            for (var k = 0; k < 30; k++)
            {
                var at = random.Next(p.Value.Length);
                var (old, step) = (p.Value[at], 1e-3f);
                p.Value[at] = old + step;
                var up = loss();
                p.Value[at] = old - step;
                var down = loss();
                p.Value[at] = old;
                var slope = (up - down) / (2 * step);
                var difference = Math.Abs(slope - found[p.Name][at]);
                Assert.True(difference < 0.02 + (0.03 * Math.Abs(slope)), $"{p.Name}[{at}]: {found[p.Name][at]} where the slope is {slope}");
            }
        }
    }

    private static float[] Values(Parameter p, Gradients gradients)
    {
        var values = new float[p.Value.Length];
        if (p.Sparse)
        {
            foreach (var row in gradients.Rows(p.Name).Met)
            {
                gradients.Row(p.Name, row).CopyTo(values.AsSpan(row * p.Columns));
            }
        }
        else
        {
            gradients.Dense(p.Name).CopyTo(values, 0);
        }

        return values;
    }
}
