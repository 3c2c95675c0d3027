import type { Messages } from "../en";

export const looks: Messages["looks"] = {
  why: {
    gone: "endgültig fort, daher wird nicht mehr gefragt", "retry-after": "der Server hat um so viel Zeit gebeten", failed: "fehlgeschlagen, {count}-mal in Folge", set: "für diesen Feed so eingestellt",
    pushed: "sein Hub meldet Neues sofort, der Abruf dient nur der Sicherheit", "feed-says": "der Feed gibt an, so oft aktualisiert zu werden", "server-says": "der Server gibt an, dass er so lange gleich bleibt",
    "nothing-known": "wie oft er Neues bringt, ist noch nicht bekannt", publishes: "etwa {span} von einem neuen Artikel zum nächsten", complete: "er gibt an, abgeschlossen zu sein; einmal am Tag wird zur Sicherheit nachgesehen",
    skipped: "der Feed bittet darum, vorher nicht abgerufen zu werden", new: "er ist neu", asked: "von der Redaktion verlangt", resumed: "er wird wieder gelesen", changed: "er wurde geändert", interval: "sein Abstand wurde geändert",
    deleting: "er wird gelöscht", moved: "er ist umgezogen und wird an seiner neuen Adresse gelesen",
  },
};
