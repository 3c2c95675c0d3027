import type { Messages } from "../en";
import { layer } from "./layer";

export const talk: Messages["talk"] = {
  standing: {
    reason: (reason) => `Der Grund: ${reason}.`,
    warned: (reason) => `Die Moderation hat Sie verwarnt (${reason}). Bestätigen Sie, dass Sie die Verwarnung gelesen haben, dann können Sie wieder schreiben.`,
    ways: layer.comment.blocked,
  },
  appealed: layer.comment.appealed,
  oldLink: "Dieser Link für einen Einspruch gilt nicht mehr oder ist unvollständig. Es ist der aus der E-Mail, die Ihnen die Entscheidung mitgeteilt hat.",
  hidden: {
    title: "Ausgeblendete Personen",
    lead: "Ihre Kommentare sind eingeklappt, nur für Sie. Die Personen wissen es nicht, und niemand sonst sieht weniger.",
    empty: "Sie blenden niemanden aus.",
    how: "Um jemanden auszublenden, öffnen Sie die Seite der Person oder melden Sie einen ihrer Kommentare.",
    since: "seit {time}",
    show: "Wieder anzeigen",
    shown: "Sie sehen die Kommentare dieser Person wieder.",
  },
  discussions: {
    followed: "Diskussionen", muted: "Stummgeschaltete Diskussionen",
    none: "Sie folgen keiner Diskussion. Der Knopf steht über den Kommentaren.",
    leave: "Nicht mehr folgen", unmute: "Nicht mehr stummschalten",
    left: "Sie folgen dieser Diskussion nicht mehr, und sie ist nicht stummgeschaltet.",
    gone: "Eine Diskussion, deren Artikel es nicht mehr gibt",
  },
  hideInstead: { title: "Oder lieber nicht sehen?", why: "Alles, was diese Person sagt, ist dann eingeklappt, nur für Sie.", act: (name) => `Kommentare von ${name} ausblenden` },
};
