namespace ExpressiFy.Lab.Recipes;

/// <summary>The losses of a <see cref="Recipe"/>.</summary>
/// <param name="LabelSmoothing">
/// Fraction of each FER-2013 label that is spread evenly over all seven (Szegedy et al. 2016), 0…1.
/// </param>
/// <param name="VotesWeight">Weight of the loss of the FER+ votes; the loss of the FER-2013 label has weight 1.</param>
/// <param name="VotesTarget">What is learned from the votes.</param>
/// <param name="TeacherWeight">
/// Weight of a teacher's probabilities in both targets, the label and the votes, 0…1 (Hinton et al. 2015, "Distilling
/// the Knowledge in a Neural Network").
/// </param>
public sealed record LossRecipe(
    double LabelSmoothing,
    double VotesWeight,
    VotesTarget VotesTarget = VotesTarget.Shares,
    double TeacherWeight = 0);
