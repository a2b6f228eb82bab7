/**
 * Keeps the parts of a page that name topics (data-live="figures scans") up to date while the page is seen. The server tells
 * what has changed (/live); every ten seconds the page asks anyway, because a change on another server isn't told, and a
 * proxy may swallow the stream. It asks for itself, marked so that this doesn't count as a deed of the user. A part that
 * comes back without topics is final; once all are, nobody listens or asks any more.
 */
import { morph } from "./morph.js";

const ADDRESS = new URL("../../../live", import.meta.url);
const POLL_MS = 10_000;
const ANSWER_MS = 8_000;
const RECONNECT_MS = 60_000;

const parts = () => [...document.querySelectorAll("[data-live]")];

let stream;
let timer;
let asking = false;
let askAgain = false;

function warn(failed) {
  document.querySelectorAll("[data-live-warning]").forEach((warning) => {
    warning.hidden = !failed;
  });
}

async function fetchPage() {
  const answer = await fetch(location.href, {
    headers: { "X-Live-Update": "true" },
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (answer.redirected) {
    location.reload();
  }
  if (!answer.ok) {
    throw new Error(`answered ${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

async function refresh() {
  if (asking) {
    askAgain = true;
    return;
  }
  clearTimeout(timer);
  asking = true;
  askAgain = false;
  try {
    const page = await fetchPage();
    parts().forEach((part) => {
      const fresh = page.getElementById(part.id);
      if (fresh) {
        morph(part, fresh);
      }
    });
    warn(false);
  } catch {
    warn(true);
  }
  asking = false;
  if (parts().length === 0) {
    stream?.close();
  } else if (!document.hidden) {
    timer = setTimeout(refresh, askAgain ? 0 : POLL_MS);
  }
}

function listen() {
  const topics = new Set(parts().flatMap((part) => part.dataset.live.split(" ")));
  stream = new EventSource(`${ADDRESS}?${[...topics].map((topic) => `topic=${topic}`).join("&")}`);
  // What changed before it was open, or while it was broken, wasn't told.
  stream.onopen = refresh;
  stream.onmessage = refresh;
  stream.onerror = () => {
    // The browser comes again by itself, unless it was refused.
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(() => document.hidden || parts().length === 0 || listen(), RECONNECT_MS);
    }
  };
}

function follow() {
  stream?.close();
  clearTimeout(timer);
  if (!document.hidden && parts().length > 0) {
    listen();
  }
}

export function keepLive() {
  if (parts().length === 0) {
    return;
  }
  follow();
  timer = setTimeout(refresh, POLL_MS);
  document.addEventListener("visibilitychange", () => {
    follow();
    if (!document.hidden && parts().length > 0) {
      refresh();
    }
  });
}
