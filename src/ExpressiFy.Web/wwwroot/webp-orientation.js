// Browsers ignore the orientation of a WebP (Chromium 156, Firefox 153), the server does not: it is taken out of the
// file, so that no browser can apply it too, and applied by the page.

const upright = 1;

/** The file without its orientation, and that orientation, 1 to 8; files of other formats stay as they are. */
export async function takeWebpOrientation(file) {
  const head = new DataView(await file.slice(0, 12).arrayBuffer());
  if (head.byteLength < 12 || text(head, 0) !== "RIFF" || text(head, 8) !== "WEBP") {
    return { blob: file, orientation: upright };
  }
  const content = await file.arrayBuffer();
  const view = new DataView(content);
  let orientation;
  for (let place = 12; place + 8 <= view.byteLength; ) {
    const length = view.getUint32(place + 4, true);
    if (text(view, place) === "EXIF") {
      orientation ??= readOrientation(content.slice(place + 8, place + 8 + length));
      new Uint8Array(content).set(new TextEncoder().encode("none"), place);
    }
    place += 8 + length + (length % 2);
  }
  return { blob: new Blob([content], { type: "image/webp" }), orientation: orientation ?? upright };
}

/** The same rules as in ExifOrientation.cs. */
function readOrientation(block) {
  const start = text(new DataView(block), 0) === "Exif" ? 6 : 0;
  if (block.byteLength < start + 10) return upright;
  const tiff = new DataView(block, start);
  const mark = tiff.getUint32(0);
  if (mark !== 0x49492a00 && mark !== 0x4d4d002a) return upright;
  const little = mark === 0x49492a00;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return upright;
  const entries = tiff.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > tiff.byteLength) break;
    const isOrientation =
      tiff.getUint16(entry, little) === 0x0112 &&
      tiff.getUint16(entry + 2, little) === 3 &&
      tiff.getUint32(entry + 4, little) === 1;
    const value = tiff.getUint16(entry + 8, little);
    if (isOrientation && value >= 1 && value <= 8) return value;
  }
  return upright;
}

function text(view, place) {
  if (place + 4 > view.byteLength) return "";
  return String.fromCharCode(...[0, 1, 2, 3].map(i => view.getUint8(place + i)));
}
