import type { Kind } from "@/lib/closed-lists";

/** Sites that publish one kind of piece and nothing else, and say so themselves: wires of releases, and satire. */
export const KIND_OF_HOST: ReadonlyMap<string, Kind> = new Map([
  ...("prnewswire.com prnewswire.co.uk businesswire.com globenewswire.com accesswire.com newswire.com newswire.ca einpresswire.com einnews.com prweb.com presseportal.de presseportal.ch ots.at "
    + "eqs-news.com dgap.de news.cision.com mynewsdesk.com prtimes.jp atpress.ne.jp newscast.jp value-press.com newswire.co.kr 24-7pressrelease.com openpr.com openpr.de pressebox.de prlog.org "
    + "marketwired.com actusnews.com webwire.com pressat.co.uk media-outreach.com prnasia.com comunicati-stampa.net informazione.it notimerica.com dino.com.br bizwire.co.kr via.ritzau.dk kommunikasjon.ntb.no")
    .split(" ").map((host): [string, Kind] => [host, "press-release"]),
  ...("theonion.com clickhole.com thedailymash.co.uk newsthump.com der-postillon.com the-postillon.com eine-zeitung.net dietagespresse.com legorafi.fr nordpresse.be elmundotoday.com lercio.it babylonbee.com "
    + "thebeaverton.com waterfordwhispersnews.com sensacionalista.com.br speld.nl aszdziennik.pl panorama.pub zaytung.com betootaadvocate.com duffelblog.com reductress.com borowitzreport.com "
    + "newsbiscuit.com rokokoposten.dk kyoko-np.net thehardtimes.net fakingnews.com alhudood.net thecivilian.co.nz inimigopublico.pt actualidadpanamericana.com")
    .split(" ").map((host): [string, Kind] => [host, "satire"]),
  ["paidpost.nytimes.com", "sponsored"], ["partners.wsj.com", "sponsored"], ["brand-studio.fortune.com", "sponsored"],
]);
