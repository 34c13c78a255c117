// Networks in ONNX Runtime for browsers.

/**
 * A network with one input.
 * @param ort the module of ONNX Runtime
 * @param session a loaded model
 */
export function createNetwork(ort, session) {
  const [name] = session.inputNames;
  return {
    /**
     * Its outputs by name, each the values in a row.
     * @param values the input's values, a Float32Array
     * @param shape the input's dimensions
     */
    async run(values, shape) {
      const outputs = await session.run({ [name]: new ort.Tensor("float32", values, shape) });
      return Object.fromEntries(Object.entries(outputs).map(([output, tensor]) => [output, tensor.data]));
    },
  };
}
