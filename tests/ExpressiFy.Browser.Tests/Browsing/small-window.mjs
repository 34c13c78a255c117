// Names what a small window cuts off or hides: content beside the window, text that a box cuts, dialogs of which a part
// cannot be reached, and parts that stay in place and cover more than half of the window. Needs no later moment, so that
// it works where the page's own script may not run.
export default () => {
  const slack = 1; // pixels: boxes are laid out in fractions of them
  const most = 0.5; // of the window's height
  const flaws = [];
  const name = each => each.cloneNode(false).outerHTML.slice(0, 120);
  const scrolls = style => /auto|scroll/.test(style.overflowX + style.overflowY);
  const ancestors = each => (each.parentElement ? [each.parentElement, ...ancestors(each.parentElement)] : []);
  const isHiddenOnPurpose = each =>
    [each, ...ancestors(each)].some(box => {
      const style = getComputedStyle(box);
      return style.clipPath !== "none" || box.matches(".skip, [inert]");
    });
  // Lines that end with "…" are cut on purpose.
  const hasEllipsis = style => style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";

  const root = document.documentElement;
  const overflow = root.scrollWidth - root.clientWidth;
  if (overflow > 0) flaws.push(`the page is ${overflow} pixels wider than the window`);

  const modal = [...document.querySelectorAll("dialog")].find(each => each.matches(":modal"));
  const scope = modal ?? document.body;
  const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest("script, style, noscript, option, datalist, svg") || isHiddenOnPurpose(element)) continue;
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const around = [element, ...ancestors(element)];
    const cutting = around.find(each => /hidden|clip/.test(getComputedStyle(each).overflowX));
    const scrolling = around.find(each => each !== root && each !== document.body && scrolls(getComputedStyle(each)));
    if (cutting && !hasEllipsis(getComputedStyle(cutting)) && !(scrolling && cutting.contains(scrolling))) {
      const cut = cutting.getBoundingClientRect();
      const isCut = box.right > cut.right + slack || box.left < cut.left - slack || box.bottom > cut.bottom + 4;
      if (isCut) flaws.push(`text is cut off: “${texts.currentNode.data.trim().slice(0, 60)}” in ${name(cutting)}`);
    }

    const isBeside = box.right > innerWidth + slack || box.left < -slack;
    if (isBeside && !scrolling && !cutting) {
      flaws.push(`text is beside the window: “${texts.currentNode.data.trim().slice(0, 60)}” in ${name(element)}`);
    }
  }

  for (const each of scope.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, video")) {
    if (!each.checkVisibility({ visibilityProperty: true }) || isHiddenOnPurpose(each)) continue;
    if ([...ancestors(each)].some(box => box !== root && box !== document.body && scrolls(getComputedStyle(box))))
      continue;
    const box = each.getBoundingClientRect();
    if (box.right > innerWidth + slack || box.left < -slack) flaws.push(`beside the window: ${name(each)}`);
  }

  // What floats over the page must fit, or scroll inside.
  for (const each of document.querySelectorAll("dialog[open], :popover-open")) {
    const [box, style] = [each.getBoundingClientRect(), getComputedStyle(each)];
    const isFixed = style.position === "fixed";
    if (isFixed && (box.top < -slack || box.bottom > innerHeight + slack)) {
      flaws.push(`a part of it cannot be reached: ${name(each)}`);
    }

    if (each.scrollHeight > each.clientHeight + slack && !scrolls(style)) flaws.push(`does not scroll: ${name(each)}`);
  }

  if (!modal) flaws.push(...covered());
  return [...new Set(flaws)];

  // In the middle of the page, where what sticks to an edge sticks.
  function covered() {
    const before = root.scrollTop;
    root.scrollTo({ top: (root.scrollHeight - innerHeight) / 2, behavior: "instant" });
    // A sheet over the page is what the person opened.
    const parts = [...document.querySelectorAll("body *")].filter(each => !each.closest("[popover], dialog"));
    const staying = parts.filter(each => {
      const style = getComputedStyle(each);
      const isStuck = style.position === "fixed" || (style.position === "sticky" && sticks(each, style));
      return isStuck && each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    });
    const rows = new Set();
    for (const each of staying) {
      if (isHiddenOnPurpose(each)) continue;
      const box = each.getBoundingClientRect();
      if (box.width < innerWidth / 2) continue;
      for (let y = Math.max(0, Math.round(box.top)); y < Math.min(innerHeight, box.bottom); y++) rows.add(y);
    }

    root.scrollTo({ top: before, behavior: "instant" });
    if (rows.size <= innerHeight * most) return [];
    return [`${rows.size} of ${innerHeight} pixels are covered by ${staying.map(name).join(" ")}`];
  }

  function sticks(each, style) {
    const box = each.getBoundingClientRect();
    const isAtTop = Math.abs(box.top - Number.parseFloat(style.top)) < slack;
    return isAtTop || Math.abs(innerHeight - box.bottom - Number.parseFloat(style.bottom)) < slack;
  }
};
