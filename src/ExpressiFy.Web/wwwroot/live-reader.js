// The talk with the server: a frame goes, its reading comes, then the next frame goes. A slow server lowers the frame rate and nothing else.

const pause = 66; // milliseconds between frames at least: 15 a second is more than a mood needs
const waits = [500, 1000, 2000, 4000, 8000]; // before each further try to reach a server that is gone

/**
 * @param take gives the next frame (a Blob) or null; @param show gets each reading;
 * @param lost the connection broke and is tried again; @param back it holds again; @param gone it was given up.
 */
export function openReader({ take, show, lost, back, gone }) {
  let socket = null,
    tries = 0,
    closed = false,
    timer = 0;

  function connect() {
    socket = new WebSocket(
      `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/v1/expressions/live`,
    );
    socket.binaryType = "arraybuffer";
    socket.onopen = send;
    socket.onmessage = event => {
      if (tries) back();
      tries = 0;
      const reply = JSON.parse(event.data);
      if (!reply.error) show(reply);
      timer = setTimeout(send, Math.max(0, pause - (performance.now() - sent)));
    };
    socket.onclose = () => {
      clearTimeout(timer);
      if (closed) return;
      if (tries >= waits.length) return gone();
      lost();
      timer = setTimeout(connect, waits[tries++]);
    };
  }

  let sent = 0;
  async function send() {
    const here = socket;
    const frame = await take();
    if (closed || here !== socket || here.readyState !== WebSocket.OPEN) return;
    if (!frame) {
      timer = setTimeout(send, pause);
      return;
    }
    sent = performance.now();
    here.send(frame);
  }

  connect();
  return {
    /** Sends a word to the server, e.g. {baseline: "start"}. */
    tell: word => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(word)),
    close() {
      closed = true;
      clearTimeout(timer);
      socket.close(1000);
    },
  };
}
