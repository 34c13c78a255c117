using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>Predicts faces with one model.</summary>
public delegate Predictions FacePredictor(IReadOnlyList<FaceSample> faces);
