using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Classical;

/// <summary>Computes a feature vector for each face, all of the same length.</summary>
public delegate IReadOnlyList<float[]> FaceFeatures(IReadOnlyList<FaceSample> faces);
