/** A menu is a <details class="menu">; it closes on Escape, on a click outside, and when the focus leaves it. */
const OPEN = "details.menu[open]";

function closeAllBut(kept) {
  document.querySelectorAll(OPEN).forEach((menu) => {
    if (menu !== kept) {
      menu.open = false;
    }
  });
}

export function watchMenus() {
  document.addEventListener("click", (event) => closeAllBut(event.target.closest(OPEN)));
  document.addEventListener("focusin", (event) => closeAllBut(event.target.closest(OPEN)));
  document.addEventListener("keydown", (event) => {
    const menu = document.querySelector(OPEN);
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}
