/**
 * Keeps the parts of a page that name topics (data-live="figures scans") up to date while the page is seen. The server tells
 * what has changed (/live); every ten seconds the page asks anyway, because a change on another server isn't told, and a
 * proxy may swallow the stream. It asks for itself, marked so that this doesn't count as a deed of the user. A part that
 * comes back without topics is final; once all are, nobody listens or asks any more. A part with data-live-source is asked
 * for there, at a smaller page.
 */
import { morph } from "./morph.js";

const ADDRESS = new URL("../../../live", import.meta.url);
const POLL_MS = 10_000;
const ANSWER_MS = 8_000;
const RECONNECT_MS = 60_000;

const parts = () => [...document.querySelectorAll("[data-live]")];
const sourceOf = (part) => part.dataset.liveSource ?? location.href;
const isPage = (source) => source === location.href;

let stream;
let timer;
let asking = false;
let askAgain = false;

function warn(failed) {
  document.querySelectorAll("[data-live-warning]").forEach((warning) => {
    warning.hidden = !failed;
  });
}

async function fetchPage(source) {
  const answer = await fetch(source, {
    headers: { "X-Live-Update": "true" },
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (answer.redirected && isPage(source)) {
    location.reload();
  }
  if (!answer.ok) {
    throw new Error(`answered ${answer.status}`);
  }
  return answer.redirected ? undefined : new DOMParser().parseFromString(await answer.text(), "text/html");
}

async function refreshFrom(source) {
  const page = await fetchPage(source);
  parts().filter((part) => sourceOf(part) === source).forEach((part) => {
    const fresh = page?.getElementById(part.id);
    if (fresh) {
      morph(part, fresh);
    } else if (!page) {
      // Nobody is signed in any more. What is being typed on this page is left alone.
      part.removeAttribute("data-live");
    }
  });
}

/** Asks for the parts that show a topic; for all where none is named. */
async function refresh(topic) {
  if (asking) {
    askAgain = true;
    return;
  }
  clearTimeout(timer);
  asking = true;
  askAgain = false;
  const shown = parts().filter((part) => !topic || part.dataset.live.split(" ").includes(topic));
  for (const source of new Set(shown.map(sourceOf))) {
    try {
      await refreshFrom(source);
      if (isPage(source)) {
        warn(false);
      }
    } catch {
      if (isPage(source)) {
        warn(true);
      }
    }
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
  stream.onopen = () => refresh();
  stream.onmessage = (message) => refresh(message.data);
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
