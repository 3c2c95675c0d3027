import type { Messages } from "../en";

export const fetching: Messages["fetching"] = {
  failures: {
    "bad-address": "Das ist keine Adresse im Web, die man abrufen kann. Schreiben Sie sie so: https://news.example.org.",
    "private-address": "{host} ist keine öffentliche Adresse: Sie führt zu diesem Rechner oder in sein eigenes Netz und wird nicht abgerufen. Ist das gewollt, nennen Sie sie in FETCH_ALLOW.",
    "unknown-host": "Einen Rechner namens {host} gibt es nicht, oder der Name ließ sich nicht auflösen. Prüfen Sie, ob die Adresse stimmt.",
    "unreachable": "Zu {host} kam keine Verbindung zustande. Vielleicht ist der Server gerade aus.",
    "insecure": "Zu {host} kam keine sichere Verbindung zustande: Das Zertifikat gilt nicht dafür.",
    "timeout": "{host} hat nicht rechtzeitig geantwortet.",
    "too-large": "{host} hat mehr geschickt, als gelesen wird.",
    "unpacks-too-far": "Was {host} geschickt hat, wird beim Auspacken weit größer, als es ist. Es wurde abgebrochen.",
    "broken-answer": "Die Antwort von {host} ist beschädigt oder abgeschnitten.",
    "redirects": "{host} leitet ohne Ende von einer Adresse zur nächsten.",
    "needs-sign-in": "{host} verlangt Namen und Passwort. Geben Sie beides unter „Wie abgerufen wird“ an.",
    "forbidden": "{host} lässt Feedreader das nicht lesen. Vielleicht hilft eine andere Kennung; sonst fragen Sie die Betreiber.",
    "not-found": "Unter dieser Adresse gibt es nichts.",
    "gone": "{host} sagt, dass es das endgültig nicht mehr gibt.",
    "rate-limited": "{host} sagt, dass wir zu oft fragen. Warten Sie etwas und versuchen Sie es dann noch einmal.",
    "server-error": "Bei {host} ist etwas schiefgegangen. Versuchen Sie es später noch einmal.",
    "refused": "{host} hat die Anfrage abgelehnt. Öffnen Sie die Adresse im Browser und prüfen Sie, ob sie stimmt.",
    "unchanged": "Dort heißt es, nichts habe sich geändert.",
    "seen": "Das führt zu etwas, das schon angesehen wurde.",
    "page": "Das ist eine Seite, kein Feed.",
    "neither": "Das ist weder ein Feed noch eine Seite.",
  },
};
