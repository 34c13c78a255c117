// Starts what stays while pages change, and the scripts of the first page.

import { startForms } from "/forms.js";
import { startFeedback } from "/Library/FeedbackToast.razor.js";
import { startContent } from "/page-content.js";
import { startNavigation } from "/page-navigation.js";
import { startCardRows } from "/Ui/CardRow.razor.js";

startFeedback(document);
startForms(document);
startCardRows(document);
startNavigation();
startContent();

// A link to a list is handed on in place of being followed. Where the browser can do neither, it leads to the list.
document.addEventListener("click", event => {
  const link = event.target.closest("a[data-share]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!navigator.share && !navigator.clipboard) return;
  event.preventDefault();
  import("/SharedLists/ShareList.razor.js").then(
    ({ share }) => share(link),
    () => location.assign(link.href),
  );
});
