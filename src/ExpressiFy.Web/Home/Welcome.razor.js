// Reads a chosen photo without leaving the page, so that the faces can be shown on it. Without script the form does it.

export function startPhoto(form, live, mood) {
  if (!form) return;
  const problem = document.querySelector("[data-photo-problem]");
  form.addEventListener("submit", async event => {
    const file = form.elements.image.files[0];
    if (!file) return;
    event.preventDefault();
    problem.hidden = true;
    form.setAttribute("aria-busy", "true");
    try {
      const reading = await read(file);
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      document.querySelector("#welcome").hidden = true;
      mood.follow();
      live.showPhoto(picture, reading);
      if (reading.faces.length) mood.setReading(reading.faces[0].expression, true);
    } catch (error) {
      problem.textContent = error.message || "The photo could not be read.";
      problem.hidden = false;
    } finally {
      form.setAttribute("aria-busy", "false");
    }
  });
}

async function read(file) {
  const headers = { "content-type": file.type || "application/octet-stream" };
  const response = await fetch("/api/v1/expressions", { method: "POST", headers, body: file });
  const reply = await response.json();
  if (!response.ok) throw new Error(reply.detail);
  return reply;
}
