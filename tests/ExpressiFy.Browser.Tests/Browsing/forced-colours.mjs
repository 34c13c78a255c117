// Names what looks, in the forced colours of the system, the same whether it is chosen or not. Each chosen thing is
// shown as one that is not chosen for the time of a look, and compared with itself; or with one beside it.
export default () => {
  const chosen = "[aria-pressed=true], [aria-selected=true], [aria-current]:not([aria-current=false])";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { transition: none !important; animation: none !important }");
  document.adoptedStyleSheets.push(sheet);
  const isSeen = each => each.checkVisibility({ visibilityProperty: true });
  const flaws = [];

  for (const each of document.querySelectorAll(chosen)) {
    const attribute = ["aria-pressed", "aria-selected", "aria-current"].find(name => each.hasAttribute(name));
    const value = each.getAttribute(attribute);
    if (!isSeen(each)) continue;
    const now = look(each);
    if (attribute === "aria-current") each.removeAttribute(attribute);
    else each.setAttribute(attribute, "false");
    const otherwise = look(each);
    each.setAttribute(attribute, value);
    const beside = [...each.parentElement.children].find(
      other => other.tagName === each.tagName && !other.matches(chosen) && isSeen(other),
    );
    if (now === otherwise && !(beside && look(beside) !== now))
      flaws.push(`chosen, and looks as if it were not: ${name(each)}`);
  }

  for (const each of document.querySelectorAll("input:checked")) {
    const label = each.labels?.[0];
    if (![each, label].some(part => part && isSeen(part))) continue;
    // The system draws it, with its mark.
    const isNative = getComputedStyle(each).appearance !== "none" && each.getBoundingClientRect().width > 8;
    if (isNative && getComputedStyle(each).opacity !== "0") continue;
    const now = look(label ?? each);
    each.checked = false;
    const otherwise = look(label ?? each);
    each.checked = true;
    if (now === otherwise) flaws.push(`checked, and looks as if it were not: ${name(each)} in ${name(label ?? each)}`);
  }

  document.adoptedStyleSheets.pop();
  return flaws;

  function name(each) {
    return `${each.cloneNode(false).outerHTML.slice(0, 160)} ${each.textContent.trim().slice(0, 30)}`;
  }

  // What of it and of all in it can be seen.
  function look(root) {
    return [root, ...root.querySelectorAll("*")]
      .flatMap(each => ["", "::before", "::after"].map(part => lookOf(getComputedStyle(each, part || null), part)))
      .join("\n");
  }

  function lookOf(style, part) {
    if (part && style.content === "none") return "";
    if (style.display === "none" || style.visibility !== "visible") return "hidden";
    const edges = ["top", "right", "bottom", "left"].map(side => {
      const of = what => style.getPropertyValue(`border-${side}-${what}`);
      return of("style") === "none" || of("width") === "0px" ? "" : `${of("width")} ${of("style")} ${of("color")}`;
    });
    const outline = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "" : style.outline;
    const shapes = ["fill", "stroke", "strokeWidth", "clipPath", "opacity"].map(what => style[what]);
    const text = [style.color, style.fontWeight, style.textDecorationLine, part ? style.content : ""];
    return [...edges, outline, style.backgroundColor, style.backgroundImage, ...shapes, ...text].join("|");
  }
};
