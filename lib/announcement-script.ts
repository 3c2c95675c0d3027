/** Under this name a browser remembers which announcements its reader took away, by number, with blanks between. */
export const DISMISSED = "parallax:dismissed";

/** Runs behind the announcements, before anything is painted: what was taken away once never shows again, and nothing moves. */
export const ANNOUNCEMENT_SCRIPT = `try{const s=(localStorage.getItem("${DISMISSED}")||"").split(" ");for(const e of document.querySelectorAll("[data-announcement]"))if(s.includes(e.dataset.announcement))e.hidden=true}catch{}`;
