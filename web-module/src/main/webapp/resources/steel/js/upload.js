/**
 * A form that uploads one file (data-upload: the largest size in bytes; data-arrive: the part of the page that follows to
 * begin with): says what was chosen, refuses what can't be taken before it is sent, and shows how far the sending is. Without
 * this script the form is sent as forms are.
 */
const KIBIBYTE = 1024;

/** What a file is answered with that nobody signed in sends: it isn't read. */
const SIGNED_OUT = [401, 415];

function size(bytes) {
  const [value, unit] = bytes < KIBIBYTE * KIBIBYTE ? [bytes / KIBIBYTE, "KiB"] : [bytes / KIBIBYTE / KIBIBYTE, "MiB"];
  return `${value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })}\u202F${unit}`;
}

function fault(form, file) {
  if (file.size === 0) {
    return form.dataset.empty;
  }
  return file.size > Number(form.dataset.upload) ? form.dataset.tooLarge : "";
}

function sayChosen(form, input) {
  const line = form.querySelector("[data-chosen]");
  const [file] = input.files;
  const wrong = file ? fault(form, file) : "";
  line.textContent = file
    ? wrong || line.dataset.chosen.replace("{0}", file.name).replace("{1}", size(file.size))
    : "";
  line.classList.toggle("error", wrong !== "");
  return wrong;
}

/** Where the session has ended meanwhile, signing in comes first; the page follows. */
function signIn() {
  location.assign(`/login?next=${encodeURIComponent(location.pathname + location.search)}`);
}

/** The server answers with another page where the file was taken, else with this one and what is wrong on it. */
function arrived(form, request) {
  if (SIGNED_OUT.includes(request.status)) {
    signIn();
    return;
  }
  if (request.responseURL && request.responseURL !== new URL(form.action, location.href).href) {
    location.assign(request.responseURL + (form.dataset.arrive ?? ""));
    return;
  }
  const answer = new DOMParser().parseFromString(request.responseText, "text/html");
  const said = answer.getElementById("messages");
  if (request.status === 200 && said && said.textContent.trim()) {
    document.getElementById("messages").replaceWith(document.adoptNode(said));
    document.getElementById("messages").scrollIntoView({ block: "nearest" });
    idle(form);
  } else {
    failed(form);
  }
}

function failed(form) {
  idle(form);
  const line = form.querySelector("[data-chosen]");
  line.textContent = form.dataset.failed;
  line.classList.add("error");
}

function idle(form) {
  form.querySelector(".upload-progress").hidden = true;
  form.querySelector("button[type=submit]").disabled = false;
}

function send(form, button) {
  const data = new FormData(form);
  data.append(button.name, button.value);
  const shown = form.querySelector(".upload-progress");
  shown.hidden = false;
  button.disabled = true;
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) {
      shown.querySelector("progress").value = event.loaded / event.total;
    }
  });
  request.addEventListener("load", () => arrived(form, request));
  request.addEventListener("error", () => failed(form));
  request.open("POST", form.action);
  request.send(data);
}

export function watchUploads() {
  document.querySelectorAll("form[data-upload]").forEach((form) => {
    const input = form.querySelector("input[type=file]");
    input.addEventListener("change", () => sayChosen(form, input));
    form.addEventListener("submit", (event) => {
      if (input.files.length === 0) {
        return;
      }
      event.preventDefault();
      if (sayChosen(form, input) === "") {
        send(form, event.submitter ?? form.querySelector("button[type=submit]"));
      }
    });
  });
}
