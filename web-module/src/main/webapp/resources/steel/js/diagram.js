/**
 * Draws the BPMN diagram of each element with data-diagram (its address), by bpmn-js, which is loaded where there is one.
 * What is marked on it stands in the page: rows with data-node in the element named by data-steps, each with the classes
 * that its node gets (data-marks), its number (data-step) and a label; and the flows taken in data-taken. When the page
 * changes, the diagram follows. Choosing a node chooses its row, by the row's data-link.
 */
import { swap } from "./swap.js";

const LIBRARY = new URL("../../bpmn-js/bpmn-navigated-viewer.production.min.js", import.meta.url);
const STYLES = ["diagram-js.css", "bpmn-js.css"].map((name) => new URL(`../../bpmn-js/${name}`, import.meta.url));
const ZOOM_STEP = 1.25;
const SMALLEST_SCALE = 0.7;
const MARGIN = 24;
const SHAPES = "bpmn-shown";

function load() {
  STYLES.forEach((address) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    document.head.append(link);
  });
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = LIBRARY;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

function badge(text, kind) {
  const element = document.createElement("span");
  element.className = `bpmn-badge ${kind}`;
  element.textContent = text;
  return element;
}

function labelKind(marks) {
  if (marks.has("failed")) {
    return "crit";
  }
  return marks.has("retried") ? "warn" : "plain";
}

/** The rows by their nodes, and what each node looks like: as the last time that the instance came by. */
function nodesOf(steps) {
  const nodes = new Map();
  steps.querySelectorAll("[data-node]").forEach((row) => {
    const node = nodes.get(row.dataset.node) ?? { rows: [], numbers: [] };
    node.rows.push(row);
    if (row.dataset.step) {
      node.numbers.push(row.dataset.step);
    }
    nodes.set(row.dataset.node, node);
  });
  return nodes;
}

class DrawnDiagram {
  constructor(place, viewer) {
    this.place = place;
    this.canvas = viewer.get("canvas");
    this.elements = viewer.get("elementRegistry");
    this.overlays = viewer.get("overlays");
    this.steps = document.getElementById(place.dataset.steps);
    this.marked = [];
    viewer.get("eventBus").on("element.click", ({ element }) => this.choose(element.id));
    this.fit();
    this.addButtons();
    this.mark();
    new MutationObserver(() => this.mark()).observe(this.steps, { subtree: true, childList: true, attributes: true });
  }

  addMarker(id, name) {
    if (this.elements.get(id)) {
      this.canvas.addMarker(id, name);
      this.marked.push([id, name]);
    }
  }

  mark() {
    this.marked.forEach(([id, name]) => this.canvas.removeMarker(id, name));
    this.marked = [];
    this.overlays.clear();
    const nodes = nodesOf(this.steps);
    const taken = new Set((this.steps.dataset.taken ?? "").split(" "));
    this.elements.forEach(({ id }) => {
      if (taken.has(id) || nodes.has(id)) {
        this.addMarker(id, SHAPES);
      }
      if (taken.has(id)) {
        this.addMarker(id, "taken");
      }
    });
    nodes.forEach((node, id) => this.elements.get(id) && this.markNode(id, node));
  }

  markNode(id, { rows, numbers }) {
    const marks = new Set(rows.at(-1).dataset.marks.split(" "));
    rows.forEach((row) => row.dataset.marks.split(" ").filter((mark) => mark === "retried").forEach((mark) => marks.add(mark)));
    marks.forEach((mark) => this.addMarker(id, mark));
    if (this.elements.get(id).children?.length > 0) {
      this.addMarker(id, "frame");
    }
    if (rows.some((row) => row.dataset.chosen === "true")) {
      this.addMarker(id, "chosen");
    }
    if (numbers.length > 0) {
      const shown = numbers.length > 3 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(",");
      this.overlays.add(id, { position: { top: -11, right: 10 }, html: badge(shown, "number") });
    }
    const label = rows.map((row) => row.dataset.label).filter(Boolean).at(-1);
    if (label) {
      this.overlays.add(id, { position: { bottom: 10, left: 4 }, html: badge(label, labelKind(marks)) });
    }
  }

  choose(id) {
    const rows = nodesOf(this.steps).get(id)?.rows ?? [];
    if (rows.length === 0 || !rows[0].dataset.link) {
      return;
    }
    const next = rows[(rows.findIndex((row) => row.dataset.chosen === "true") + 1) % rows.length];
    swap(next.dataset.link, ["process-part", "process-step"]).catch(() => location.assign(next.dataset.link));
  }

  /** The whole diagram, but never so small that it can't be read: what is wider scrolls. */
  fit() {
    const { inner } = this.canvas.viewbox();
    const fitting = (this.place.clientWidth - 2 * MARGIN) / inner.width;
    const scale = Math.min(1, Math.max(fitting, SMALLEST_SCALE));
    const frame = this.place.querySelector(".bjs-container");
    frame.style.width = `${Math.max(this.place.clientWidth, inner.width * scale + 2 * MARGIN)}px`;
    frame.style.height = `${inner.height * scale + 2 * MARGIN}px`;
    this.canvas.resized();
    this.canvas.viewbox({
      x: inner.x - MARGIN / scale,
      y: inner.y - MARGIN / scale,
      width: frame.clientWidth / scale,
      height: frame.clientHeight / scale,
    });
  }

  addButtons() {
    const buttons = document.createElement("div");
    buttons.className = "bpmn-zoom";
    const add = (text, label, deed) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn sm";
      button.textContent = text;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", deed);
      buttons.append(button);
    };
    add("+", this.place.dataset.zoomIn, () => this.canvas.zoom(this.canvas.zoom() * ZOOM_STEP));
    add("\u2212", this.place.dataset.zoomOut, () => this.canvas.zoom(this.canvas.zoom() / ZOOM_STEP));
    add("\u21ba", this.place.dataset.fit, () => this.fit());
    this.place.after(buttons);
  }
}

async function draw(place) {
  const answer = await fetch(place.dataset.diagram);
  if (!answer.ok) {
    throw new Error(`answered ${answer.status}`);
  }
  const viewer = new globalThis.BpmnJS({ container: place, zoomScroll: { enabled: false } });
  await viewer.importXML(await answer.text());
  place.drawn = new DrawnDiagram(place, viewer);
  place.dataset.drawn = "yes";
}

export async function drawDiagrams() {
  const places = [...document.querySelectorAll("[data-diagram]")];
  if (places.length === 0) {
    return;
  }
  try {
    await load();
    await Promise.all(places.map(draw));
  } catch {
    places.filter((place) => !place.dataset.drawn).forEach((place) => {
      place.textContent = place.dataset.fails;
    });
  }
}
