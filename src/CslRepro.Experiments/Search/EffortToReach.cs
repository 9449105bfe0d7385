namespace CslRepro.Experiments.Search;

/// <summary>
/// The effort that a random search is expected to take until a trial is at or below an error: all multiply-adds spent, over the number of trials that got
/// there. Where none did, the effort is more than all that was spent, and says no more than that.
/// Source: N. Hansen, A. Auger, R. Ros, O. Mersmann, T. Tušar, D. Brockhoff, "COCO: a platform for comparing continuous optimizers in a black-box setting",
/// Optimization Methods and Software 36(1), 2021, section on the expected running time.
/// </summary>
/// <param name="Error">The error to be reached, in [0, 1].</param>
/// <param name="Successes">How many trials reached it.</param>
/// <param name="Trials">How many trials there were.</param>
/// <param name="MultiplyAdds">The expected effort; infinite if no trial reached it.</param>
/// <param name="Low">Lower end of the 95 % interval; where no trial got there, all that was spent.</param>
/// <param name="High">Upper end of the 95 % interval; infinite where some resamples have no trial that got there.</param>
/// <param name="Cheapest">What the cheapest trial took that got there, a training without its search; infinite if none did.</param>
public sealed record EffortToReach(double Error, int Successes, int Trials, double MultiplyAdds, double Low, double High, double Cheapest)
{
    /// <summary>Whether a trial got there.</summary>
    public bool IsReached => Successes > 0;

    /// <summary>Estimates the effort of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="errorOf">The error that counts: valid or exact.</param>
    /// <param name="error">The error to be reached, in [0, 1].</param>
    public static EffortToReach Of(SearchedCell cell, Func<Trial, double> errorOf, double error)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(errorOf);
        var successes = cell.Trials.Count(Reached);
        if (successes == 0)
        {
            return new EffortToReach(
                error, 0, cell.Trials.Count, double.PositiveInfinity, cell.MultiplyAdds, double.PositiveInfinity, double.PositiveInfinity);
        }

        var (low, high) = Resampling.Interval(cell.Trials, Expected);
        var cheapest = cell.Trials.Where(Reached).Min(trial => (double)trial.MultiplyAdds);
        return new EffortToReach(error, successes, cell.Trials.Count, Expected(cell.Trials), low, high, cheapest);

        bool Reached(Trial trial) => errorOf(trial) <= error;

        double Expected(IReadOnlyList<Trial> trials)
        {
            var reached = trials.Count(Reached);
            return reached == 0 ? double.PositiveInfinity : trials.Sum(trial => (double)trial.MultiplyAdds) / reached;
        }
    }
}
