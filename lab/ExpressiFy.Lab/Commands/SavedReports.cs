using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Commands;

/// <summary>Reports that are written to a folder, where compare reads them.</summary>
/// <param name="Model">Description of the measured model; null for a training run, whose folder has its recipe.</param>
/// <param name="Folder">The folder unless --keep names another one; null to write nothing by default.</param>
/// <param name="HeldOut">The report on the held-out faces.</param>
public sealed record SavedReports(ModelDescription? Model, string? Folder, EvaluationReport HeldOut);
