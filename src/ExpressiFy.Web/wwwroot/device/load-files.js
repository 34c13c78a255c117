// Loads the files that read, and tells how far that is. Browsers keep them: their addresses change with their content.

/**
 * The content of each file by its name.
 * @param files by name the `address` and the number of `bytes`
 * @param onProgress gets the part that is loaded, 0…1
 */
export async function loadFiles(files, onProgress) {
  const total = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  const loadOne = async ([name, { address, bytes }]) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const content = new Uint8Array(bytes);
    let place = 0;
    for await (const part of partsOf(response.body)) {
      content.set(part, place);
      place += part.length;
      loaded += part.length;
      onProgress(loaded / total);
    }
    if (place !== bytes) throw new Error(`${address}: ${place} of ${bytes} bytes`);
    return [name, content];
  };
  return Object.fromEntries(await Promise.all(Object.entries(files).map(loadOne)));
}

// Not every browser can iterate over a stream itself.
async function* partsOf(stream) {
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
