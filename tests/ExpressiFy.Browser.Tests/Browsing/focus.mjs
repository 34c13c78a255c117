// Names what does not look different when the keyboard has come to it. Where the focus was, it is afterwards.
export default () => {
  const targets = "a[href], button, input:not([type=hidden]), select, summary, textarea, [tabindex='0']";
  const isSeen = each => each.checkVisibility({ visibilityProperty: true });
  // All cards come from one template: four of each row are enough.
  const isOfMany = each => each.closest("[data-title-id]:nth-child(n+5)");
  const before = document.activeElement;
  const flaws = [];
  for (const each of document.querySelectorAll(targets)) {
    if (!isSeen(each) || isOfMany(each) || each.disabled) continue;
    before.blur();
    const places = [each, each.labels?.[0], each.closest("li, label, [data-title-id]")].filter(Boolean);
    const otherwise = look(places);
    each.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== each) continue; // behind a question
    if (look(places) === otherwise) flaws.push(`focus is not seen: ${each.cloneNode(false).outerHTML.slice(0, 160)}`);
    each.blur();
  }

  before.focus({ preventScroll: true });
  return flaws;

  function look(places) {
    return places.flatMap(each => [each, ...each.children].map(outline)).join();
  }

  function outline(each) {
    const style = getComputedStyle(each);
    const line = (kind, width, colour) => (kind === "none" || width === "0px" ? "" : `${width} ${colour}`);
    const border = line(style.borderTopStyle, style.borderTopWidth, style.borderTopColor);
    return [line(style.outlineStyle, style.outlineWidth, style.outlineColor), border, style.backgroundColor].join("|");
  }
};
