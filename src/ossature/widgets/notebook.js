// @ts-check
// Around a widget in a notebook: its picture, and under it the answer in Python's own words. The lab has a whole page for this.

/**
 * The widget with its answer.
 * @param {{render: (context: {model: any, el: HTMLElement}) => any}} widget
 */
export function framed(widget) {
  return {
    /** @param {{model: any, el: HTMLElement}} context */
    render({ model, el }) {
      const frame = document.createElement("div");
      frame.className = "ossature-widget";
      frame.lang = model.get("lang");
      const stage = part("stage");
      const answer = part("answer ossature");
      const fault = part("fault");
      fault.setAttribute("role", "alert");
      frame.append(stage, fault, answer);
      el.append(frame);
      const cleanup = widget.render({ model, el: stage });

      const show = () => {
        const reply = model.get("reply");
        if (!reply) return;
        fault.textContent = reply.ok ? "" : reply.message;
        if (!reply.ok) return; // what was drawn last stays
        frame.lang = reply.lang;
        answer.innerHTML = reply.answer + reply.evidence.map((/** @type {string} */ line) => `<p class="evidence">${line}</p>`).join("");
        if (!stage.childElementCount && reply.picture) stage.innerHTML = reply.picture;
      };
      show();
      model.on("change:reply", show);
      return () => {
        model.off("change:reply", show);
        if (typeof cleanup === "function") cleanup();
      };
    },
  };
}

/** @param {string} name */
function part(name) {
  const made = document.createElement("div");
  made.className = name;
  return made;
}
