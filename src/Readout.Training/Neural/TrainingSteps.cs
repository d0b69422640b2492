namespace Readout.Training.Neural;

/// <summary>Steps of learning: the parts of a batch side by side, their gradients summed in order and shortened, a step of Adam, and now and then the averages.</summary>
/// <param name="parameters">What is learned.</param>
/// <param name="adam">The optimiser.</param>
/// <param name="clip">Longest gradient; longer ones are shortened.</param>
internal sealed class TrainingSteps(Parameters parameters, Adam adam, float clip)
{
    // The averages follow the weights with a half-life of about 700 steps.
    private const int AverageEvery = 8;
    private const float AverageShare = 0.008f;

    /// <summary>Takes a step; <paramref name="run"/> adds a part's gradients to those of its place, which were cleared.</summary>
    /// <returns>What the parts gave, and the length of the gradient before it was shortened.</returns>
    public (T[] Results, float Norm) Take<T>(int parts, float rate, Func<int, Gradients> gradients, Func<int, T> run)
    {
        var results = new T[parts];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, i =>
        {
            gradients(i).Clear();
            results[i] = run(i);
        });
        var sum = gradients(0);
        for (var i = 1; i < parts; i++)
        {
            sum.Add(gradients(i));
        }

        var norm = sum.Norm();
        adam.Update(parameters, sum, rate, norm > clip ? clip / norm : 1);
        if (adam.Step % AverageEvery == 0)
        {
            // Early on the first values are forgotten quickly.
            parameters.Average(Math.Max(AverageShare, 9f / (adam.Step + 10)));
        }

        return (results, norm);
    }
}
