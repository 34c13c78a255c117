// Starts what stays while pages change, and the scripts of the first page.

import { startForms } from "/forms.js";
import { startFeedback } from "/Library/FeedbackToast.razor.js";
import { startContent } from "/page-content.js";
import { startNavigation } from "/page-navigation.js";
import { startSharing } from "/SharedLists/ShareList.razor.js";
import { startCardRows } from "/Ui/CardRow.razor.js";

startFeedback(document);
startForms(document);
startCardRows(document);
startNavigation();
startSharing();
startContent();
