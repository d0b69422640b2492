namespace Readout.Training.Neural;

/// <summary>The layers between a word's input and the heads, forward and back. One a thread: they keep what the way back needs.</summary>
internal interface ILayers
{
    /// <summary>How many they are.</summary>
    int Count { get; }

    /// <summary>Runs all layers.</summary>
    /// <param name="x">[words][width].</param>
    /// <param name="starts">First word of each sentence, and at the end the number of words.</param>
    /// <param name="masks">One before each layer and one on the output, [words][width] each; empty: none.</param>
    /// <returns>[words][width].</returns>
    float[] Forward(float[] x, int[] starts, float[][] masks);

    /// <summary>From the gradient of the output to that of the input; adds the gradients of the weights.</summary>
    float[] Back(float[] dtop);
}
