/* What is put into a page before it has begun: a style sheet, an element, a message to everyone. */
const sheet = document.createElement("style");
sheet.textContent = ".wrapped-term { border-bottom: 3px dotted; padding: 0 2px; }";
const place = document.createElement("aside");
place.id = "wrapped-terms";
document.documentElement.append(sheet, place);
window.postMessage({ type: "wraps-terms-started" }, "*");
