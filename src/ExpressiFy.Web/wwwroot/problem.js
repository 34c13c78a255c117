// The notice that something did not work, with a button to try it again.

/** Makes one, not shown yet, where `insert` puts it: e.g. `notice => place.before(notice)`. */
export function createProblem(insert) {
  const notice = document.createElement("div");
  const text = document.createElement("p");
  const button = document.createElement("button");
  let again = null;
  notice.className = "warning problem";
  notice.dataset.problem = "";
  notice.hidden = true;
  notice.setAttribute("role", "alert");
  button.type = "button";
  button.textContent = "Try again";
  button.addEventListener("click", () => again());
  notice.append(text, button);
  insert(notice);

  return {
    /** Says a sentence; without something to try again, there is no button. */
    show(sentence, tryAgain = null) {
      again = tryAgain;
      button.hidden = !again;
      text.textContent = sentence;
      notice.hidden = false;
      notice.scrollIntoView({ block: "nearest" });
    },

    hide() {
      notice.hidden = true;
    },
  };
}
